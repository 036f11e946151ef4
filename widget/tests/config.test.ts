import { expect, test } from "vitest";
import { configOf } from "../src/config";

const config = (given: Record<string, string> = {}) => configOf((name) => given[name] ?? null);

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

test("the presence of open is enough", () => {
  expect(config({ open: "" }).open).toBe(true);
});
