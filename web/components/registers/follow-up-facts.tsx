import type { VNode } from 'preact';
import { Absence, AgreementPhase, WeekdayStretch } from '../../../server/intake/schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';

// Values that the record keeps may be older than the shapes of today: what does not fit is left out.
const those = <T,>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, value: unknown): readonly T[] => (
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => { const parsed = schema.safeParse(one); return parsed.data === undefined ? [] : [parsed.data]; }));

function Lines({ lines }: { lines: readonly string[] }): VNode {
  return <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

/** Hours of the week, days with the same hours together. */
export function WeekTimes({ value }: { value: unknown }): VNode {
  const t = text.value.registers.followUpForm;
  const same = Map.groupBy(those(WeekdayStretch, value), ({ from, until, weeks }) => `${from} ${until} ${weeks}`);
  const lines = [...same.values()].flatMap((stretches) => {
    const [first] = stretches;
    if (first === undefined) return [];
    const days = stretches.map(({ weekday }) => weekday).toSorted((a, b) => a - b).map((weekday) => t.weekdayShort[weekday - 1] ?? '');
    const time = t.timeShown(days.join(', '), first.from, first.until);
    return [first.weeks === 'every' ? time : t.someWeeks(time, t.weeks[first.weeks])];
  });
  return <Lines lines={lines} />;
}

/** Days, or hours of days, on which somebody is away. */
export function AbsenceDays({ value }: { value: unknown }): VNode {
  const t = text.value.registers.followUpForm;
  const lines = those(Absence, value).toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, to, fromTime, untilTime }) => {
    const days = t.absent(formatDate(from), formatDate(to));
    return fromTime === null || untilTime === null ? days : t.absentHours(days, fromTime, untilTime);
  });
  return <Lines lines={lines} />;
}

/** The phases of an agreement, each with its visits and when it is evaluated. */
export function PhaseList({ value }: { value: unknown }): VNode {
  const t = text.value.registers.followUpForm;
  const lines = those(AgreementPhase, value).map((phase) => {
    const shown = t.phaseShown(t.phaseKind[phase.kind], formatDate(phase.from), t.visitsShown(phase.visitsPerWeek, phase.everyWeeks), phase.minutesPerVisit, phase.eveningVisitsPerWeek);
    const said = phase.evaluatedOn === null ? t.evaluate(formatDate(phase.evaluateBy)) : t.evaluated(formatDate(phase.evaluatedOn));
    return `${shown.charAt(0).toLocaleUpperCase('nb-NO')}${shown.slice(1)} ${said}`;
  });
  return <Lines lines={lines} />;
}
