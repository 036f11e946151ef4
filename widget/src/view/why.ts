import { button, having, make } from "../dom/make";
import type { Reason } from "../session/client";
import type { Words } from "../words/words";

const LONGEST = 500; // characters of a comment that the server takes

/**
 * Asks why an answer was not useful: a reason of a list, a comment, both or neither.
 *
 * `tell` sends them and gives the sentence that says why it could not, empty when it could; `skip` hears that nothing
 * is to be sent.
 */
export function why(
  words: Words,
  tell: (reason: Reason | undefined, comment: string) => Promise<string>,
  skip: () => void,
): HTMLFormElement {
  const reasons = make("fieldset", "reasons", make("legend", "", words.why));
  for (const [reason, label] of Object.entries(words.reasons)) {
    const choice = having(make("input"), { type: "radio", name: "reason", value: reason });
    reasons.append(make("label", "reason", choice, label));
  }
  const comment = having(make("textarea"), { name: "comment", rows: "2", maxlength: String(LONGEST), dir: "auto" });
  const note = make("p", "note", words.commentGoes);
  const failure = having(make("p", "failure"), { role: "alert" });
  const send = having(make("button", "strong", words.sendComment), { type: "submit" });
  const form = make(
    "form",
    "why",
    reasons,
    make("label", "comment", words.comment, comment),
    note,
    failure,
    make("div", "choices", button("quiet", words.skip, skip), send),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const text = comment.value.trim();
    if (!given.has("reason") && !text) return skip();
    send.disabled = true;
    failure.textContent = await tell((given.get("reason") ?? undefined) as Reason | undefined, text);
    send.disabled = false;
  });
  return form;
}
