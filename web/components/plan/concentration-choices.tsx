import type { VNode } from 'preact';
import type { ConcentrationLevel } from '../../../server/plan/concentration-schemas.ts';
import type { ConcentrationAsked } from '../../api/plan.ts';
import type { ShareOf } from '../../ground-shapes.ts';
import { text } from '../../state/language.ts';
import { OneOf } from '../one-of.tsx';

const LEVELS: readonly ConcentrationLevel[] = ['site', 'circle', 'area', 'cell'];
const CELLS = ['250', '1000'] as const;

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within its range; what does not fit is not taken, and the browser says so. */
export function WholeField({ id, label, value, min, max, step = 1, onChange }: NumberFieldProps): VNode {
  return (
    <ds-field class="ds-field plan-number">
      <label class="ds-label" for={id}>{label}</label>
      <input
        id={id} class="ds-input" type="number" inputMode="numeric" min={min} max={max} step={step} value={value}
        onChange={(event) => { if (event.currentTarget.reportValidity() && event.currentTarget.value !== '') onChange(Number(event.currentTarget.value)); }}
      />
    </ds-field>
  );
}

interface ConcentrationChoicesProps {
  readonly asked: ConcentrationAsked;
  readonly of: ShareOf;
  readonly onAsk: (asked: ConcentrationAsked) => void;
  readonly onColour: (of: ShareOf) => void;
}

/** What the map, the table and the numbers are asked for. */
export function ConcentrationChoices({ asked, of, onAsk, onColour }: ConcentrationChoicesProps): VNode {
  const t = text.value.plan.concentration;
  return (
    <section class="card plan-choices" aria-labelledby="plan-choices-heading">
      <h2 class="ds-heading" data-size="xs" id="plan-choices-heading">{t.choices}</h2>
      <div>
        <p>{t.level}</p>
        <OneOf name="level" label={t.level} look="chips" value={asked.level} onChoose={(level) => onAsk({ ...asked, level })} options={LEVELS.map((level) => ({ value: level, text: t.levels[level] }))} />
        {asked.level === 'circle' && <><WholeField id="plan-metres" label={t.metres} value={asked.metres} min={50} max={5000} step={10} onChange={(metres) => onAsk({ ...asked, metres })} /><p class="quiet">{t.circleHelp}</p></>}
        {asked.level === 'cell' && (
          <>
            <p>{t.cell}</p>
            <OneOf name="cell" label={t.cell} look="chips" value={String(asked.cellMetres) as (typeof CELLS)[number]} onChoose={(metres) => onAsk({ ...asked, cellMetres: Number(metres) })} options={CELLS.map((metres) => ({ value: metres, text: t.cellOf(Number(metres)) }))} />
            <p class="quiet">{t.cellHelp}</p>
          </>
        )}
      </div>
      <div>
        <p>{t.colour}</p>
        <OneOf name="colour" label={t.colour} look="chips" value={of} onChoose={onColour} options={(['all', 'municipal'] as const).map((homes) => ({ value: homes, text: t.colours[homes] }))} />
        <label class="plan-check"><input type="checkbox" class="ds-input" checked={asked.exempt === 'with'} onChange={(event) => onAsk({ ...asked, exempt: event.currentTarget.checked ? 'with' : 'without' })} />{t.withExempt}</label>
      </div>
      <WholeField id="plan-together" label={t.k} value={asked.togetherHomes} min={2} max={100} onChange={(togetherHomes) => onAsk({ ...asked, togetherHomes })} />
      <p class="quiet plan-wide">{t.kSource}</p>
    </section>
  );
}
