import { draw } from "./make";

const SHAPES = {
  note: "M12 8v5m0 3.2v.1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
  up: "M7 11v9H4v-9zm0 0 4-8a2.2 2.2 0 0 1 2 2.2V9h5.2a2 2 0 0 1 2 2.4l-1.3 7a2 2 0 0 1-2 1.6H7",
  down: "M17 13V4h3v9zm0 0-4 8a2.2 2.2 0 0 1-2-2.2V15H5.8a2 2 0 0 1-2-2.4l1.3-7A2 2 0 0 1 7.1 4H17",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  close: "m6 6 12 12M18 6 6 18",
  more: "M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0m7 0a1 1 0 1 0 2 0 1 1 0 1 0-2 0m7 0a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
  send: "M12 19V5m-6 6 6-6 6 6",
  again: "M4 4v6h6M4.6 10A8 8 0 1 1 4 14",
  download: "M12 4v11m-5-4.5 5 5 5-5M5 20h14",
  remove: "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13",
} as const;

/** A line drawing that only repeats what is said beside it. */
export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  return draw(
    "svg",
    { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" },
    draw("path", { d: SHAPES[name] }),
  );
}

/** The mark: a speech bubble with three bars. */
export function mark(): SVGSVGElement {
  return draw(
    "svg",
    { viewBox: "0 0 32 32", class: "mark", "aria-hidden": "true", focusable: "false" },
    draw("path", {
      class: "mark-bubble",
      d: "M7 3h18a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H14l-7 5v-5a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z",
    }),
    draw("path", { class: "mark-bars", d: "M9 20v-5m7 5V8m7 12v-9" }),
  );
}
