import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Bar, Chart } from "../../generated/answer";
import { draw, make } from "../dom/make";
import { isNumber } from "../numbers";
import { amounts, ticks, uprights } from "./axis";
import type { Drawer, Frame } from "./frame";

const ROW = 3.1; // em, of which the bar takes the lower half

/** Bars from zero to the median, with the middle half as a box and the 10th to 90th percentile as whiskers. */
export const bars: Drawer<Chart> = (chart, frame) => {
  const { width, em, language } = frame;
  const drawn = chart.bars ?? [];
  const extent = drawn.flatMap(({ value, p10, p90 }) => [value, p10 ?? value, p90 ?? value]);
  const scale = scaleLinear()
    .domain([Math.min(0, ...extent), Math.max(0, ...extent)])
    .nice(4)
    .range([0, width]);
  const write = amounts(
    chart.unit,
    drawn.map(({ value }) => value),
    language,
  );
  const height = drawn.length * ROW * em;
  const rows = drawn.map((bar, at) => row(bar, at * ROW * em, scale, frame, write(bar.value)));
  const scaled = uprights(scale, Math.max(2, Math.floor(width / (6 * em))), height, em, ticks(chart.unit, language));
  const svg = draw(
    "svg",
    { width, height: height + 1.5 * em, viewBox: `0 0 ${width} ${height + 1.5 * em}`, role: "img" },
    scaled,
    ...rows,
  );
  svg.setAttribute("aria-label", `${chart.title}: ${drawn.map((bar) => spoken(bar, write)).join("; ")}`);
  return drawn.some(hasRange) ? { svg, below: legend(frame) } : { svg };
};

function row(bar: Bar, top: number, scale: ScaleLinear<number, number>, { em }: Frame, value: string): SVGGElement {
  const { label, p10, p25, p75, p90 } = bar;
  const y = top + 1.5 * em;
  const high = 1.125 * em;
  const end = scale.range()[1] ?? 0;
  const from = Math.min(scale(0), scale(bar.value));
  const group = draw(
    "g",
    {},
    draw(
      "text",
      { class: "name-text", x: 0, y: top + 1.05 * em },
      shortened(label, (end - 0.6 * em * value.length) / em),
    ),
    draw("text", { class: "value-text", x: end, y: top + 1.05 * em, "text-anchor": "end" }, value),
    draw("rect", { class: "bar", x: from, width: Math.abs(scale(bar.value) - scale(0)), y, height: high, rx: 3 }),
  );
  if (isNumber(p10) && isNumber(p90)) {
    const middle = y + high / 2;
    const [x1, x2] = [scale(p10), scale(p90)];
    const caps = `M${x1} ${middle - 4}v8M${x1} ${middle}H${x2}M${x2} ${middle - 4}v8`;
    group.append(draw("path", { class: "whisker", d: caps }));
  }
  if (isNumber(p25) && isNumber(p75)) {
    const box = { x: scale(p25), width: scale(p75) - scale(p25), y: y + high * 0.2, height: high * 0.6 };
    group.append(draw("rect", { class: "box", ...box, rx: 2 }));
    const x = scale(bar.value);
    group.append(draw("line", { class: "median", x1: x, x2: x, y1: y - 1, y2: y + high + 1 }));
  } else {
    group.querySelector(".bar")?.classList.add("alone");
  }
  return group;
}

function hasRange({ p25, p75 }: Bar): boolean {
  return isNumber(p25) && isNumber(p75);
}

function spoken({ label, value, p10, p90 }: Bar, write: (value: number) => string): string {
  const range = isNumber(p10) && isNumber(p90) ? ` (${write(p10)} – ${write(p90)})` : "";
  return `${label} ${write(value)}${range}`;
}

/** A label that fits into `ems`, by a usual letter's width. */
function shortened(label: string, ems: number): string {
  const most = Math.max(8, Math.floor(ems / 0.52));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

function legend({ words }: Frame): HTMLElement {
  const sign = (...parts: SVGElement[]) => draw("svg", { viewBox: "0 0 22 14", "aria-hidden": "true" }, ...parts);
  const entries: [SVGElement, string][] = [
    [sign(draw("line", { class: "median", x1: 11, x2: 11, y1: 0, y2: 14 })), words.median],
    [sign(draw("rect", { class: "box", x: 1, y: 2, width: 20, height: 10, rx: 2 })), words.middleHalf],
    [sign(draw("path", { class: "whisker", d: "M1 3v8M1 7h20M21 3v8" })), words.tenths],
  ];
  return make("ul", "legend", ...entries.map(([shape, text]) => make("li", "", shape, text)));
}
