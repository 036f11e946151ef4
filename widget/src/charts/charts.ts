import type { Answer, Chart } from "../../generated/answer";
import { icon } from "../dom/icons";
import { button, make } from "../dom/make";
import { csv } from "../export/csv";
import { fileName, save } from "../export/save";
import type { Context } from "../view/context";
import { figures } from "../view/table";
import { bars } from "./bars";
import type { Drawer, Drawing, Frame } from "./frame";
import { lines } from "./lines";
import { picture } from "./picture";
import { tableOf } from "./table";

/** Fills the place of an answer's chart: the drawing, its source, and ways to have its figures. */
export async function fill(place: HTMLElement, answer: Answer, chart: Chart, context: Context): Promise<void> {
  const { words } = context;
  const draw = await drawerOf(chart.kind);
  const table = tableOf(answer, chart, words);
  const source = sourceOf(answer, context);
  const drawing = make("div", "drawing");
  const shown = make("div", "shown", drawing);
  let now: Drawing;
  const redraw = () => {
    now = draw(chart, frameOf(shown, context));
    drawing.replaceChildren(now.svg, now.below ?? "");
  };

  const toggle = button("small", words.showTable, () => {
    const isTable = drawing.isConnected;
    shown.replaceChildren(isTable ? figures(table, chart.title, context) : drawing);
    toggle.textContent = isTable ? words.showChart : words.showTable;
    image.hidden = isTable;
  });
  const sheet = button("small", words.csv, () => {
    save(new Blob([csv(table)], { type: "text/csv" }), fileName(chart.title, "csv"));
  });
  const image = button("small", words.image, async () => {
    const made = await picture(now.svg, chart.title, source);
    save(made, fileName(chart.title, made.type === "image/png" ? "png" : "svg"));
  });
  for (const [one, title] of [
    [sheet, words.csvTitle],
    [image, words.imageTitle],
  ] as const) {
    one.prepend(icon("download"));
    one.title = title;
    one.ariaLabel = title;
  }
  const tools = make("div", "chart-tools", toggle, sheet, image);
  place.replaceChildren(make("figcaption", "", chart.title), shown, make("p", "credit", source), tools);
  redraw();
  follow(shown, () => drawing.isConnected && redraw());
}

async function drawerOf(kind: Chart["kind"]): Promise<Drawer<Chart>> {
  if (kind === "map") return (await import("./map")).map;
  return kind === "bars" ? bars : lines;
}

function frameOf(place: HTMLElement, { config, words }: Context): Frame {
  const em = Number.parseFloat(getComputedStyle(place).fontSize);
  return { width: Math.max(240, place.clientWidth), em, language: config.language, words };
}

function sourceOf({ sources = [] }: Answer, { words }: Context): string {
  const named = [...new Set(sources.map(({ publisher, vintage }) => [publisher, vintage].filter(Boolean).join(", ")))];
  return named.length ? `${named.length > 1 ? words.sources : words.source}: ${named.join("; ")}` : "";
}

/** Calls `redraw` when `place` becomes wider or narrower. */
function follow(place: HTMLElement, redraw: () => void): void {
  let before = place.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(place.clientWidth - before) < 2) return;
    before = place.clientWidth;
    redraw();
  }).observe(place);
}
