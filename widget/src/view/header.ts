import { icon, mark } from "../dom/icons";
import { button, having, make, unseen } from "../dom/make";
import type { Context } from "./context";

/** What the header offers. */
export interface Commands {
  startOver(): void;
  download(): void;
  remove(): void;
  /** Absent where there is nothing to close. */
  close?: () => void;
}

/** The name of the chat, and what can be done with the conversation. */
export class Header {
  readonly element: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private readonly options: HTMLElement;

  constructor({ config, words, heading }: Context, commands: Commands) {
    const title = make(heading === "h2" ? "h1" : "h2", "", config.name);
    title.id = "title";
    const name = make("div", "name", title, make("p", "", config.subtitle));

    this.toggle = button("tool", icon("more"), () => this.show(this.options.hidden === true));
    this.toggle.append(unseen(words.options));
    having(this.toggle, { "aria-controls": "options", title: words.options });
    this.options = having(make("div", "options"), { id: "options", role: "group", "aria-label": words.options });
    for (const [shape, label, act] of [
      ["again", words.startOver, commands.startOver],
      ["download", words.download, commands.download],
      ["remove", words.remove, commands.remove],
    ] as const) {
      const choice = button("option", icon(shape), () => {
        this.show(false);
        act();
      });
      choice.append(label);
      this.options.append(choice);
    }
    // Where a click does not focus a button (Safari), it must not take the focus out of the menu either.
    this.options.addEventListener("mousedown", (event) => event.preventDefault());
    const menu = make("div", "menu", this.toggle, this.options);
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.options.hidden) return;
      event.stopPropagation();
      this.show(false);
      this.toggle.focus();
    });
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) this.show(false);
    });
    this.show(false);

    const column = make("div", "column", mark(), name, menu);
    if (commands.close) {
      const close = button("tool", icon("close"), commands.close);
      close.append(unseen(words.closeChat));
      close.title = words.closeChat;
      column.append(close);
    }
    this.element = make("div", "top", column);
  }

  private show(open: boolean): void {
    this.options.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    if (open) this.options.querySelector("button")?.focus();
  }
}
