import type { Table } from "../../generated/answer";

/** A table as CSV (RFC 4180), with bare numbers. */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map(({ label }) => label), ...rows];
  return lines.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return "";
  const text = String(cell);
  // A spreadsheet would run what begins like a formula.
  const safe = typeof cell === "string" && /^[=+@\t\r]|^-\D/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
