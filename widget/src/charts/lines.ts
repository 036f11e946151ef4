import { type ScaleLinear, scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { Chart, Line, Point } from "../../generated/answer";
import { draw, make } from "../dom/make";
import { amounts, levels, ticks } from "./axis";
import type { Drawer, Frame } from "./frame";

const HEIGHT = 15; // em
const LEFT = 3.75; // em, for the values of the axis
const BOTTOM = 2.75; // em, for the times and what they are

/** A line or, between low and high, a band for each series: over months (`break_even`) or years (`trend`). */
export const lines: Drawer<Chart> = (chart, frame) => {
  const { width, em, language, words } = frame;
  const series = chart.lines ?? [];
  const points = series.flatMap((one) => one.points);
  const [left, right, bottom] = [LEFT * em, width - em, (HEIGHT - BOTTOM) * em];
  const xs = points.map(({ x }) => x);
  const ys = points.flatMap(({ low, high }) => [low, high]);
  const x = scaleLinear()
    .domain([Math.min(...xs), Math.max(...xs)])
    .range([left, right]);
  const y = scaleLinear()
    .domain([Math.min(0, ...ys), Math.max(0, ...ys)])
    .nice(5)
    .range([bottom, 0.5 * em]);
  const svg = draw(
    "svg",
    { width, height: HEIGHT * em, viewBox: `0 0 ${width} ${HEIGHT * em}`, role: "img" },
    levels(y, 5, left, right, ticks(chart.unit, language)),
    times(x, bottom, em, chart.kind === "trend", words),
    ...series.map((one, at) => drawn(one, at, x, y)),
  );
  svg.setAttribute("aria-label", `${chart.title}: ${series.map((one) => spoken(one, chart, frame)).join("; ")}`);
  return { svg, below: legend(series) };
};

function drawn(
  { points }: Line,
  at: number,
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): SVGGElement {
  const band = area<Point>(
    (point) => x(point.x),
    (point) => y(point.low),
    (point) => y(point.high),
  );
  const edge = (value: (point: Point) => number) =>
    line<Point>(
      (point) => x(point.x),
      (point) => y(value(point)),
    );
  const group = draw("g", { class: `series series-${at % 3}` });
  if (points.some(({ low, high }) => low !== high)) {
    group.append(draw("path", { class: "band", d: band([...points]) ?? "" }));
    group.append(draw("path", { class: "edge", d: edge(({ low }) => low)([...points]) ?? "" }));
  } else {
    for (const point of points)
      group.append(draw("circle", { class: "spot", cx: x(point.x), cy: y(point.high), r: 4 }));
  }
  group.append(draw("path", { class: "edge", d: edge(({ high }) => high)([...points]) ?? "" }));
  return group;
}

function times(
  x: ScaleLinear<number, number>,
  top: number,
  em: number,
  years: boolean,
  words: Frame["words"],
): SVGGElement {
  const [left, right] = x.range() as [number, number];
  const most = Math.max(2, Math.floor((right - left) / (4 * em)));
  const marks = (years ? x.ticks(most).filter(Number.isInteger) : months(x.domain() as [number, number], most)).map(
    (value) => draw("text", { class: "tick", x: x(value), y: top + 1.2 * em, "text-anchor": "middle" }, String(value)),
  );
  const name = draw(
    "text",
    { class: "tick", x: (left + right) / 2, y: top + 2.4 * em, "text-anchor": "middle" },
    years ? words.year : words.months,
  );
  return draw("g", {}, ...marks, name);
}

/** Months to mark: a year or a round part of one apart, at most `most` of them. */
function months([first, last]: readonly [number, number], most: number): number[] {
  const apart = [1, 3, 6, 12, 24, 60].find((step) => (last - first) / step < most) ?? 120;
  const start = Math.ceil(first / apart) * apart;
  return Array.from({ length: Math.floor((last - start) / apart) + 1 }, (_, at) => start + at * apart);
}

function spoken({ label, points }: Line, { unit, kind }: Chart, { language, words }: Frame): string {
  const write = amounts(
    unit,
    points.flatMap(({ low, high }) => [low, high]),
    language,
  );
  const range = ({ low, high }: Point) => (low === high ? write(low) : `${write(low)} – ${write(high)}`);
  const time = kind === "trend" ? words.year : words.months;
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  return `${label}: ${ends.map((point) => `${time} ${point.x}: ${range(point)}`).join(", ")}`;
}

function legend(series: readonly Line[]): HTMLElement {
  const entries = series.map(({ label }, at) => {
    const sign = draw("svg", { viewBox: "0 0 22 14", "aria-hidden": "true" });
    sign.append(draw("g", { class: `series series-${at % 3}` }, draw("path", { class: "edge", d: "M1 7h20" })));
    return make("li", "", sign, label);
  });
  return make("ul", "legend", ...entries);
}
