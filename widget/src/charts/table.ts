import type { Answer, Chart, Column, Table } from "../../generated/answer";
import { isNumber, kindOf } from "../numbers";
import type { Words } from "../words/words";

const PERCENTILES = ["p10", "p25", "p75", "p90"] as const;

/**
 * The figures of a chart as a table: the answer's own, which may say more, or else one that is made of the chart. A map
 * that shades more states than the answer ranks has the figure of each, under the answer's own heads; the table of an
 * answer with lines is about something else.
 */
export function tableOf({ table }: Answer, chart: Chart, words: Words): Table {
  if (chart.rest?.length) {
    const made = ofBars({ ...chart, bars: [...(chart.bars ?? []), ...chart.rest] }, words);
    return table ? { ...made, columns: made.columns.map((column, at) => table.columns[at] ?? column) } : made;
  }
  if (chart.lines?.length) return ofLines(chart, words);
  return table?.rows.length ? table : ofBars(chart, words);
}

function ofBars({ bars = [], unit }: Chart, words: Words): Table {
  const kind = kindOf(unit);
  const given = PERCENTILES.filter((name) => bars.some((bar) => isNumber(bar[name])));
  const extra = given.map((name): Column => ({ label: words.percentile(Number(name.slice(1))), kind }));
  return {
    columns: [{ label: "" }, { label: words.figure, kind }, ...extra],
    rows: bars.map((bar) => [bar.label, bar.value, ...given.map((name) => bar[name] ?? null)]),
  };
}

function ofLines({ lines = [], unit, kind }: Chart, words: Words): Table {
  const money = kindOf(unit);
  return {
    columns: [
      { label: "" },
      { label: kind === "trend" ? words.year : words.months },
      { label: words.low, kind: money },
      { label: words.high, kind: money },
    ],
    rows: lines.flatMap(({ label, points }) => points.map(({ x, low, high }) => [label, String(x), low, high])),
  };
}
