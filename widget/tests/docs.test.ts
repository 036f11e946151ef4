import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ATTRIBUTES } from "../src/config";

test("every attribute is described, and no other", () => {
  const text = readFileSync("../docs/how-to/embed-the-chat.md", "utf-8");
  const described = [...text.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name);
  expect(described.sort()).toEqual([...ATTRIBUTES].sort());
});
