import type { Answer } from "../../generated/answer";
import { having, make } from "../dom/make";
import type { Entry, Message } from "../session/message";
import { article } from "./answer";
import type { Context } from "./context";
import { type Remedies, Said } from "./said";

/** The conversation as it is read, in a frame that scrolls. */
export class Log {
  /** The frame. Answers are announced when they are finished (see Announcer), so that the log itself stays silent. */
  readonly element: HTMLElement;
  private readonly list = make("div", "list");
  private readonly typing = make("div", "typing", dot(), dot(), dot());
  private readonly said = new Map<string, Said>();

  constructor(
    private readonly context: Context,
    private readonly remedies: Remedies,
    private readonly welcome: HTMLElement,
  ) {
    this.typing.hidden = true;
    const column = make("div", "column", welcome, this.list, this.typing);
    this.element = having(make("div", "log", column), {
      role: "log",
      "aria-live": "off",
      "aria-label": context.words.conversation,
      tabindex: "0",
    });
  }

  get isEmpty(): boolean {
    return this.list.childElementCount === 0;
  }

  showSaid(message: Message): Said {
    const said = new Said(message, this.context.words);
    this.said.set(message.id, said);
    this.list.append(said.element);
    this.welcome.hidden = true;
    return said;
  }

  showSending(message: Message): void {
    const said = this.said.get(message.id) ?? this.showSaid(message);
    said.sent();
    said.element.after(this.typing);
    this.typing.hidden = false;
    this.reveal(said.element);
  }

  /** Show the answers below their message: a retried one may stand further up. */
  showAnswers(message: Message, answers: readonly Answer[]): void {
    const said = this.said.get(message.id);
    const made = answers.map((answer, at) => this.make(answer, at === answers.length - 1 ? message.id : ""));
    for (const element of made) element.classList.add("new");
    if (said) said.element.after(...made);
    else this.list.append(...made);
    if (said) this.reveal(said.element);
  }

  showFailure(message: Message, why: string): void {
    const said = this.said.get(message.id) ?? this.showSaid(message);
    said.failed(why, this.remedies);
    this.reveal(said.element);
  }

  showDivider(before: Message, text: string): void {
    const element = this.said.get(before.id)?.element;
    if (element?.previousElementSibling) element.before(make("p", "divider", text));
  }

  stopTyping(): void {
    this.typing.hidden = true;
    this.list.after(this.typing);
  }

  remove(message: Message): void {
    this.said.get(message.id)?.element.remove();
    this.said.delete(message.id);
    this.welcome.hidden = !this.isEmpty;
  }

  /** Show a conversation from its start. */
  show(entries: readonly Entry[]): void {
    this.list.replaceChildren();
    this.said.clear();
    let about = "";
    for (const [at, entry] of entries.entries()) {
      if (entry.role === "user") {
        about = entry.id;
        this.showSaid({ id: entry.id, shown: entry.text });
      } else {
        const isLast = entries[at + 1]?.role !== "bot";
        this.list.append(this.make(entry, isLast ? about : ""));
      }
    }
    this.welcome.hidden = !this.isEmpty;
    this.element.scrollTop = this.element.scrollHeight;
  }

  private make(answer: Answer, about: string): HTMLElement {
    return article(answer, about, this.context);
  }

  /** Scroll so that a message and the start of its answer are in view. */
  private reveal(said: HTMLElement): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { element } = this;
    const top = element.scrollTop + said.getBoundingClientRect().top - element.getBoundingClientRect().top - 16;
    element.scrollTo({ top, behavior: still ? "auto" : "smooth" });
  }
}

function dot(): HTMLElement {
  return make("span", "dot");
}
