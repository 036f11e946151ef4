import { button, make, unseen } from "../dom/make";
import type { Message } from "../session/message";
import type { Words } from "../words/words";

/** What may be done with a message that was not answered. */
export interface Remedies {
  retry(message: Message): void;
  edit(message: Message): void;
}

/** A message of the person who chats, as the log shows it. */
export class Said {
  readonly element: HTMLElement;

  constructor(
    readonly message: Message,
    private readonly words: Words,
  ) {
    const text = make("p", "", message.shown);
    text.dir = "auto";
    this.element = make("div", "said", make("div", "bubble", unseen(`${words.you} `), text));
  }

  /** Show that it is on its way. */
  sent(): void {
    this.element.classList.remove("failed");
    this.element.querySelector(".failure")?.remove();
  }

  /** Show why it was not answered. */
  failed(why: string, { retry, edit }: Remedies): void {
    this.sent();
    const { message, words } = this;
    const row = make(
      "div",
      "failure",
      make("span", "", why),
      button("quiet", words.retry, () => retry(message)),
    );
    if (message.payload === undefined) row.append(button("quiet", words.edit, () => edit(message)));
    this.element.classList.add("failed");
    this.element.append(row);
  }
}
