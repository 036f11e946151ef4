import { draw } from "../dom/make";

const SHARP = 2; // pixels of the picture for one of the screen
const MARGIN = 16;
const LINE = 20;
const STYLES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-weight",
  "font-family",
];

/**
 * A chart as a PNG with its title above and its source below; as an SVG file where the page's policy lets no script
 * read pictures.
 */
export async function picture(svg: SVGSVGElement, title: string, source: string): Promise<Blob> {
  const made = framed(svg, title, source);
  const text = new XMLSerializer().serializeToString(made);
  try {
    return await png(text, Number(made.getAttribute("width")), Number(made.getAttribute("height")));
  } catch {
    return new Blob([text], { type: "image/svg+xml" });
  }
}

/** A copy that stands on its own: the style sheet's colors written into it. */
function framed(svg: SVGSVGElement, title: string, source: string): SVGSVGElement {
  const [width, height] = [svg.width.baseVal.value + 2 * MARGIN, svg.height.baseVal.value + 2 * MARGIN + 2 * LINE];
  const look = getComputedStyle(svg);
  const text = { fill: look.color, "font-family": look.fontFamily, x: MARGIN };
  const inner = svg.cloneNode(true) as SVGSVGElement;
  const copies = inner.querySelectorAll("*");
  for (const [at, element] of [...svg.querySelectorAll("*")].entries()) {
    const style = getComputedStyle(element);
    for (const name of STYLES) copies[at]?.setAttribute(name, style.getPropertyValue(name));
  }
  return draw(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, xmlns: "http://www.w3.org/2000/svg" },
    draw("rect", { width, height, fill: getComputedStyle(svg.closest(".chart") ?? svg).backgroundColor }),
    draw("text", { ...text, y: MARGIN + 8, "font-size": 14, "font-weight": 600 }, title),
    draw("g", { transform: `translate(${MARGIN} ${MARGIN + LINE})` }, inner),
    draw("text", { ...text, y: height - MARGIN / 2, "font-size": 11 }, source),
  );
}

async function png(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))));
  });
}
