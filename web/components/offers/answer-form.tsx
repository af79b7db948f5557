import { useSignal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { AnswerKind, AnswerOffer, OfferView } from '../../../server/offers/schemas.ts';
import type { Terms } from '../../../server/terms/schemas.ts';
import { answerOffer } from '../../api/offers.ts';
import { formatDate } from '../../format.ts';
import { dayAfter } from '../../registers/days.ts';
import { writtenDate } from '../../registers/written-values.ts';
import { language, text } from '../../state/language.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { consequenceText } from './consequence.ts';
import { DayField, FormFrame } from './form-frame.tsx';
import { dayWritten, news, openForm, useCommand } from './open-form.ts';

const LEAST = 3;

/** What an offer can be answered as it stands: not sent, it can be withdrawn alone; after a yes, a no. */
function kindsOf({ next }: OfferView): readonly AnswerKind[] {
  if (next === 'send') return ['withdrawn'];
  return next === 'moveIn' ? ['refused', 'withdrawn'] : ['accepted', 'refused', 'noAnswer', 'withdrawn'];
}

interface Written {
  readonly kind: AnswerKind | null;
  readonly on: string;
  readonly code: string;
  readonly words: string;
}

/** The answer that is written; null where something is missing. */
function answerIn({ kind, code, words }: Written): AnswerOffer['answer'] | null {
  const said = words.trim();
  if (kind === 'refused') return code === '' || (said !== '' && said.length < LEAST) ? null : { kind, code, reason: said === '' ? null : said };
  if (kind === 'withdrawn') return said.length < LEAST ? null : { kind, reason: said };
  return kind === null ? null : { kind };
}

interface FieldsProps {
  readonly id: string;
  readonly written: Signal<Written>;
  readonly terms: Terms;
  readonly isJudged: boolean;
  readonly faultOf: (field: string) => string | null;
}

function KindChoice({ id, offer, written, isJudged, today }: Omit<FieldsProps, 'terms' | 'faultOf'> & { readonly offer: OfferView; readonly today: string }): VNode {
  const t = text.value.offers.answer;
  const first = offer.deadline === null ? today : dayAfter(offer.deadline);
  const isMissing = isJudged && written.value.kind === null;
  const label = (kind: AnswerKind): string => (kind === 'noAnswer' && today < first ? t.noAnswerFrom(formatDate(first)) : t[kind]);
  return (
    <fieldset class="offer-kinds" role="radiogroup" tabIndex={-1} aria-invalid={isMissing} aria-describedby={isMissing ? `${id}-kind-fault` : undefined}>
      <legend class="ds-label">{t.kind}</legend>
      {kindsOf(offer).map((kind) => (
        <div class="ds-field" key={kind}>
          <input
            class="ds-input" type="radio" name={`${id}-kind`} id={`${id}-${kind}`} checked={written.value.kind === kind} disabled={kind === 'noAnswer' && today < first}
            onChange={() => { written.value = { ...written.value, kind }; }}
          />
          <label for={`${id}-${kind}`}>{label(kind)}</label>
        </div>
      ))}
      {isMissing && <p class="ds-validation-message" id={`${id}-kind-fault`}>{t.kindMissing}</p>}
    </fieldset>
  );
}

function RefusalFields({ id, written, terms, isJudged, faultOf }: FieldsProps): VNode {
  const t = text.value.offers.answer;
  const { code, words } = written.value;
  const fault = isJudged && code === '' ? text.value.offers.fault.unknownCode({}) : faultOf('code');
  const said = words.trim();
  return (
    <>
      <div class="ds-field">
        <label class="ds-label" for={`${id}-code`}>{t.reason}</label>
        <select
          class="ds-input" id={`${id}-code`} value={code} aria-invalid={fault !== null} aria-describedby={fault === null ? undefined : `${id}-code-fault`}
          onChange={(event) => { written.value = { ...written.value, code: event.currentTarget.value }; }}
        >
          <option value="">{t.choose}</option>
          {terms.refusalReasons.map((reason) => <option key={reason.code} value={reason.code}>{reason.text[language.value]}</option>)}
        </select>
        {fault !== null && <p class="ds-validation-message" id={`${id}-code-fault`}>{fault}</p>}
      </div>
      <TextField
        id={`${id}-words`} label={t.words} help={t.wordsHelp} value={words} autocomplete="off" fault={isJudged && said !== '' && said.length < LEAST ? t.short : null}
        onInput={(value) => { written.value = { ...written.value, words: value }; }}
      />
    </>
  );
}

/** What follows from the answer that is chosen, said before it is saved. */
function Following({ written, terms }: { written: Written; terms: Terms }): VNode | null {
  const t = text.value.offers;
  const reason = terms.refusalReasons.find(({ code }) => code === written.code);
  const consequence = written.kind === 'noAnswer' ? terms.noAnswer : written.kind === 'withdrawn' ? { kind: 'staysInQueue' as const } : written.kind === 'refused' ? reason?.consequence ?? null : null;
  if (written.kind === 'accepted') return <p role="status">{t.answer.accepts}</p>;
  if (consequence === null) return null;
  return <p role="status">{written.kind === 'withdrawn' ? consequenceText(consequence) : <><strong>{t.followed.byTerms}</strong> {consequenceText(consequence)}</>}</p>;
}

interface AnswerFormProps {
  readonly offer: OfferView;
  readonly terms: Terms;
  readonly today: string;
  readonly fetchAgain: () => void;
}

/** Records what was answered to an offer, and says what follows from it. */
export function AnswerForm({ offer, terms, today, fetchAgain }: AnswerFormProps): VNode {
  const t = text.value.offers;
  const command = useCommand(fetchAgain);
  const kinds = kindsOf(offer);
  const written = useSignal<Written>({ kind: kinds.length === 1 ? kinds[0] ?? null : null, on: writtenDate(today), code: '', words: '' });
  const isJudged = useSignal(false);
  const { kind, on, words } = written.value;
  const onDay = dayWritten(on);
  const save = async (): Promise<void> => {
    isJudged.value = true;
    const answer = answerIn(written.value);
    if (onDay === null || answer === null) return focusFirstFault(command.form.current);
    const answered = await command.send(() => answerOffer(offer.id, { version: offer.version, on: onDay, answer }));
    if (answered === null) return undefined;
    [news.value, openForm.value] = [{ kind: 'saved', words: t.done.answered[answer.kind](offer.householdId), offer: answered }, null];
    return fetchAgain();
  };
  const id = `answer-${offer.id}`;
  const fields = { id, written, terms, isJudged: isJudged.value, faultOf: command.faultOf };
  return (
    <FormFrame id={id} heading={offer.next === 'answer' ? t.answer.heading(offer.householdId) : t.answer.headingEnd(offer.householdId)} command={command} onSave={() => { void save(); }}>
      {kinds.length > 1 && <KindChoice {...fields} offer={offer} today={today} />}
      {kind === 'refused' && <RefusalFields {...fields} />}
      {kind === 'withdrawn' && <TextField id={`${id}-words`} label={t.answer.why} help={t.answer.wordsHelp} value={words} autocomplete="off" fault={isJudged.value && words.trim().length < LEAST ? t.answer.whyMissing : null} onInput={(value) => { written.value = { ...written.value, words: value }; }} />}
      {kind !== null && <div class="offer-fields"><DayField id={`${id}-on`} label={t.answer.on} fault={isJudged.value && onDay === null ? t.notADate : command.faultOf('on')} value={on} onInput={(value) => { written.value = { ...written.value, on: value }; }} /></div>}
      <Following written={written.value} terms={terms} />
    </FormFrame>
  );
}
