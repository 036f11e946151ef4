/** A round mark: where it belongs, and where it is drawn. */
export interface Mark {
  readonly home: readonly [number, number];
  x: number;
  y: number;
}

const ROUNDS = 60;

/** Moves marks of `radius` apart until none covers another, within a frame; each stays near its home. */
export function spread(
  homes: readonly (readonly [number, number])[],
  radius: number,
  width: number,
  height: number,
): Mark[] {
  const marks = homes.map((home) => ({ home, x: home[0], y: home[1] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of marks.entries()) {
      for (const other of marks.slice(at + 1)) part(one, other, 2 * radius + 1);
    }
    for (const mark of marks) {
      mark.x = Math.min(width - radius, Math.max(radius, mark.x));
      mark.y = Math.min(height - radius, Math.max(radius, mark.y));
    }
  }
  return marks;
}

function part(one: Mark, other: Mark, apart: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart) return;
  // Marks on the very same spot go sideways.
  const [ux, uy] = distance ? [dx / distance, dy / distance] : [1, 0];
  const push = (apart - distance) / 2;
  one.x -= ux * push;
  one.y -= uy * push;
  other.x += ux * push;
  other.y += uy * push;
}
