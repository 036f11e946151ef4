import { expect, test } from "vitest";
import type { Answer } from "../generated/answer";
import { csv } from "../src/export/csv";
import { fileName } from "../src/export/save";
import { transcript } from "../src/export/transcript";

const answer: Answer = {
  type: "pay",
  title: "Pay in Oregon",
  text: "A median of **$59,000**.",
  table: {
    columns: [{ label: "" }, { label: "Pay", kind: "money" }],
    rows: [
      ["Median", 59000],
      ["Mean", null],
    ],
  },
  sources: [
    { id: "oews", title: "OEWS", publisher: "BLS", vintage: "May 2025", url: "https://www.bls.gov/oes/", trust: "A" },
  ],
};

test("CSV has bare numbers and empty cells", () => {
  expect(answer.table && csv(answer.table)).toBe(",Pay\r\nMedian,59000\r\nMean,\r\n");
});

test("CSV quotes what has commas, quotes or lines", () => {
  expect(csv({ columns: [{ label: 'a "b", c' }], rows: [["x\ny"]] })).toBe('"a ""b"", c"\r\n"x\ny"\r\n');
});

test.each(["=1+1", "+1", "@x", "-cmd"])("a spreadsheet does not run %s", (formula) => {
  expect(csv({ columns: [], rows: [[formula]] })).toBe(`\r\n'${formula}\r\n`);
});

test("a transcript has both sides, the table and the source", () => {
  const text = transcript(
    [
      { role: "user", id: "1", text: "coder pay in oregon" },
      { role: "bot", ...answer },
    ],
    "Billie",
    "You:",
  );
  expect(text).toBe(
    "You: coder pay in oregon\n\n---\n\nBillie: Pay in Oregon\n\nA median of $59,000.\n\n\tPay\nMedian\t$59,000\nMean\t\n\n" +
      "OEWS, BLS, May 2025: https://www.bls.gov/oes/",
  );
});

test("a title becomes a file name", () => {
  expect(fileName("Medical coders, a year", "csv")).toBe("medical-coders-a-year.csv");
});
