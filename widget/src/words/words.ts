import { ENGLISH } from "./english";
import { SPANISH } from "./spanish";

export type Words = typeof ENGLISH;

const TABLES: readonly Words[] = [ENGLISH, SPANISH];

/** The words in the language of a BCP 47 tag, in English when there are none. */
export function wordsOf(tag: string): Words {
  const language = tag.trim().toLowerCase().split("-")[0];
  return TABLES.find((words) => words.language === language) ?? ENGLISH;
}
