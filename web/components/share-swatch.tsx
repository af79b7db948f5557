import type { VNode } from 'preact';
import { NEUTRAL_COLOUR, SHARE_COLOURS } from '../map/colours.ts';

/** A small circle in the colour that the map gives a share; decoration beside the number itself. */
export function ShareSwatch({ shareClass }: { shareClass: number | null }): VNode {
  return <span class="swatch" aria-hidden="true" style={{ background: shareClass === null ? NEUTRAL_COLOUR : SHARE_COLOURS[shareClass] ?? NEUTRAL_COLOUR }} />;
}
