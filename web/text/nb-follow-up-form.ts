import { formatWhole } from '../format.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts about working hours, absences and phases in bokmål, in forms and where they are shown. */
export const nbFollowUpForm = {
  weekday: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as readonly string[], weekdayShort: ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'] as readonly string[],
  weeks: { every: 'hver uke', even: 'uker med partall', odd: 'uker med oddetall' }, phaseKind: { mapping: 'kartlegging', effort: 'innsatsperiode' },
  day: 'Ukedag', from: 'Fra klokka', until: 'Til klokka', which: 'Uker', addTime: 'Legg til tid', nextDay: 'Legg til samme tid neste dag', time: (n: number) => `Tid ${formatWhole(n)}`,
  sum: (hours: number, minutes: number) => `Til sammen ${of(hours, 'time', 'timer')}${minutes === 0 ? '' : ` og ${of(minutes, 'minutt', 'minutter')}`} i uka i snitt.`,
  firstDay: 'Første dag', lastDay: 'Siste dag', lastDayHint: 'Tomt: bare den ene dagen.', fromTime: 'Fra klokka (valgfritt)', untilTime: 'Til klokka (valgfritt)', addAbsence: 'Legg til fravær', absence: (n: number) => `Fravær ${formatWhole(n)}`,
  phase: (n: number) => `Fase ${formatWhole(n)}`, kind: 'Slags fase', phaseFrom: 'Fra', evaluateBy: 'Evalueres innen', evaluatedOn: 'Evaluert', visits: 'Besøk', every: 'Hver … uke', minutes: 'Minutter',
  evening: 'På kveld', addPhase: 'Legg til en fase', usual: 'Fyll ut de vanlige fasene',
  usualHelp: 'Fasene kommunen har som utgangspunkt, regnet fra dagen avtalen begynner. Dere kan endre dem etterpå.', usualNeedsStart: 'Skriv først hvilken dag avtalen begynner, under Vedtak og svar.', usualDone: (n: number) => `${of(n, 'fase', 'faser')} er fylt ut. Se over dem.`,
  timeShown: (days: string, from: string, until: string) => `${days} ${from}–${until}`, someWeeks: (time: string, weeks: string) => `${time}, ${weeks}`,
  absent: (from: string, to: string) => (from === to ? from : `${from}–${to}`), absentHours: (days: string, from: string, until: string) => `${days}, kl. ${from}–${until}`,
  visitsShown: (n: number, every: number) => `${of(n, 'besøk', 'besøk')} ${every === 1 ? 'i uka' : every === 2 ? 'annenhver uke' : `hver ${formatWhole(every)}. uke`}`,
  phaseShown: (kind: string, from: string, visits: string, minutes: number, evening: number) => `${kind} fra ${from}: ${visits} på ${of(minutes, 'minutt', 'minutter')}${evening === 0 ? '' : `, ${formatWhole(evening)} av dem på kveld`}.`,
  evaluate: (by: string) => `Evalueres innen ${by}.`, evaluated: (on: string) => `Evaluert ${on}.`,
};
