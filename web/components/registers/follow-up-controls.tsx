import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PhaseKind, type WeekdayStretch } from '../../../server/intake/schemas.ts';
import type { Field } from '../../../server/registers/schemas.ts';
import { isDay } from '../../registers/days.ts';
import { defaultPhases } from '../../registers/default-phases.ts';
import { weekMinutes, type WrittenAbsence, type WrittenPhase, type WrittenStretch } from '../../registers/follow-up-values.ts';
import { dateIn, type Written } from '../../registers/written-values.ts';
import { followUpTerms, openFollowUpTerms } from '../../state/follow-up-terms.ts';
import { text } from '../../state/language.ts';
import { Entries, part, type Composite } from './entries.tsx';
import { SelectOne, WrittenText } from './form-field.tsx';

const MINUTES_OF_HOUR = 60;
const isWeeks = (value: string): value is WeekdayStretch['weeks'] => value === 'even' || value === 'odd';

/** The stretch that is most likely the next: the same hours on the day after. */
function nextStretch(value: readonly WrittenStretch[]): WrittenStretch {
  const last = value.at(-1);
  if (last === undefined) return { weekday: '1', from: '', until: '', weeks: 'every' };
  const weekday = Number(last.weekday);
  return { ...last, weekday: weekday >= 1 && weekday < 7 ? String(weekday + 1) : '' };
}

function Sum({ value }: { value: readonly WrittenStretch[] }): VNode | null {
  const minutes = weekMinutes(value);
  if (minutes === null || value.length === 0) return null;
  return <p class="quiet" role="status">{text.value.registers.followUpForm.sum(Math.floor(minutes / MINUTES_OF_HOUR), minutes % MINUTES_OF_HOUR)}</p>;
}

/** Hours of the week: a day, from and until when, and in which weeks. `isSummed` adds them up, for whoever works them. */
export function StretchesControl({ value, onWrite, isSummed, ...group }: Composite<readonly WrittenStretch[]> & { isSummed: boolean }): VNode {
  const t = text.value.registers.followUpForm;
  const days = t.weekday.map((name, index) => ({ value: String(index + 1), name }));
  const weeks = (['every', 'even', 'odd'] as const).map((one) => ({ value: one, name: t.weeks[one] }));
  return (
    <Entries group={group} value={value} empty={nextStretch(value)} addWords={value.length === 0 ? t.addTime : t.nextDay} nameOf={t.time} after={isSummed ? <Sum value={value} /> : null} onWrite={onWrite}>
      {(entry, index, change) => (
        <>
          <SelectOne {...part(group, index, 'weekday')} label={t.day} value={entry.weekday} options={days} onChoose={(weekday) => change({ ...entry, weekday })} />
          <WrittenText {...part(group, index, 'from')} label={t.from} size="short" numeric value={entry.from} onWrite={(from) => change({ ...entry, from })} />
          <WrittenText {...part(group, index, 'until')} label={t.until} size="short" numeric value={entry.until} onWrite={(until) => change({ ...entry, until })} />
          <SelectOne {...part(group, index, 'weeks')} label={t.which} value={entry.weeks} options={weeks} onChoose={(chosen) => change({ ...entry, weeks: isWeeks(chosen) ? chosen : 'every' })} />
        </>
      )}
    </Entries>
  );
}

/** When a staff member is away: days, and hours of them where it is not the whole day. Nowhere is asked why. */
export function AbsencesControl({ value, onWrite, ...group }: Composite<readonly WrittenAbsence[]>): VNode {
  const t = text.value.registers.followUpForm;
  return (
    <Entries group={group} value={value} empty={{ from: '', to: '', fromTime: '', untilTime: '' }} addWords={t.addAbsence} nameOf={t.absence} onWrite={onWrite}>
      {(entry, index, change) => (
        <>
          <WrittenText {...part(group, index, 'from')} label={t.firstDay} hint={text.value.registers.form.dateHint} size="short" value={entry.from} onWrite={(from) => change({ ...entry, from })} />
          <WrittenText {...part(group, index, 'to')} label={t.lastDay} hint={t.lastDayHint} size="short" value={entry.to} onWrite={(to) => change({ ...entry, to })} />
          <WrittenText {...part(group, index, 'fromTime')} label={t.fromTime} size="short" numeric value={entry.fromTime} onWrite={(fromTime) => change({ ...entry, fromTime })} />
          <WrittenText {...part(group, index, 'untilTime')} label={t.untilTime} size="short" numeric value={entry.untilTime} onWrite={(untilTime) => change({ ...entry, untilTime })} />
        </>
      )}
    </Entries>
  );
}

/** Fills in the phases that the municipality begins with, from the day that the agreement begins; says what is missing where it cannot. */
function UsualPhases({ written, onFill }: { written: Written; onFill: (phases: readonly WrittenPhase[]) => void }): VNode | null {
  const t = text.value.registers.followUpForm;
  const [said, say] = useState('');
  useEffect(openFollowUpTerms, []);
  const terms = followUpTerms.value;
  if (terms === null) return null;
  const fill = (): void => {
    const [start, end] = [dateIn(String(written['startDate'] ?? '')) ?? '', dateIn(String(written['endDate'] ?? '')) ?? ''];
    if (!isDay(start)) return say(t.usualNeedsStart);
    onFill(defaultPhases(terms.phases, start, isDay(end) ? end : null));
    return undefined;
  };
  return (
    <div class="usual-phases">
      <button type="button" class="ds-button" data-variant="secondary" aria-describedby="usual-phases-help" onClick={fill}>{t.usual}</button>
      <p class="quiet" id="usual-phases-help">{t.usualHelp}</p>
      <p role="status">{said}</p>
    </div>
  );
}

const NEXT_PHASE: WrittenPhase = { kind: 'effort', from: '', evaluateBy: '', evaluatedOn: '', visitsPerWeek: '', everyWeeks: '1', minutesPerVisit: '', eveningVisitsPerWeek: '0' };

/** The phases of an agreement, each from its day until the next begins. */
export function PhasesControl({ value, onWrite, written, ...group }: Composite<readonly WrittenPhase[]> & { written: Written }): VNode {
  const t = text.value.registers.followUpForm;
  const [filled, setFilled] = useState(0);
  const kinds = PhaseKind.options.map((kind) => ({ value: kind, name: t.phaseKind[kind] }));
  const whole = (least: number, most: number) => ({ ...group, field: { ...group.field, kind: { kind: 'whole', least, most } } satisfies Field });
  const fill = (phases: readonly WrittenPhase[]): void => { onWrite(phases); setFilled(phases.length); };
  const after = value.length === 0 ? <UsualPhases written={written} onFill={fill} /> : <p class="quiet" role="status">{filled > 0 ? t.usualDone(filled) : ''}</p>;
  return (
    <Entries group={group} value={value} empty={NEXT_PHASE} addWords={t.addPhase} nameOf={t.phase} isNamed after={after} onWrite={onWrite}>
      {(entry, index, change) => {
        const of = <K extends keyof WrittenPhase>(key: K) => ({ value: entry[key], size: 'short' as const, onWrite: (next: string) => change({ ...entry, [key]: next }) });
        return (
          <>
            <SelectOne {...part(group, index, 'kind')} label={t.kind} value={entry.kind} options={kinds} onChoose={(kind) => change({ ...entry, kind })} />
            <WrittenText {...part(group, index, 'from')} label={t.phaseFrom} {...of('from')} />
            <WrittenText {...part(group, index, 'evaluateBy')} label={t.evaluateBy} {...of('evaluateBy')} />
            <WrittenText {...part(group, index, 'evaluatedOn')} label={t.evaluatedOn} {...of('evaluatedOn')} />
            <WrittenText {...part(whole(0, 21), index, 'visitsPerWeek')} label={t.visits} numeric {...of('visitsPerWeek')} />
            <WrittenText {...part(whole(1, 8), index, 'everyWeeks')} label={t.every} numeric {...of('everyWeeks')} />
            <WrittenText {...part(whole(5, 600), index, 'minutesPerVisit')} label={t.minutes} numeric {...of('minutesPerVisit')} />
            <WrittenText {...part(whole(0, 21), index, 'eveningVisitsPerWeek')} label={t.evening} numeric {...of('eveningVisitsPerWeek')} />
          </>
        );
      }}
    </Entries>
  );
}
