import type { ChartPoint } from './chart-shape.ts';

/** The least and the most that an axis must show: every value with its interval, and nothing where `fromZero`. A single value gets room around it. */
export function extentOf(points: readonly Pick<ChartPoint, 'y' | 'low' | 'high'>[], fromZero: boolean): readonly [number, number] {
  const values = points.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]).filter(Number.isFinite);
  if (fromZero || values.length === 0) values.push(0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [fromZero && least >= 0 ? least : least - 1, most + 1] : [least, most];
}

/** Moves places apart along a line until each is at least `gap` from the next, as little as may be, within `least` and `most` while there is room. The order is kept. */
export function movedApart(places: readonly number[], gap: number, least: number, most: number): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
  // each group of labels that touch lies around the mean of where its members want to be
  const groups: { readonly members: number[]; start: number }[] = [];
  const startOf = (members: readonly number[]): number => {
    const wanted = members.reduce((sum, index, at) => sum + (places[index] as number) - at * gap, 0) / members.length;
    return Math.max(least, Math.min(wanted, most - (members.length - 1) * gap));
  };
  for (const index of order) {
    const members = [index];
    for (let before = groups.at(-1); before !== undefined && before.start + before.members.length * gap > startOf(members); before = groups.at(-1)) {
      members.unshift(...before.members);
      groups.pop();
    }
    groups.push({ members, start: startOf(members) });
  }
  const moved = [...places];
  for (const { members, start } of groups) for (const [at, index] of members.entries()) moved[index] = start + at * gap;
  return moved;
}

/** A label as a box on the drawing, in pixels. */
export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: LabelBox, b: LabelBox): boolean => a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** Which of these boxes can be drawn without two that overlap, taken in their order: the index of each. */
export function thoseWithRoom(boxes: readonly LabelBox[]): readonly number[] {
  const kept: number[] = [];
  for (const [index, box] of boxes.entries()) {
    if (kept.every((other) => !overlap(boxes[other] as LabelBox, box))) kept.push(index);
  }
  return kept;
}

/** About how wide words are in pixels when they are drawn in a size of font; a little more than most. */
export function widthOfWords(words: string, fontSize: number): number {
  return Math.ceil(words.length * fontSize * 0.58);
}
