import { inkOn, readableOn } from "./color";
import { ATTRIBUTES, type Config, configOf } from "./config";
import { having, make } from "./dom/make";
import { CHARTS, SERVER } from "./server";
import answerCss from "./styles/answer.css?inline";
import baseCss from "./styles/base.css?inline";
import chartCss from "./styles/chart.css?inline";
import chatCss from "./styles/chat.css?inline";
import composerCss from "./styles/composer.css?inline";
import logCss from "./styles/log.css?inline";
import placeCss from "./styles/place.css?inline";
import { Chat } from "./view/chat";
import { Launcher } from "./view/launcher";
import { followViewport } from "./view/viewport";
import { type Words, wordsOf } from "./words/words";

const LIGHT = "#ffffff";
const DARK = "#151f1d"; // --surface of base.css, by theme

/** Constructed, not written into the page: a policy that forbids inline styles allows it. */
const sheet = new CSSStyleSheet();
sheet.replaceSync([baseCss, placeCss, logCss, composerCss, chatCss, answerCss, chartCss].join("\n"));

/**
 * `<billie-chat>`: the chat, in a shadow tree that the page's styles do not reach. Its attributes are in `Config`;
 * `server` names another server than the one that the script came from.
 *
 * Fires `billie-open` and `billie-close`.
 */
export class BillieChat extends HTMLElement {
  static readonly observedAttributes = [...ATTRIBUTES, "server"];
  private chat: Chat | undefined;
  private launcher: Launcher | undefined;
  private readonly undo: (() => void)[] = [];

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.build(root);
  }

  disconnectedCallback(): void {
    this.chat?.end();
    for (const step of this.undo.splice(0)) step();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || !this.shadowRoot || before === after) return;
    this.disconnectedCallback();
    this.build(this.shadowRoot);
  }

  /** Open the panel. */
  open(): void {
    this.launcher?.open();
  }

  /** Close the panel. */
  close(): void {
    this.launcher?.close();
  }

  private build(root: ShadowRoot): void {
    const words = wordsOf(this.getAttribute("language") ?? this.closest<HTMLElement>("[lang]")?.lang ?? "");
    const config = configOf((name) => this.getAttribute(name), words);
    const server = new URL(this.getAttribute("server") ?? SERVER, location.href).href;
    const close = config.mode === "launcher" ? () => this.close() : undefined;
    const chat = new Chat(config, words, {
      server,
      charts: () => import(/* @vite-ignore */ CHARTS),
      ...(close && { close }),
    });
    this.chat = chat;
    const frame = this.frame(config, words);
    if (config.mode === "launcher") {
      this.launcher = new Launcher(config.name, words, chat.element, (open) => this.toggled(open));
      frame.append(this.launcher.element);
    } else {
      frame.append(chat.element);
    }
    root.replaceChildren(frame);
    this.undo.push(followViewport(frame));
    this.listen("offline", () => chat.wentOffline());
    this.listen("online", () => chat.cameOnline());
    void chat.begin();
    if (config.open) this.launcher?.openAtOnce();
    if (config.mode === "page") this.begin();
  }

  private frame({ mode, theme, position, accent, name }: Config, words: Words): HTMLElement {
    const frame = having(make("div", "frame"), { "data-mode": mode, "data-theme": theme, "data-position": position });
    frame.lang = words.language;
    if (mode !== "page") having(frame, { role: "region", "aria-label": name });
    const dir = this.closest("[dir]")?.getAttribute("dir");
    if (dir) frame.dir = dir;
    if (accent) {
      for (const [suffix, ground] of [
        ["light", LIGHT],
        ["dark", DARK],
      ] as const) {
        const color = readableOn(accent, ground);
        frame.style.setProperty(`--own-accent-${suffix}`, color);
        frame.style.setProperty(`--own-ink-${suffix}`, inkOn(color));
      }
      frame.classList.add("branded");
    }
    return frame;
  }

  /** Let the reader type at once; on a phone this would open the keyboard over the welcome. */
  private begin(): void {
    if (!matchMedia("(pointer: coarse)").matches) this.chat?.focus();
  }

  private toggled(open: boolean): void {
    if (open) this.begin();
    this.dispatchEvent(new CustomEvent(open ? "billie-open" : "billie-close"));
  }

  private listen(event: "online" | "offline", act: () => void): void {
    addEventListener(event, act);
    this.undo.push(() => removeEventListener(event, act));
  }
}
