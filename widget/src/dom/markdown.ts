import { make } from "./make";

/*
 * The part of Markdown that answers use: paragraphs, lists, quotes, bold, code and links to https pages and to mail.
 * Whatever else is there stays text. Nothing is parsed as HTML.
 */

const INLINE = /\\([\\`*_[\]()#+\-.!])|\*\*(\S(?:.*?\S)?)\*\*|`([^`]+)`|\[([^\]]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)/;
const QUOTE = /^> ?(.*)$/;
const ITEM = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;

/** A Markdown text: lists and quotes where lines are theirs, else each line a paragraph. What is quoted stays as it is. */
export function prose(text: string): HTMLElement {
  const block = make("div", "prose");
  block.dir = "auto";
  let list: HTMLUListElement | HTMLOListElement | undefined;
  let quote: HTMLQuoteElement | undefined;
  for (const line of text.split("\n")) {
    const quoted = QUOTE.exec(line)?.[1];
    if (quoted !== undefined) {
      list = undefined;
      if (quote) quote.append("\n");
      else block.append((quote = make("blockquote")));
      quote.append(quoted);
      continue;
    }
    quote = undefined;
    const item = ITEM.exec(line);
    if (!item) {
      list = undefined;
      if (line.trim()) block.append(inline(line.trim(), make("p")));
      continue;
    }
    const number = item[1];
    if (list?.localName !== (number ? "ol" : "ul")) {
      list = number ? make("ol") : make("ul");
      if (list instanceof HTMLOListElement) list.start = Number(number);
      block.append(list);
    }
    list?.append(inline(item[2] ?? "", make("li")));
  }
  return block;
}

/** Adds one line of Markdown to `into`. */
export function inline<E extends Element>(text: string, into: E): E {
  let rest = text;
  for (let found = INLINE.exec(rest); found; found = INLINE.exec(rest)) {
    const [all, escaped, bold, code, label, target] = found;
    into.append(rest.slice(0, found.index));
    if (escaped !== undefined) into.append(escaped);
    else if (bold !== undefined) into.append(inline(bold, make("strong")));
    else if (code !== undefined) into.append(make("code", "", code));
    else into.append(link(label ?? "", target ?? ""));
    rest = rest.slice(found.index + all.length);
  }
  into.append(rest);
  return into;
}

/** A link that opens beside the page or in the mail program; its label alone when it leads elsewhere. */
export function link(label: string, target: string): Node {
  const isMail = /^mailto:[^\s@?]+@[^\s@]+$/i.test(target);
  if (!URL.canParse(target) || !(isMail || /^https:\/\/\S+$/i.test(target))) return document.createTextNode(label);
  const element = make("a", "", label);
  element.href = target;
  if (isMail) return element;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}

/** What a text quotes. */
export function quotedIn(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => QUOTE.exec(line)?.[1] ?? [])
    .join("\n");
}

/** A Markdown text as it is spoken or copied. */
export function plain(text: string): string {
  return text
    .split("\n")
    .map((line) => QUOTE.exec(line)?.[1] ?? inline(line, make("p")).textContent)
    .join("\n");
}
