import { icon } from "../dom/icons";
import { button, having, make, unseen } from "../dom/make";
import type { Verdict } from "../session/client";
import { problemOf } from "../session/problem";
import type { Context } from "./context";
import { why } from "./why";

/** Asks whether an answer was useful; on no, why. */
export function feedback(about: string, { words, judge, announce }: Context): HTMLElement {
  const row = having(make("div", "opinion"), { role: "group", "aria-label": words.useful });

  const thank = () => {
    row.replaceChildren(having(make("span", "", words.thanks), { tabindex: "-1" }));
    announce(words.thanks);
    row.querySelector("span")?.focus({ preventScroll: true });
  };
  const tell: Parameters<typeof why>[1] = async (reason, comment) => {
    try {
      await judge(about, "down", reason, comment);
      thank();
      return "";
    } catch (error) {
      return problemOf(error, words.broken).message;
    }
  };
  const decide = (value: Verdict) => {
    // That a mere thumb got lost is nobody's trouble.
    judge(about, value).catch(() => undefined);
    if (value === "up") return thank();
    const form = why(words, tell, thank);
    row.replaceChildren(form);
    form.querySelector("input")?.focus();
  };

  row.append(make("span", "", words.useful));
  for (const [value, label] of [
    ["up", words.yes],
    ["down", words.no],
  ] as const) {
    const choice = button("tool", icon(value), () => decide(value));
    choice.append(unseen(label));
    choice.title = label;
    row.append(choice);
  }
  return row;
}
