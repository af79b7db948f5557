import type { VNode } from 'preact';
import { text } from '../../state/language.ts';
import { takeBack } from '../../state/my-day.ts';
import type { ShownVisit } from '../../my-day/shown-visits.ts';
import { justTold } from './just-told.tsx';
import { toldWords } from './told-words.ts';

interface ToldProps {
  readonly shown: ShownVisit;
  readonly address: string;
  readonly onChange: () => void;
  /** Told when it has been taken back, since this is gone then. */
  readonly onUndone?: () => void;
}

/** What the reader has told of a visit, whether it has been sent, and how to change it or take it back. */
export function Told({ shown: { visit, isSent }, address, onChange, onUndone }: ToldProps): VNode {
  const t = text.value.myDay.told;
  const undo = async (): Promise<void> => {
    await takeBack(visit);
    justTold.value = t.undone(address);
    onUndone?.();
  };
  const name = <span class="ds-sr-only">{t.for(address)}</span>;
  return (
    <div class="visit-told" data-outcome={visit.outcome}>
      <p><strong>{toldWords(visit)}</strong> <span class="quiet">{isSent ? t.sent : t.unsent}</span></p>
      {visit.note !== '' && <p class="visit-note">{t.note(visit.note)}</p>}
      <div class="buttons">
        <button type="button" class="ds-button" data-variant="secondary" onClick={onChange}>{t.change}{name}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => void undo()}>{t.undo}{name}</button>
      </div>
    </div>
  );
}
