import { icon } from "../dom/icons";
import { button, having, make, unseen } from "../dom/make";
import type { Reason, Verdict } from "../session/client";
import type { Context } from "./context";

/** Asks whether an answer was useful; on no, why. The reasons are fixed, so that nothing private is sent. */
export function feedback(about: string, { words, judge, announce }: Context): HTMLElement {
  const row = having(make("div", "opinion"), { role: "group", "aria-label": words.useful });

  const thank = () => {
    row.replaceChildren(having(make("span", "", words.thanks), { tabindex: "-1" }));
    announce(words.thanks);
    row.querySelector("span")?.focus({ preventScroll: true });
  };
  const decide = (value: Verdict) => {
    judge(about, value);
    if (value === "up") thank();
    else askWhy();
  };
  const askWhy = () => {
    row.replaceChildren(make("span", "", words.why));
    for (const [reason, label] of Object.entries(words.reasons) as [Reason, string][]) {
      const choose = () => {
        judge(about, "down", reason);
        thank();
      };
      row.append(button("reason", label, choose));
    }
    row.querySelector("button")?.focus();
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
