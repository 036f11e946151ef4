import { geoPath } from "d3-geo";
import { scaleQuantile } from "d3-scale";
import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "us-atlas/states-albers-10m.json";
import type { Bar, Chart } from "../../generated/answer";
import { draw, having, make } from "../dom/make";
import type { Writer } from "../numbers";
import { amounts } from "./axis";
import type { Drawer, Frame } from "./frame";
import { type Mark, spread } from "./spread";
import { FIPS } from "./states";

const [ATLAS_WIDTH, ATLAS_HEIGHT] = [975, 610]; // of us-atlas's Albers projection
const STEPS = [0, 1, 2, 3, 4];
const WIDEST = 34; // em
const RADIUS = 0.8; // em: a target of at least 24 pixels

const topology = atlas as unknown as Topology<{ states: GeometryCollection }>;
const shapes = feature(topology, topology.objects.states) as FeatureCollection<Geometry>;
const path = geoPath();

/**
 * The US by state: each state in the shade of its figure, those that the answer ranks with their rank, so that nothing
 * hangs on color alone. The others can be looked at, too.
 */
export const map: Drawer<Chart> = (chart, frame) => {
  const { em, words } = frame;
  const ranked = shown(chart.bars);
  const rest = shown(chart.rest);
  const width = Math.min(frame.width, WIDEST * em);
  const scale = width / ATLAS_WIDTH;
  const height = ATLAS_HEIGHT * scale;
  const values = [...ranked, ...rest].map(({ bar }) => bar.value);
  const shade = scaleQuantile(values, STEPS);
  const write = amounts(chart.unit, values, frame.language);
  const labels = [
    ...ranked.map(({ bar }, at) => `${at + 1}. ${bar.label}: ${write(bar.value)}`),
    ...rest.map(({ bar }) => `${bar.label}: ${write(bar.value)}`),
  ];
  const colored = [...ranked, ...rest].map(({ bar, shape }) =>
    draw("path", { class: `state shade-${shade(bar.value)}`, d: path(shape) ?? "" }),
  );
  const known = new Set([...ranked, ...rest].map(({ shape }) => shape));
  const blank = shapes.features
    .filter((shape) => !known.has(shape))
    .map((shape) => draw("path", { class: "state", d: path(shape) ?? "" }));
  const others = colored.slice(ranked.length);
  for (const [at, other] of others.entries()) name(other, labels[ranked.length + at] ?? "");
  const ring = draw("path", { class: "ring" });
  const homes = ranked.map(({ shape }) => {
    const [x, y] = path.centroid(shape);
    return [x * scale, y * scale] as const;
  });
  const readout = having(make("p", "readout", labels[0] ?? ""), { "aria-hidden": "true" });
  const marks = spread(homes, RADIUS * em, width, height).map((mark, at) => markOf(mark, at, labels[at] ?? "", em));
  const stops = [...marks, ...others];
  stops[0]?.setAttribute("tabindex", "0");
  walk(stops, (at) => {
    readout.textContent = labels[at] ?? "";
    ring.setAttribute("d", colored[at]?.getAttribute("d") ?? "");
  });
  const svg = draw(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${chart.title}. ${words.map}` },
    draw("g", { transform: `scale(${scale})`, "aria-hidden": "true" }, ...blank, ...colored.slice(0, ranked.length)),
    draw("g", { transform: `scale(${scale})` }, ...others),
    draw("g", { transform: `scale(${scale})`, "aria-hidden": "true" }, ring),
    ...marks,
  );
  return { svg, below: make("div", "below", readout, legend(values, blank.length > 0, write, frame)) };
};

/** The states among `bars` that the map has, with their shapes. */
function shown(bars: readonly Bar[] = []) {
  return bars.flatMap((bar) => {
    const shape = shapes.features.find(({ id }) => id !== undefined && id === FIPS[bar.state ?? ""]);
    return shape ? [{ bar, shape }] : [];
  });
}

function name<E extends SVGElement>(element: E, label: string): E {
  return having(element, { role: "img", "aria-label": label, tabindex: "-1" });
}

function markOf({ home, x, y }: Mark, at: number, label: string, em: number): SVGGElement {
  const mark = draw(
    "g",
    { class: "rank" },
    draw("line", { class: "leader", x1: home[0], y1: home[1], x2: x, y2: y }),
    draw("circle", { cx: x, cy: y, r: RADIUS * em }),
    draw("text", { x, y, dy: "0.35em", "text-anchor": "middle" }, String(at + 1)),
  );
  return name(mark, label);
}

/** Lets arrow keys, Home and End go from one to the next; `show` hears of the one that is looked at. */
function walk(marks: readonly SVGElement[], show: (at: number) => void): void {
  const go = (at: number) => {
    for (const [other, mark] of marks.entries()) mark.setAttribute("tabindex", other === at ? "0" : "-1");
    marks[at]?.focus();
  };
  for (const [at, mark] of marks.entries()) {
    mark.addEventListener("focus", () => show(at));
    mark.addEventListener("pointerenter", () => show(at));
    mark.addEventListener("keydown", (event) => {
      const last = marks.length - 1;
      const targets: Record<string, number> = {
        ArrowRight: Math.min(last, at + 1),
        ArrowDown: Math.min(last, at + 1),
        ArrowLeft: Math.max(0, at - 1),
        ArrowUp: Math.max(0, at - 1),
        Home: 0,
        End: last,
      };
      const target = targets[event.key];
      if (target === undefined) return;
      event.preventDefault();
      go(target);
    });
  }
}

function legend(values: readonly number[], blank: boolean, write: Writer, { words }: Frame): HTMLElement {
  const swatches = STEPS.map((step) =>
    draw(
      "svg",
      { viewBox: "0 0 22 14", "aria-hidden": "true" },
      draw("rect", { class: `state shade-${step}`, width: 22, height: 14 }),
    ),
  );
  const ramp = make("li", "ramp", write(Math.min(...values)), ...swatches, write(Math.max(...values)));
  const entries = [ramp, values.length > STEPS.length ? make("li", "", words.fifths) : ""];
  if (!blank) return make("ul", "legend", ...entries);
  const none = draw("svg", { viewBox: "0 0 22 14", "aria-hidden": "true" });
  none.append(draw("rect", { class: "state", width: 22, height: 14, rx: 2 }));
  return make("ul", "legend", ...entries, make("li", "", none, words.noFigureThere));
}
