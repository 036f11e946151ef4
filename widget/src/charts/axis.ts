import type { ScaleLinear } from "d3-scale";
import type { Unit } from "../../generated/answer";
import { draw } from "../dom/make";
import { kindOf, type Writer, writer } from "../numbers";

/** How an amount in `unit` is written in full. */
export function amounts(unit: Unit, values: readonly number[], language: string): Writer {
  return writer(kindOf(unit), values, language);
}

/** How an amount in `unit` is written at an axis: short. */
export function ticks(unit: Unit, language: string): Writer {
  const kind = kindOf(unit);
  const format = new Intl.NumberFormat(language, {
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
    ...(kind === "money" && { style: "currency", currency: "USD" }),
    ...(kind === "percent" && { style: "unit", unit: "percent" }),
  });
  return (value) => format.format(value).replace("-", "−");
}

/** Upright lines over the whole height of a drawing, with their values below. */
export function uprights(scale: ScaleLinear<number, number>, count: number, height: number, em: number, write: Writer) {
  const [first, last] = scale.range();
  const lines = scale.ticks(count).flatMap((value) => {
    const x = scale(value);
    const anchor = x === first ? "start" : x === last ? "end" : "middle";
    return [
      draw("line", { class: "grid", x1: x, x2: x, y1: 0, y2: height }),
      draw("text", { class: "tick", x, y: height + em, "text-anchor": anchor }, write(value)),
    ];
  });
  return draw("g", {}, ...lines);
}

/** Lines over the whole width of a drawing, with their values before them. */
export function levels(scale: ScaleLinear<number, number>, count: number, left: number, right: number, write: Writer) {
  const lines = scale.ticks(count).flatMap((value) => {
    const y = scale(value);
    return [
      draw("line", { class: value === 0 ? "zero" : "grid", x1: left, x2: right, y1: y, y2: y }),
      draw("text", { class: "tick", x: left - 6, y, dy: "0.32em", "text-anchor": "end" }, write(value)),
    ];
  });
  return draw("g", {}, ...lines);
}
