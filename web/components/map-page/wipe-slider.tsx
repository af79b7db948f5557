import type { VNode } from 'preact';
import { wipePercent } from '../../state/map-choice.ts';
import { text } from '../../state/language.ts';

/** One key press or so much of the way is a step. */
const STEP_PERCENT = 5;

/** What the slider says of where it stands. */
export function wipeWords(percent: number): string {
  const t = text.value.mapPage.wipe;
  return percent === 0 ? t.atBefore : percent === 100 ? t.atAfter : t.between(percent);
}

/** The slider from before the round to after it: with a finger, the arrow keys, or straight to an end. */
export function WipeSlider({ isAfter }: { isAfter: boolean }): VNode {
  const t = text.value.mapPage.wipe;
  const at = isAfter ? wipePercent.value : 0;
  const end = (percent: number, words: string): VNode => (
    <button type="button" class="wipe-end" aria-pressed={at === percent} disabled={!isAfter} onClick={() => { wipePercent.value = percent; }}>{words}</button>
  );
  return (
    <div class="wipe">
      {end(0, t.before)}
      <input
        type="range" id="wipe" min={0} max={100} step={STEP_PERCENT} value={at} disabled={!isAfter} aria-label={t.label} aria-valuetext={wipeWords(at)}
        onInput={(event) => { wipePercent.value = event.currentTarget.valueAsNumber; }}
      />
      {end(100, t.after)}
      <p class="on-paper">{wipeWords(at)}</p>
      <p class="wipe-help quiet">{isAfter ? t.seam : t.none}</p>
    </div>
  );
}
