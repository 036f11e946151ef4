import type { Words } from "../words/words";

/** What a drawing is made for. */
export interface Frame {
  /** Pixels that it may be wide. */
  readonly width: number;
  /** Pixels of one em: sizes follow the reader's text size. */
  readonly em: number;
  readonly language: string;
  readonly words: Words;
}

/** Draws a chart; the result is one SVG, perhaps with a legend below it. */
export type Drawer<C> = (chart: C, frame: Frame) => Drawing;

export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly below?: Node;
}
