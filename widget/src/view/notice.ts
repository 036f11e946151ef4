import { button, having, make } from "../dom/make";

/** One warning above the composer, with at most one thing to do about it. */
export class Notice {
  readonly element = having(make("div", "notice"), { role: "alert" });

  constructor() {
    this.element.hidden = true;
  }

  show(text: string, label = "", act?: () => void): void {
    this.element.replaceChildren(make("span", "", text));
    if (act) this.element.append(button("quiet", label, act));
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
