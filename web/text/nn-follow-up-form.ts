import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts about working hours, absences and phases in nynorsk. */
export const nnFollowUpForm: Dictionary['registers']['followUpForm'] = {
  weekday: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'], weekdayShort: ['mån', 'tys', 'ons', 'tor', 'fre', 'lau', 'sun'],
  weeks: { every: 'kvar veke', even: 'veker med partal', odd: 'veker med oddetal' }, phaseKind: { mapping: 'kartlegging', effort: 'innsatsperiode' },
  day: 'Vekedag', from: 'Frå klokka', until: 'Til klokka', which: 'Veker', addTime: 'Legg til tid', nextDay: 'Legg til same tid neste dag', time: (n) => `Tid ${formatWhole(n)}`,
  sum: (hours, minutes) => `Til saman ${of(hours, 'time', 'timar')}${minutes === 0 ? '' : ` og ${of(minutes, 'minutt', 'minutt')}`} i veka i snitt.`,
  firstDay: 'Første dag', lastDay: 'Siste dag', lastDayHint: 'Tomt: berre den eine dagen.', fromTime: 'Frå klokka (valfritt)', untilTime: 'Til klokka (valfritt)', addAbsence: 'Legg til fråvær', absence: (n) => `Fråvær ${formatWhole(n)}`,
  phase: (n) => `Fase ${formatWhole(n)}`, kind: 'Slag fase', phaseFrom: 'Frå', evaluateBy: 'Skal evaluerast innan', evaluatedOn: 'Evaluert', visits: 'Besøk', every: 'Kvar … veke', minutes: 'Minutt',
  evening: 'På kveld', addPhase: 'Legg til ein fase', usual: 'Fyll ut dei vanlege fasane',
  usualHelp: 'Fasane kommunen har som utgangspunkt, rekna frå dagen avtalen begynner. De kan endre dei etterpå.', usualNeedsStart: 'Skriv først kva dag avtalen begynner, under Vedtak og svar.', usualDone: (n) => `${of(n, 'fase', 'fasar')} er fylte ut. Sjå over dei.`,
  timeShown: (days, from, until) => `${days} ${from}–${until}`, someWeeks: (time, weeks) => `${time}, ${weeks}`,
  absent: (from, to) => (from === to ? from : `${from}–${to}`), absentHours: (days, from, until) => `${days}, kl. ${from}–${until}`,
  visitsShown: (n, every) => `${of(n, 'besøk', 'besøk')} ${every === 1 ? 'i veka' : every === 2 ? 'annakvar veke' : `kvar ${formatWhole(every)}. veke`}`,
  phaseShown: (kind, from, visits, minutes, evening) => `${kind} frå ${from}: ${visits} på ${of(minutes, 'minutt', 'minutt')}${evening === 0 ? '' : `, ${formatWhole(evening)} av dei på kveld`}.`,
  evaluate: (by) => `Skal evaluerast innan ${by}.`, evaluated: (on) => `Evaluert ${on}.`,
};
