import { having, make } from "../dom/make";

/** Tells screen readers, politely, what has happened. */
export class Announcer {
  readonly element = having(make("div", "unseen"), { role: "status", "aria-live": "polite" });

  say(text: string): void {
    // A new paragraph each time: the same words again would else be no change.
    this.element.replaceChildren(make("p", "", text));
  }
}
