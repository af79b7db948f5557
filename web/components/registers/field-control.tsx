import type { VNode } from 'preact';
import type { Field, FieldFault, RegisterId } from '../../../server/registers/schemas.ts';
import type { WrittenAbsence, WrittenPhase, WrittenStretch } from '../../registers/follow-up-values.ts';
import type { Written, WrittenAssessment, WrittenAvoid, WrittenEarmark, WrittenFollowUp, WrittenPointWish, WrittenValue } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { wordsOf } from '../../state/words.ts';
import { choiceName } from './choice-name.ts';
import { AssessmentControl, AvoidsControl, EarmarkControl, FollowUpControl, PointWishesControl } from './composite-controls.tsx';
import { fieldHint, fieldName } from './field-words.ts';
import { AbsencesControl, PhasesControl, StretchesControl } from './follow-up-controls.tsx';
import { type Controlled, FieldLabel, SelectOne, TickSome, WrittenText, YesOrNo } from './form-field.tsx';
import { ReferenceOne, ReferenceSome, type Naming } from './reference-controls.tsx';

interface FieldControlProps extends Naming {
  readonly register: RegisterId;
  readonly field: Field;
  readonly value: WrittenValue;
  /** All that is written in the form, for a field that is filled from others. */
  readonly written: Written;
  readonly faults: readonly FieldFault[];
  /** Whether the field names the row and so stands fast. */
  readonly fixed: boolean;
  /** The day of today, and the day that a new assessment counts through, both as they are written. */
  readonly today: string;
  readonly assessmentUntil: string;
  readonly onWrite: (value: WrittenValue) => void;
}

/** The control that fits a field: its kind decides. */
export function FieldControl(props: FieldControlProps): VNode {
  const { register, field, value, faults, fixed, onWrite, nameOf, learn } = props;
  const { key, kind, required } = field;
  const name = fieldName(register, key);
  const opens = kind.kind === 'assessment' || kind.kind === 'earmark' || kind.kind === 'followUp';
  const hint = fixed ? text.value.registers.form.fixed : fieldHint(register, key);
  const common = { path: key.split('.'), label: <FieldLabel name={name} optional={!required && !opens} />, hint, field, faults };
  const naming = { nameOf, learn };
  switch (kind.kind) {
    case 'text': return <WrittenText {...common} size={kind.most <= 60 ? 'short' : 'long'} value={value as string} onWrite={onWrite} fixed={fixed} />;
    case 'longText': return <WrittenText {...common} size="lines" value={value as string} onWrite={onWrite} />;
    case 'whole': case 'decimal': return <WrittenText {...common} size="short" numeric value={value as string} onWrite={onWrite} fixed={fixed} />;
    case 'date': return <WrittenText {...common} hint={hint ?? text.value.registers.form.dateHint} size="short" value={value as string} onWrite={onWrite} />;
    case 'yesNo': return <YesOrNo {...common} value={value as boolean | null} onChoose={onWrite} />;
    case 'choice': {
      const options = kind.of.map((one) => ({ value: one, name: choiceName(key, one) }));
      return fixed ? <WrittenText {...common} fixed value={choiceName(key, value as string)} onWrite={() => {}} /> : <SelectOne {...common} value={value as string} options={options} onChoose={onWrite} />;
    }
    case 'choices': return <TickSome {...common} value={value as readonly string[]} options={kind.of.map((one) => ({ value: one, name: choiceName(key, one) }))} onChoose={onWrite} />;
    case 'word': return <SelectOne {...common} value={value as string} options={wordsOf(kind.vocabulary).map((word) => ({ value: word.code, name: word.name }))} onChoose={onWrite} />;
    case 'words': return <TickSome {...common} value={value as readonly string[]} options={wordsOf(kind.vocabulary).map((word) => ({ value: word.code, name: word.name }))} onChoose={onWrite} />;
    case 'reference': return <ReferenceOne {...common} {...naming} registers={[kind.register]} value={value as string} onChoose={onWrite} />;
    case 'references': return <ReferenceSome {...common} {...naming} register={kind.register} name={name} value={value as readonly string[]} onChoose={onWrite} />;
    default: return compositeControl(props, common);
  }
}

function compositeControl({ field: { key, kind }, value, written, today, assessmentUntil, onWrite, nameOf, learn }: FieldControlProps, common: Controlled): VNode {
  const naming = { nameOf, learn };
  switch (kind.kind) {
    case 'assessment': return <AssessmentControl {...common} today={today} until={assessmentUntil} value={value as WrittenAssessment | null} onWrite={onWrite} />;
    case 'earmark': return <EarmarkControl {...common} value={value as WrittenEarmark | null} onWrite={onWrite} />;
    case 'followUp': return <FollowUpControl {...common} {...naming} value={value as WrittenFollowUp | null} onWrite={onWrite} />;
    case 'avoids': return <AvoidsControl {...common} {...naming} value={value as readonly WrittenAvoid[]} onWrite={onWrite} />;
    case 'weekdayStretches': return <StretchesControl {...common} isSummed={key === 'hours'} value={value as readonly WrittenStretch[]} onWrite={onWrite} />;
    case 'absences': return <AbsencesControl {...common} value={value as readonly WrittenAbsence[]} onWrite={onWrite} />;
    case 'phases': return <PhasesControl {...common} written={written} value={value as readonly WrittenPhase[]} onWrite={onWrite} />;
    default: return <PointWishesControl {...common} {...naming} value={value as readonly WrittenPointWish[]} onWrite={onWrite} />;
  }
}
