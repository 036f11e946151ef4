import { colorOf } from "./color";
import type { Words } from "./words/words";

export type Mode = "launcher" | "inline" | "page";

/** What the one who embeds the chat may choose, by attributes of the element or `data-` attributes of the script. */
export interface Config {
  readonly mode: Mode;
  readonly name: string;
  readonly subtitle: string;
  readonly greeting: string;
  /** The first questions offered. */
  readonly suggestions: readonly string[];
  readonly position: "end" | "start";
  /** How numbers are written, as a BCP 47 tag. */
  readonly language: string;
  readonly theme: "auto" | "light" | "dark";
  /** `#rrggbb`; empty for our own. */
  readonly accent: string;
  readonly open: boolean;
}

export const ATTRIBUTES = [
  "mode",
  "name",
  "subtitle",
  "greeting",
  "suggestions",
  "position",
  "language",
  "theme",
  "accent",
  "open",
] as const;

const MOST_SUGGESTIONS = 6;

/** The configuration that `attribute` gives; a value that cannot be used counts as none. */
export function configOf(attribute: (name: string) => string | null, words: Words): Config {
  const text = (name: string, usual: string) => attribute(name)?.trim() || usual;
  const one = <T extends string>(name: string, usual: T, ...others: T[]) =>
    others.find((value) => value === attribute(name)) ?? usual;
  const suggestions = (attribute("suggestions") ?? "").split("|").map((part) => part.trim());
  const own = suggestions.filter(Boolean).slice(0, MOST_SUGGESTIONS);
  return {
    mode: one<Mode>("mode", "launcher", "inline", "page"),
    name: text("name", "Billie"),
    subtitle: text("subtitle", words.subtitle),
    greeting: text("greeting", words.greeting),
    suggestions: own.length ? own : words.suggestions,
    position: one("position", "end", "start"),
    language: languageOf(text("language", navigator.language)),
    theme: one("theme", "auto", "light", "dark"),
    accent: colorOf(attribute("accent") ?? "") ?? "",
    open: attribute("open") !== null,
  };
}

/** A usable tag. Figures are of the US: a language of no country is written as there, with dollars as the text has them. */
function languageOf(tag: string): string {
  try {
    const locale = new Intl.Locale(tag);
    return locale.region ? locale.toString() : new Intl.Locale(tag, { region: "US" }).toString();
  } catch {
    return "en-US";
  }
}
