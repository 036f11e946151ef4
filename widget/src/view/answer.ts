import type { Answer } from "../../generated/answer";
import { icon } from "../dom/icons";
import { button, having, make } from "../dom/make";
import { inline, prose, quotedIn } from "../dom/markdown";
import { answerText } from "../export/transcript";
import type { Context } from "./context";
import { feedback } from "./feedback";
import { chartFigure } from "./figure";
import { sources } from "./sources";
import { figures } from "./table";

/**
 * An answer as an article; `about` is the id of the message that it answers, without which nothing can be said of it.
 *
 * A part that cannot be shown is left out: the text is complete on its own.
 */
export function article(answer: Answer, about: string, context: Context): HTMLElement {
  const { title = "", text, table, chart } = answer;
  const parts: (() => Node | undefined)[] = [
    () => (title ? make(context.heading, "title", title) : undefined),
    () => (answer.type === "question" ? editable(text, context) : prose(text)),
    () => (chart ? chartFigure(answer, chart, context) : undefined),
    () => (isShown(answer) && table ? figures(table, title, context) : undefined),
    () => (answer.caveats?.length ? caveats(answer.caveats, context) : undefined),
    () => (answer.sources?.length ? sources(answer.sources, context.words) : undefined),
    () => (answer.suggestions?.length ? suggestions(answer, context) : undefined),
    () => (about ? tools(answer, about, context) : undefined),
  ];
  const element = make("article", "answer");
  element.lang = "en";
  for (const part of parts) {
    try {
      element.append(part() ?? "");
    } catch (error) {
      console.error("A part of an answer could not be shown.", error);
    }
  }
  return element;
}

/** Whether the table stands on its own: that of bars and maps is the chart at the press of a button. */
function isShown({ table, chart }: Answer): boolean {
  return Boolean(table?.rows.length) && (!chart || Boolean(chart.lines?.length));
}

/** What a screen reader is told of a finished answer. */
export function spoken(answer: Answer, { words }: Context): string {
  const parts = [
    answer.chart ? words.aChart : answer.table?.rows.length ? words.aTable : "",
    answer.suggestions?.length ? words.andQuestions(answer.suggestions.length) : "",
  ].filter(Boolean);
  return `${answerText(answer)}${parts.length ? ` ${words.comesWith(parts.join(", "))}` : ""}`;
}

/** A text; what it quotes, which would be sent on, can be edited where the reader types: the bot knows these words. */
function editable(text: string, { words, write }: Context): HTMLElement {
  const block = prose(text);
  const edit = button("small edit", words.editText, () => write(`Change it to: ${quotedIn(text)}`));
  block.querySelector("blockquote")?.after(edit);
  return block;
}

function caveats(notes: readonly string[], { words }: Context): HTMLElement {
  const items = notes.map((note) => inline(note, make("li", "", icon("note"))));
  return having(make("ul", "caveats", ...items), { "aria-label": words.notes });
}

function suggestions({ suggestions = [] }: Answer, { words, choose }: Context): HTMLElement {
  const items = suggestions.map((one) =>
    make(
      "li",
      "",
      button("next-one", one.title, () => choose(one)),
    ),
  );
  return having(make("ul", "next", ...items), { "aria-label": words.next });
}

function tools(answer: Answer, about: string, context: Context): HTMLElement {
  const { words, announce } = context;
  const row = make("div", "tools", feedback(about, context));
  // Only on pages that came over HTTPS may a script write to the clipboard.
  if (navigator.clipboard) {
    const copy = button("tool", icon("copy"), () => {
      void navigator.clipboard.writeText(answerText(answer, { whole: true })).then(() => announce(words.copied));
      copy.classList.add("done");
    });
    copy.append(make("span", "", words.copy));
    row.append(copy);
  }
  return row;
}
