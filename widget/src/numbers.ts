import type { Kind, Unit } from "../generated/answer";

/** Writes a number for the reader. */
export type Writer = (value: number) => string;

/** How to write `numbers` of one kind in `language`; cents and decimals only where one of them has any. */
export function writer(kind: Kind, numbers: readonly number[], language: string): Writer {
  const whole = numbers.every(Number.isInteger);
  let options: Intl.NumberFormatOptions = { maximumFractionDigits: 1, minimumFractionDigits: whole ? 0 : 1 };
  if (kind === "money") {
    const digits = whole ? 0 : 2;
    options = { style: "currency", currency: "USD", minimumFractionDigits: digits, maximumFractionDigits: digits };
  } else if (kind === "percent") {
    options = { ...options, style: "unit", unit: "percent" };
  }
  const format = new Intl.NumberFormat(language, options);
  return (value) => format.format(value).replace("-", "−");
}

/** How the unit of a chart is written in a table. */
export function kindOf(unit: Unit): Kind {
  if (unit.startsWith("usd")) return "money";
  return unit === "percent" ? "percent" : "number";
}

/** The number that a cell holds, if it holds one. */
export function numberOf(cell: string | number | null | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}

export function isNumber(value: number | null | undefined): value is number {
  return typeof value === "number";
}
