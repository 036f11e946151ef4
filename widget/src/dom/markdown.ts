import { make } from "./make";

/*
 * The part of Markdown that answers use: paragraphs, lists, bold, code and links to https pages. Whatever else is
 * there stays text. Nothing is parsed as HTML.
 */

const INLINE = /\\([\\`*_[\]()#+\-.!])|\*\*(\S(?:.*?\S)?)\*\*|`([^`]+)`|\[([^\]]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)/;
const ITEM = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/;

/** A Markdown text: a list where lines are its items, else each line a paragraph. */
export function prose(text: string): HTMLElement {
  const block = make("div", "prose");
  block.dir = "auto";
  let list: HTMLUListElement | HTMLOListElement | undefined;
  for (const line of text.split("\n")) {
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

/** A link that opens beside the page, or its label alone when it does not lead to an https page. */
export function link(label: string, target: string): Node {
  if (!/^https:\/\/\S+$/i.test(target) || !URL.canParse(target)) return document.createTextNode(label);
  const element = make("a", "", label);
  element.href = target;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}

/** A Markdown text as it is spoken or copied. */
export function plain(text: string): string {
  return text
    .split("\n")
    .map((line) => inline(line, make("p")).textContent)
    .join("\n");
}
