import type { Column, Table } from "../../generated/answer";
import { having, make, unseen } from "../dom/make";
import { isNumber, numberOf, writer } from "../numbers";
import type { Context } from "./context";

const SHORT = 12; // characters that may stand in one line

type Cell = Table["rows"][number][number];

/** The cells of a table as they are read; undefined where no figure was released. */
export function written({ columns, rows }: Table, language: string): (string | undefined)[][] {
  const writers = columns.map(({ kind = "text" }, at) =>
    writer(kind, rows.map((row) => numberOf(row[at])).filter(isNumber), language),
  );
  return rows.map((row) => columns.map((column, at) => cellText(row[at], column, writers[at])));
}

/** Figures side by side, with digits beneath digits. */
export function figures(table: Table, title: string, { words, config }: Context): HTMLElement {
  const caption = title || words.figures;
  const element = make("table", "", make("caption", "unseen", caption));
  const head = element.createTHead().insertRow();
  for (const { label, kind = "text" } of table.columns) {
    const cell = make("th", kind === "text" ? "" : "number", label || unseen(words.figure));
    cell.scope = "col";
    head.append(cell);
  }
  const body = element.createTBody();
  for (const row of written(table, config.language)) {
    const line = body.insertRow();
    for (const [at, text] of row.entries()) line.append(cellOf(text, table.columns[at], at, words.noFigure));
  }
  // A wide table scrolls within its frame, which a keyboard can only reach when it takes the focus.
  return having(make("div", "figures", element), { tabindex: "0", role: "region", "aria-label": words.table(caption) });
}

function cellText(cell: Cell | undefined, { kind = "text" }: Column, write?: (value: number) => string) {
  if (cell === null || cell === undefined) return undefined;
  const number = kind === "text" ? undefined : numberOf(cell);
  return number === undefined || !write ? String(cell) : write(number);
}

function cellOf(text: string | undefined, column: Column | undefined, at: number, none: string): HTMLElement {
  const isText = (column?.kind ?? "text") === "text";
  const cell = make(at === 0 && isText ? "th" : "td", isText ? "" : "number");
  if (cell instanceof HTMLTableCellElement && cell.localName === "th") cell.scope = "row";
  if (text === undefined) cell.append(having(make("span", "none", "–"), { "aria-hidden": "true" }), unseen(none));
  else cell.append(text);
  if (!text || text.length <= SHORT) cell.classList.add("short");
  return cell;
}
