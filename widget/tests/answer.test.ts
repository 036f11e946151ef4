import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { Answer } from "../generated/answer";
import { configOf } from "../src/config";
import { Problem } from "../src/session/problem";
import { article, spoken } from "../src/view/answer";
import type { Context } from "../src/view/context";
import { ENGLISH } from "../src/words/english";

/** What each kind of answer looks like, as the Python side keeps it. */
const GOLDEN = "../tests/actions/golden";
const golden = (name: string) => JSON.parse(readFileSync(`${GOLDEN}/${name}`, "utf-8")) as Answer;
const names = readdirSync(GOLDEN).filter((name) => name.endsWith(".json"));

function context(changes: Partial<Context> = {}): Context {
  return {
    config: configOf((name) => (name === "language" ? "en-US" : null), ENGLISH),
    words: ENGLISH,
    heading: "h3",
    choose: () => undefined,
    judge: async () => undefined,
    write: () => undefined,
    announce: () => undefined,
    charts: () => new Promise(() => undefined),
    ...changes,
  };
}

test.each(names)("%s is shown whole", (name) => {
  const answer = golden(name);
  const element = article(answer, "1", context());
  expect(element.querySelectorAll("details")).toHaveLength(answer.sources?.length ?? 0);
  expect(element.querySelectorAll(".next-one")).toHaveLength(answer.suggestions?.length ?? 0);
  expect(element.querySelectorAll(".caveats li")).toHaveLength(answer.caveats?.length ?? 0);
  expect(element.querySelectorAll("figure")).toHaveLength(answer.chart ? 1 : 0);
});

test("figures stand below each other, with their headers", () => {
  const element = article(golden("certification.json"), "1", context());
  expect(element.querySelector("th[scope=col]")).not.toBeNull();
});

test("a figure that was not released is said to be missing", () => {
  const table = { columns: [{ label: "" }, { label: "Pay", kind: "money" as const }], rows: [["Guam", null]] };
  const element = article({ type: "pay", text: "x", table }, "", context());
  expect(element.querySelector("td")?.textContent).toBe("–no figure");
});

test("a suggestion sends its payload", () => {
  const choose = vi.fn();
  const suggestion = { title: "Per hour", payload: "/follow_up" };
  article({ type: "text", text: "x", suggestions: [suggestion] }, "", context({ choose }))
    .querySelector<HTMLButtonElement>(".next-one")
    ?.click();
  expect(choose).toHaveBeenCalledWith(suggestion);
});

test("a thumb down asks why, and the reason is sent", () => {
  const judge = vi.fn(async () => undefined);
  const element = article({ type: "text", text: "x" }, "7", context({ judge }));
  element.querySelector<HTMLButtonElement>("[title='No, not useful']")?.click();
  element.querySelector<HTMLInputElement>("[value=missing]")?.click();
  const comment = element.querySelector("textarea");
  if (comment) comment.value = " Guam ";
  element.querySelector("form")?.requestSubmit();
  expect(judge.mock.calls).toEqual([
    ["7", "down"],
    ["7", "down", "missing", "Guam"],
  ]);
});

test("a comment that could not be sent stays, with why", async () => {
  const judge = vi.fn(async () => Promise.reject(new Problem(0, "You are offline.")));
  const element = article({ type: "text", text: "x" }, "7", context({ judge }));
  element.querySelector<HTMLButtonElement>("[title='No, not useful']")?.click();
  const comment = element.querySelector("textarea");
  if (comment) comment.value = "Guam";
  element.querySelector("form")?.requestSubmit();
  await vi.waitFor(() => expect(element.querySelector(".failure")?.textContent).toBe("You are offline."));
  expect(element.querySelector("textarea")?.value).toBe("Guam");
});

test("a text that would be sent on can be edited where one types", () => {
  const write = vi.fn();
  const answer: Answer = { type: "question", text: "It says:\n\n> one\n> two\n\nSend it?" };
  article(answer, "", context({ write })).querySelector<HTMLButtonElement>(".edit")?.click();
  expect(write).toHaveBeenCalledWith("Change it to: one\ntwo");
});

test("an answer of unknown parts is still told by its text", () => {
  const broken = { type: "text", text: "All is said here.", table: { columns: 1, rows: [[1]] } } as unknown as Answer;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(article(broken, "", context()).textContent).toContain("All is said here.");
});

test("a table beside a curve is shown with it", () => {
  const curve = { kind: "break_even" as const, title: "x", unit: "usd" as const, lines: [{ label: "a", points: [] }] };
  const table = { columns: [{ label: "For" }], rows: [["an exam"]] };
  expect(
    article({ type: "plan", text: "x", chart: curve, table }, "", context()).querySelector("td, th"),
  ).not.toBeNull();
});

test("its table is shown when the chart cannot be had", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const element = article(golden("ranking.json"), "", context({ charts: () => Promise.reject(new Error("offline")) }));
  await vi.waitFor(() => expect(element.querySelectorAll("tbody tr")).toHaveLength(6));
});

test("a screen reader hears what more there is", () => {
  expect(spoken({ type: "text", text: "**Yes**", suggestions: [{ title: "a", payload: "/b" }] }, context())).toBe(
    "Yes With one suggested question.",
  );
});
