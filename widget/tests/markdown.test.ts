import { expect, test } from "vitest";
import { inline, link, plain, prose, quotedIn } from "../src/dom/markdown";

const shown = (text: string) => prose(text).innerHTML;

test("lines are paragraphs and items are lists", () => {
  expect(shown("One\n- a\n- b\nTwo")).toBe("<p>One</p><ul><li>a</li><li>b</li></ul><p>Two</p>");
});

test("a numbered list begins where the text says", () => {
  expect(prose("3. c\n4. d").querySelector("ol")?.start).toBe(3);
});

test("bold may hold a link", () => {
  const bold = prose("**see [BLS](https://www.bls.gov/)**").querySelector("strong a");
  expect(bold?.getAttribute("href")).toBe("https://www.bls.gov/");
});

test.each([
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "**<b onclick=alert(1)>**",
  "[<svg/onload=alert(1)>](https://a.example)",
  "- <iframe src=//a.example>",
])("HTML stays text: %s", (hostile) => {
  const allowed = new Set(["P", "STRONG", "A", "UL", "LI"]);
  expect([...prose(hostile).querySelectorAll("*")].filter(({ tagName }) => !allowed.has(tagName))).toEqual([]);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "http://a.example",
  "//a.example",
  "https://",
  "mailto:",
  "mailto:?cc=a@b.example",
  "mailto:javascript:alert(1)",
])("%s is no link", (target) => {
  expect(link("here", target).nodeType).toBe(Node.TEXT_NODE);
});

test("a link opens beside the page and learns nothing of it", () => {
  const found = link("BLS", "https://www.bls.gov/") as HTMLAnchorElement;
  expect([found.target, found.rel]).toEqual(["_blank", "noopener noreferrer"]);
});

test("a link to mail opens no page", () => {
  const found = link("Write", "mailto:help@school.example?subject=A%20question&body=Hello") as HTMLAnchorElement;
  expect([found.protocol, found.target]).toEqual(["mailto:", ""]);
});

test("what is quoted stays as it was written", () => {
  expect(shown("It says:\n\n> **one**\n> [two](https://a.example)\n\nSend it?")).toBe(
    "<p>It says:</p><blockquote>**one**\n[two](https://a.example)</blockquote><p>Send it?</p>",
  );
});

test("a quote can be taken out of its text", () => {
  expect(quotedIn("It says:\n\n> one\n>\n> two\n\nSend it?")).toBe("one\n\ntwo");
});

test("escaped signs are shown as they are", () => {
  expect(inline("\\*\\*not bold\\*\\*", document.createElement("p")).textContent).toBe("**not bold**");
});

test("plain text has no signs of Markdown", () => {
  expect(plain("**CPC**: [AAPC](https://www.aapc.com/)\n- one")).toBe("CPC: AAPC\n- one");
});

test("a long hostile line takes no time", () => {
  const begin = performance.now();
  prose(`${"**a".repeat(5000)}${"[".repeat(5000)}`);
  expect(performance.now() - begin).toBeLessThan(2000);
});
