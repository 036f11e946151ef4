import { mark } from "../dom/icons";
import { button, having, make, unseen } from "../dom/make";
import type { Words } from "../words/words";

const NARROW = "(max-width: 30rem), (max-height: 30rem)";

/**
 * The button that opens the chat, and the panel that it opens: beside the page where there is room, else over it.
 *
 * The panel is a `<dialog>`: over the page it is modal, and the browser itself keeps the focus within.
 */
export class Launcher {
  readonly element: HTMLElement;
  private readonly toggle: HTMLButtonElement;
  private readonly panel: HTMLDialogElement;

  constructor(
    name: string,
    words: Words,
    chat: HTMLElement,
    /** Hears when the panel opens and closes. */
    private readonly toggled: (open: boolean) => void,
  ) {
    this.toggle = button("launcher", mark(), () => this.open());
    this.toggle.append(unseen(words.openChat(name)));
    having(this.toggle, { "aria-haspopup": "dialog" });
    this.panel = having(make("dialog", "panel", chat), { "aria-labelledby": "title" });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.panel.addEventListener("close", () => this.wasClosed());
    this.element = make("div", "place", this.toggle, this.panel);
    this.wasClosed(false);
  }

  get isOpen(): boolean {
    return this.panel.open;
  }

  open(): void {
    if (this.isOpen) return;
    if (matchMedia(NARROW).matches) this.panel.showModal();
    else this.panel.show();
    this.toggle.hidden = true;
    this.toggled(true);
  }

  /** Show the panel of a page that is just loading, which must not take the focus; on a phone it would hide the page. */
  openAtOnce(): void {
    if (matchMedia(NARROW).matches) return;
    this.panel.setAttribute("open", "");
    this.toggle.hidden = true;
  }

  close(): void {
    this.panel.close();
  }

  private wasClosed(tell = true): void {
    this.toggle.hidden = false;
    this.toggle.setAttribute("aria-expanded", "false");
    if (!tell) return;
    this.toggle.focus();
    this.toggled(false);
  }
}
