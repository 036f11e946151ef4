import { button, having, make } from "../dom/make";
import type { Words } from "../words/words";

/** Asks before something is lost; true when the person wants it so. The browser keeps the focus inside. */
export async function confirm(into: Node & ParentNode, title: string, text: string, words: Words): Promise<boolean> {
  const dialog = having(make("dialog", "confirm"), {
    "aria-labelledby": "confirm-title",
    "aria-describedby": "confirm-text",
  });
  const heading = having(make("h2", "", title), { id: "confirm-title" });
  const choices = make(
    "div",
    "choices",
    button("quiet", words.keep, () => dialog.close()),
    button("strong", words.erase, () => dialog.close("yes")),
  );
  dialog.append(heading, having(make("p", "", text), { id: "confirm-text" }), choices);
  // Esc ends this dialog alone, not the chat around it.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  into.append(dialog);
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  dialog.remove();
  return dialog.returnValue === "yes";
}
