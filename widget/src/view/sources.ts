import type { Citation } from "../../generated/answer";
import { having, make } from "../dom/make";
import { link } from "../dom/markdown";
import type { Words } from "../words/words";

/** Where the figures come from: chips that open what each source is, its year and how far it is trusted. */
export function sources(cited: readonly Citation[], words: Words): HTMLElement {
  const names = cited.map(({ publisher, vintage }) => [publisher, vintage].filter(Boolean).join(", "));
  const chips = cited.map((citation, at) => {
    const name = names[at] ?? "";
    const isOnly = names.indexOf(name) === names.lastIndexOf(name);
    return make("li", "", chip(citation, isOnly ? name : citation.title, words));
  });
  const label = cited.length > 1 ? words.sources : words.source;
  return make("div", "sources", make("p", "label", label), having(make("ul", "", ...chips), { "aria-label": label }));
}

function chip({ title, publisher, vintage, url, trust }: Citation, name: string, words: Words): HTMLElement {
  const grade = having(make("span", `trust trust-${trust}`, trust), { "aria-hidden": "true" });
  const facts = make("dl", "");
  for (const [term, value] of [
    [words.publisher, publisher],
    [words.reference, vintage],
    [words.trusted(trust), words.trust[trust]],
  ] as const) {
    if (value) facts.append(make("div", "", make("dt", "", term), make("dd", "", value)));
  }
  const open = link(words.openSource, url);
  const more = make("div", "source", make("strong", "", title), facts, open instanceof HTMLElement ? open : null);
  return make("details", "", make("summary", "", grade, make("span", "words", name)), more);
}
