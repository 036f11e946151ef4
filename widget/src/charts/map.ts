import { geoPath } from "d3-geo";
import { scaleQuantize } from "d3-scale";
import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "us-atlas/states-albers-10m.json";
import type { Bar, Chart } from "../../generated/answer";
import { draw, having, make } from "../dom/make";
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

/** The US by state: each state of the list in its shade, and with its rank, so that nothing hangs on color alone. */
export const map: Drawer<Chart> = (chart, frame) => {
  const { em, words } = frame;
  const width = Math.min(frame.width, WIDEST * em);
  const scale = width / ATLAS_WIDTH;
  const height = ATLAS_HEIGHT * scale;
  const bars = (chart.bars ?? []).filter((bar) => shapeOf(bar) !== undefined);
  const values = bars.map(({ value }) => value);
  const shade = scaleQuantize([Math.min(...values), Math.max(...values)], STEPS);
  const write = amounts(chart.unit, values, frame.language);
  const labels = bars.map((bar, at) => `${at + 1}. ${bar.label}: ${write(bar.value)}`);

  const land = shapes.features.map((shape) =>
    draw("path", { class: "state", d: path(shape) ?? "", "data-id": String(shape.id) }),
  );
  for (const bar of bars) {
    const found = land.find((shape) => shape.dataset.id === FIPS[bar.state ?? ""]);
    found?.classList.add(`shade-${shade(bar.value)}`);
  }
  const homes = bars.map((bar) => {
    const [x, y] = path.centroid(shapeOf(bar) ?? { type: "Point", coordinates: [0, 0] });
    return [x * scale, y * scale] as const;
  });
  const readout = having(make("p", "readout", labels[0] ?? ""), { "aria-hidden": "true" });
  const marks = spread(homes, RADIUS * em, width, height).map((mark, at) => markOf(mark, at, labels[at] ?? "", em));
  walk(marks, (at) => {
    readout.textContent = labels[at] ?? "";
  });
  const svg = draw(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${chart.title}. ${words.map}` },
    draw("g", { transform: `scale(${scale})`, "aria-hidden": "true" }, ...land),
    ...marks,
  );
  return { svg, below: make("div", "below", readout, legend(values, write, frame)) };
};

function shapeOf({ state }: Bar) {
  const id = FIPS[state ?? ""];
  return id === undefined ? undefined : shapes.features.find((shape) => shape.id === id);
}

function markOf({ home, x, y }: Mark, at: number, label: string, em: number): SVGGElement {
  return draw(
    "g",
    { class: "rank", role: "img", "aria-label": label, tabindex: at === 0 ? 0 : -1 },
    draw("line", { class: "leader", x1: home[0], y1: home[1], x2: x, y2: y }),
    draw("circle", { cx: x, cy: y, r: RADIUS * em }),
    draw("text", { x, y, dy: "0.35em", "text-anchor": "middle" }, String(at + 1)),
  );
}

/** Lets arrow keys, Home and End go from mark to mark; `show` hears of the one that is looked at. */
function walk(marks: readonly SVGGElement[], show: (at: number) => void): void {
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

function legend(values: readonly number[], write: (value: number) => string, { words }: Frame): HTMLElement {
  const swatches = STEPS.map((step) =>
    draw(
      "svg",
      { viewBox: "0 0 22 14", "aria-hidden": "true" },
      draw("rect", { class: `state shade-${step}`, width: 22, height: 14 }),
    ),
  );
  const ramp = make("li", "ramp", write(Math.min(...values)), ...swatches, write(Math.max(...values)));
  const none = draw("svg", { viewBox: "0 0 22 14", "aria-hidden": "true" });
  none.append(draw("rect", { class: "state", width: 22, height: 14, rx: 2 }));
  return make("ul", "legend", ramp, make("li", "", none, words.notShown));
}
