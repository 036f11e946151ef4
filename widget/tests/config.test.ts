import { expect, test } from "vitest";
import { configOf } from "../src/config";
import { ENGLISH } from "../src/words/english";
import { SPANISH } from "../src/words/spanish";
import { wordsOf } from "../src/words/words";

const config = (given: Record<string, string> = {}) => configOf((name) => given[name] ?? null, ENGLISH);

test("without attributes there are four questions to begin with", () => {
  expect(config().suggestions).toHaveLength(4);
});

test("suggestions are parted by bars", () => {
  expect(config({ suggestions: " One? | Two?|| " }).suggestions).toEqual(["One?", "Two?"]);
});

test.each([
  ["mode", "floating", "launcher"],
  ["position", "middle", "end"],
  ["theme", "blue", "auto"],
  ["accent", "javascript:alert(1)", ""],
  ["language", "not a language", "en-US"],
  ["name", "  ", "Billie"],
])("%s=%s counts as none", (name, value, usual) => {
  expect(config({ [name]: value })[name as "mode"]).toBe(usual);
});

test("Spanish figures are written as in the US", () => {
  expect(config({ language: "es" }).language).toBe("es-US");
});

test.each([
  ["es", SPANISH],
  ["ES-mx", SPANISH],
  ["en-GB", ENGLISH],
  ["he", ENGLISH],
  ["", ENGLISH],
])("the words for %s", (tag, words) => {
  expect(wordsOf(tag)).toBe(words);
});

test("every word is there in Spanish", () => {
  const same = Object.keys(ENGLISH).filter((key) => {
    const [one, other] = [ENGLISH, SPANISH].map((words) => words[key as keyof typeof words]);
    return typeof one === "string" && one === other;
  });
  expect(same).toEqual(["csv"]);
});

test("the presence of open is enough", () => {
  expect(config({ open: "" }).open).toBe(true);
});
