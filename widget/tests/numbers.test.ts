import { expect, test } from "vitest";
import { kindOf, numberOf, writer } from "../src/numbers";

test("whole dollars have no cents", () => {
  expect(writer("money", [59000, 51140], "en-US")(59000)).toBe("$59,000");
});

test("all have cents where one has", () => {
  expect(writer("money", [28.37, 25], "en-US")(25)).toBe("$25.00");
});

test("a loss has a real minus", () => {
  expect(writer("money", [-425], "en-US")(-425)).toBe("−$425");
});

test("a German reader gets German numbers", () => {
  expect(writer("money", [59000], "de-DE")(59000)).toBe("59.000\u00a0$");
});

test("a percentage keeps its decimal", () => {
  expect(writer("percent", [7.8, 3], "en-US")(3)).toBe("3.0%");
});

test.each([
  ["51140", 51140],
  ["-4.0", -4],
  ["2025–35", undefined],
  [null, undefined],
  [0, 0],
] as const)("%s holds the number %s", (cell, number) => {
  expect(numberOf(cell)).toBe(number);
});

test("pay an hour is money", () => {
  expect(kindOf("usd_per_hour")).toBe("money");
});
