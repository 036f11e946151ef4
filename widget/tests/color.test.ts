import { expect, test } from "vitest";
import { colorOf, contrast, inkOn, readableOn } from "../src/color";

test("black on white has the highest contrast", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
});

test.each(["#ffcc00", "#ffffff", "#000000", "#ff0000", "#777777"])("%s becomes readable on both grounds", (color) => {
  for (const ground of ["#ffffff", "#151f1d"]) {
    expect(contrast(readableOn(color, ground), ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test("a color that is readable stays as it is", () => {
  expect(readableOn("#0f766e", "#ffffff")).toBe("#0f766e");
});

test.each(["#ffcc00", "#0f766e", "#808080"])("the ink on %s can be read", (ground) => {
  expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ["#abc", "#aabbcc"],
  [" #A1B2C3 ", "#a1b2c3"],
  ["red", undefined],
  ["#12", undefined],
  ["url(x)", undefined],
])("%s is the color %s", (text, color) => {
  expect(colorOf(text)).toBe(color);
});
