import { phaseIn, visitedIn } from '../../solver/index.ts';
import type { TownAgreement } from './agreements.ts';
import { LAST_WRITTEN } from './phases.ts';
import type { Random } from './random.ts';
import type { TownStaff } from './staff.ts';

/** What became of a visit in the weeks before the demonstration begins, as My day would have told it. */
export interface TownVisit {
  readonly agreementId: string;
  readonly date: string;
  readonly staffId: string;
  readonly outcome: 'done' | 'notAtHome' | 'postponed' | 'cancelled';
  readonly minutes: number;
  readonly postponedTo: string | null;
  readonly note: string;
}

/** The Monday of the first week of which something is told, and how many weeks that is. */
const [FIRST_WEEK, WEEKS] = ['2026-10-12', 6] as const;
/** Days of the week after the Monday on which so many visits are made, for those whose day is none in particular. */
const DAYS: Readonly<Record<number, readonly number[]>> = { 1: [2], 2: [1, 3], 3: [0, 2, 4] };
const NOTES = { done: ['', '', '', '', '', '', '', '', 'Avtalt tid neste uke', 'Gikk en tur'], notAtHome: ['', 'Ringte på, ingen åpnet'], postponed: ['Ville heller en annen dag', ''], cancelled: [''] } as const;
const DAY_MS = 86_400_000;
const after = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Of a hundred visits 88 are carried out; with those who have lost contact nobody is at home. */
function outcomeOf(hasLostContact: boolean, random: Random): TownVisit['outcome'] {
  const chance = random.below(100);
  if (hasLostContact) return chance < 80 ? 'notAtHome' : 'cancelled';
  return chance < 88 ? 'done' : chance < 94 ? 'notAtHome' : chance < 98 ? 'postponed' : 'cancelled';
}

/** Who came: mostly the main staff member, now and then the backup or somebody else of the team. */
function whoCame({ main, backup }: TownAgreement, team: readonly TownStaff[], random: Random): string {
  const chance = random.below(100);
  const planned = chance < 82 ? main : chance < 95 ? backup : null;
  return planned ?? random.pick(team).id;
}

function visitsOn(agreement: TownAgreement, date: string, { team, minutes, hasLostContact }: { readonly team: readonly TownStaff[]; readonly minutes: number; readonly hasLostContact: boolean }, random: Random): TownVisit[] {
  const outcome = outcomeOf(hasLostContact, random);
  const first = whoCame(agreement, team, random);
  const second = agreement.byTwo ? team.find(({ id }) => id !== first)?.id : undefined;
  const used = outcome === 'done' ? Math.max(10, minutes + 5 * random.between(-2, 2)) : outcome === 'notAtHome' ? 10 : 0;
  const postponedTo = outcome === 'postponed' ? after(date, random.between(1, 3)) : null;
  const note = random.pick<string>(NOTES[outcome]);
  return [first, ...(second === undefined ? [] : [second])].map((staffId) => ({ agreementId: agreement.id, date, staffId, outcome, minutes: used, postponedTo, note }));
}

/** What became of the visits of the last weeks before the demonstration begins, day by day. One in twenty has lost contact. */
export function buildVisits(agreements: readonly TownAgreement[], staff: readonly TownStaff[], random: Random): TownVisit[] {
  const visits = agreements.flatMap((agreement) => {
    const team = staff.filter(({ teamId }) => teamId === agreement.teamId);
    const lostSince = random.chance(5) ? random.between(1, 2) : WEEKS;
    return Array.from({ length: WEEKS }, (_, week) => after(FIRST_WEEK, week * 7)).flatMap((monday, week) => {
      const phase = phaseIn(agreement, monday);
      if (phase === null || !visitedIn(phase, monday)) return [];
      const days = phase.visitsPerWeek === 1 ? [random.below(5)] : DAYS[phase.visitsPerWeek] ?? [0, 1, 2, 3, 4];
      return days.map((day) => after(monday, day)).filter((date) => date >= agreement.startDate && date <= LAST_WRITTEN)
        .flatMap((date) => visitsOn(agreement, date, { team, minutes: phase.minutesPerVisit, hasLostContact: week >= lostSince }, random));
    });
  });
  return visits.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.agreementId < b.agreementId ? -1 : a.agreementId > b.agreementId ? 1 : 0));
}

/** The file of visits: JSON, one visit a line. */
export function visitsFile(visits: readonly TownVisit[]): Uint8Array {
  return new TextEncoder().encode(`[\n${visits.map((visit) => JSON.stringify(visit)).join(',\n')}\n]\n`);
}
