import { icon } from "../dom/icons";
import { having, make } from "../dom/make";
import type { Kept } from "../session/kept";
import { lengthOf, MOST_CHARACTERS } from "../session/message";
import type { Context } from "./context";

const COUNT_FROM = 1800;

/** Where a person types. What is typed is kept until it is sent, over reloads, too. */
export class Composer {
  readonly element: HTMLElement;
  private readonly input = make("textarea");
  private readonly send = make("button", "send", icon("send"));
  private readonly count = make("span", "count");
  private waiting = false;

  /** `submit` says whether it took the text; `typed` is called at each change. */
  constructor(
    private readonly context: Context,
    private readonly kept: Kept,
    private readonly submit: (text: string) => boolean,
    typed: () => void,
  ) {
    const { words, config } = context;
    this.send.type = "submit";
    having(this.send, { "aria-label": words.send });
    having(this.input, {
      id: "text",
      rows: "1",
      placeholder: words.ask(config.name),
      enterkeyhint: "send",
      autocomplete: "off",
      "aria-describedby": "hint count",
      dir: "auto",
    });
    const label = having(make("label", "unseen", words.message), { for: "text" });
    const form = make("form", "composer", label, this.input, this.send);
    const hint = make("span", "", make("span", "keys", `${words.keys} `), words.privacy);
    hint.id = "hint";
    this.count.id = "count";
    this.element = make("div", "bottom", make("div", "column", form, make("p", "fine", hint, this.count)));

    this.input.value = kept.get("draft");
    this.input.addEventListener("input", () => {
      this.changed();
      typed();
    });
    this.input.addEventListener("keydown", (event) => {
      // While a word is composed (Japanese, Chinese …), Enter ends the word.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.trySubmit();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.trySubmit();
    });
    this.changed();
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /** Whether an answer is awaited: then nothing can be sent, but typed. */
  wait(waiting: boolean): void {
    this.waiting = waiting;
    this.changed();
  }

  /** Put a text back, before what was typed since. */
  giveBack(text: string): void {
    this.input.value = this.input.value ? `${text}\n${this.input.value}` : text;
    this.changed();
    this.focus();
  }

  clear(): void {
    this.input.value = "";
    this.changed();
  }

  /** Fit the height to the text; to be called when the chat becomes visible. */
  fit(): void {
    this.input.style.height = "auto";
    if (this.input.scrollHeight) this.input.style.height = `${this.input.scrollHeight}px`;
  }

  private trySubmit(): void {
    const text = this.input.value.trim();
    if (!text || this.waiting) return;
    if (this.submit(text)) this.clear();
  }

  private changed(): void {
    const { words, config } = this.context;
    const { value } = this.input;
    this.kept.set("draft", value);
    this.fit();
    const length = lengthOf(value);
    const write = new Intl.NumberFormat(config.language).format;
    this.count.hidden = length < COUNT_FROM;
    this.count.textContent = words.count(write(length), write(MOST_CHARACTERS));
    this.count.classList.toggle("over", length > MOST_CHARACTERS);
    // Not `disabled`: a button that loses the focus while one waits leaves a keyboard user nowhere.
    this.send.setAttribute("aria-disabled", String(this.waiting || !value.trim()));
  }
}
