import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Answer, Chart } from "../generated/answer";
import { bars } from "../src/charts/bars";
import { lines } from "../src/charts/lines";
import { map } from "../src/charts/map";
import { spread } from "../src/charts/spread";
import { FIPS } from "../src/charts/states";
import { tableOf } from "../src/charts/table";
import { ENGLISH } from "../src/words/english";

const frame = { width: 360, em: 16, language: "en-US", words: ENGLISH };
const golden = (name: string) => {
  const { chart } = JSON.parse(readFileSync(`../tests/actions/golden/${name}.json`, "utf-8")) as Answer;
  if (!chart) throw new Error(`${name} has no chart`);
  return chart;
};
const curve: Chart = {
  kind: "break_even",
  title: "Net",
  unit: "usd",
  lines: [
    {
      label: "CPC",
      points: [
        { x: 0, low: -2000, high: -500 },
        { x: 12, low: -1000, high: 3000 },
      ],
    },
  ],
};

test("a bar chart says in words what it shows", () => {
  expect(bars(golden("comparison"), frame).svg.getAttribute("aria-label")).toMatch(/California \$61,810/); // OEWS May 2025
});

test("a bar has its whiskers and its box", () => {
  const { svg } = bars(golden("comparison"), frame);
  expect([".whisker", ".box", ".median"].map((part) => svg.querySelectorAll(part).length)).toEqual([2, 2, 2]);
});

test("a bar without percentiles is a bar alone", () => {
  const chart: Chart = {
    kind: "bars",
    title: "x",
    unit: "percent",
    bars: [
      { label: "a", value: -4 },
      { label: "b", value: 7 },
    ],
  };
  expect(bars(chart, frame).svg.querySelectorAll(".bar.alone")).toHaveLength(2);
});

test("a map names each state of the list with its rank", () => {
  const names = [...map(golden("ranking"), frame).svg.querySelectorAll(".rank")].map((mark) =>
    mark.getAttribute("aria-label"),
  );
  expect(names[0]).toBe("1. Rhode Island: $63,960"); // OEWS May 2025
  expect(names).toHaveLength(5);
});

test("a map shades every state that has a figure", () => {
  expect(map(golden("ranking"), frame).svg.querySelectorAll("[class*='shade-']")).toHaveLength(51);
});

test("a state that is not ranked can be looked at, too", () => {
  const { svg } = map(golden("ranking"), frame);
  const oregon = svg.querySelector("[aria-label='Oregon: $59,000']"); // OEWS May 2025
  expect(oregon?.getAttribute("role")).toBe("img");
});

test("the table of a map has every state that it shades", () => {
  const chart = golden("ranking");
  const table = { columns: [{ label: "States" }, { label: "Median", kind: "money" as const }], rows: [] };
  const made = tableOf({ type: "ranking", text: "x", table }, chart, ENGLISH);
  expect(made.rows).toHaveLength((chart.bars?.length ?? 0) + (chart.rest?.length ?? 0));
  expect(made.columns.map(({ label }) => label)).toEqual(["States", "Median"]);
});

test("only one mark of a map is a tab stop", () => {
  expect(map(golden("ranking"), frame).svg.querySelectorAll("[tabindex='0']")).toHaveLength(1);
});

test("there are codes of fifty states and DC", () => {
  expect(Object.keys(FIPS)).toHaveLength(51);
});

test("every state has its shape", () => {
  const every: Chart = {
    kind: "map",
    title: "x",
    unit: "index",
    bars: Object.keys(FIPS).map((state, value) => ({ label: state, value, state })),
  };
  expect(map(every, frame).svg.querySelectorAll(".rank")).toHaveLength(51);
});

test("marks do not cover each other and stay inside", () => {
  const marks = spread(
    [
      [10, 10],
      [12, 10],
      [12, 10],
      [99, 99],
    ],
    8,
    100,
    100,
  );
  for (const [at, one] of marks.entries()) {
    expect(one.x).toBeLessThanOrEqual(92);
    for (const other of marks.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
  }
});

test("a break-even curve is a band that says where it begins and ends", () => {
  const { svg } = lines(curve, frame);
  expect(svg.querySelectorAll(".band")).toHaveLength(1);
  expect(svg.getAttribute("aria-label")).toBe("Net: CPC: Months 0: −$2,000 – −$500, Months 12: −$1,000 – $3,000");
});

test("months are marked by the half year", () => {
  const ticks = [...lines(curve, frame).svg.querySelectorAll("g:not(.series) > .tick")].map((tick) => tick.textContent);
  expect(ticks).toEqual(expect.arrayContaining(["0", "6", "12", "Months"]));
});

test("a trend of single figures has a spot for each", () => {
  const trend: Chart = {
    kind: "trend",
    title: "x",
    unit: "usd_per_year",
    lines: [
      {
        label: "OEWS",
        points: [
          { x: 2024, low: 1, high: 1 },
          { x: 2025, low: 2, high: 2 },
        ],
      },
    ],
  };
  expect(lines(trend, frame).svg.querySelectorAll(".spot")).toHaveLength(2);
});

test("the table of a curve is not the one of the costs beside it", () => {
  const costs = { columns: [{ label: "For" }], rows: [["an exam"]] };
  expect(tableOf({ type: "plan", text: "x", table: costs }, curve, ENGLISH).rows[1]).toEqual([
    "CPC",
    "12",
    -1000,
    3000,
  ]);
});

test("a curve has a table, too", () => {
  expect(tableOf({ type: "plan", text: "x" }, curve, ENGLISH).rows[1]).toEqual(["CPC", "12", -1000, 3000]);
});
