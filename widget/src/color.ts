type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const READABLE = 4.5; // WCAG 1.4.3, text on its ground
const STEP = 0.04;

/** A `#rgb` or `#rrggbb` color in its long form; undefined when it is none. */
export function colorOf(text: string): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`
    : text.trim();
  return /^#[0-9a-f]{6}$/i.test(long) ? long.toLowerCase() : undefined;
}

/** The contrast of two colors by WCAG, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(rgb(one)), luminance(rgb(other))].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `color`, darkened or lightened until text in it can be read on `ground`. */
export function readableOn(color: string, ground: string): string {
  const towards = luminance(rgb(ground)) > 0.2 ? BLACK : WHITE;
  let found = color;
  for (let share = STEP; contrast(found, ground) < READABLE && share <= 1; share += STEP) {
    found = mix(rgb(color), towards, share);
  }
  return found;
}

/** Black or white, whichever is better read on `ground`. */
export function inkOn(ground: string): string {
  return contrast("#ffffff", ground) >= contrast("#000000", ground) ? "#ffffff" : "#000000";
}

function rgb(color: string): Rgb {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function mix(one: Rgb, other: Rgb, share: number): string {
  const parts = one.map((part, at) => Math.round(part + ((other[at] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
