import type { Answer } from "../../generated/answer";
import { plain } from "../dom/markdown";
import type { Entry } from "../session/message";
import { written } from "../view/table";

/** The text of an answer; `whole`, with its table, notes and sources. */
export function answerText(answer: Answer, { whole = false } = {}): string {
  const { title = "", text, table, caveats = [], sources = [] } = answer;
  const parts = [title, plain(text)];
  if (whole) {
    if (table?.rows.length) parts.push(tableText(table));
    parts.push(...caveats.map(plain));
    parts.push(
      sources.map((source) => `${source.title}, ${source.publisher}, ${source.vintage}: ${source.url}`).join("\n"),
    );
  }
  return parts.filter(Boolean).join("\n\n");
}

/** The whole conversation as a text that a person keeps. */
export function transcript(entries: readonly Entry[], name: string, you: string): string {
  return entries
    .map((entry) => (entry.role === "user" ? `${you} ${entry.text}` : `${name}: ${answerText(entry, { whole: true })}`))
    .join("\n\n---\n\n");
}

/** A table as lines of cells parted by tabs, which a spreadsheet takes as it is. */
function tableText(table: NonNullable<Answer["table"]>): string {
  const rows = [table.columns.map(({ label }) => label), ...written(table, "en-US")];
  return rows.map((row) => row.map((cell) => cell ?? "").join("\t")).join("\n");
}
