import type { CaseloadNow, CaseloadStaff, CaseReasonsView, CaseStaffView, CaseView, OtherMainView } from '../../../server/caseload/schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../../state/words.ts';

type Measures = Extract<OtherMainView, { kind: 'exchange' }>['difference']['measures'];
type Never = Extract<OtherMainView, { kind: 'never' }>['because'][number];

/** The staff of a municipality by their ids. */
export type StaffById = ReadonlyMap<string, CaseloadStaff>;

/** The staff by their ids. */
export const staffById = ({ staff }: Pick<CaseloadNow, 'staff'>): StaffById => new Map(staff.map((member) => [member.id, member]));

/** What a staff member is called; an id that the register no longer has stands for itself, and nobody is nobody. */
export const staffName = (staff: StaffById, id: string | null): string => (id === null ? text.value.caseload.nobody : staff.get(id)?.name ?? id);

/** What rises and falls, a phrase each, in the order in which it is told. */
export function differencePhrases(measures: Measures): readonly string[] {
  const t = text.value.caseload.differences;
  return (Object.keys(t) as (keyof typeof t)[]).flatMap((term) => { const by = measures[term] ?? 0; return by === 0 ? [] : [t[term](by)]; });
}

/** Why a staff member may never come, as a phrase that follows their name. */
export function neverPhrase(because: Never): string {
  const t = text.value.caseload.others;
  if (because.kind === 'competence') return t.missing(because.missing.map((code) => wordName('competence', code)).join(', '));
  return because.kind === 'barred' ? t.barred : t.age(because.minAge, because.maxAge);
}

/** Whether and when a staff member leaves or is away for long. */
function goingSentence({ name, to, awayFrom }: CaseloadStaff): readonly string[] {
  const t = text.value.caseload.reasons;
  return [...(to === null ? [] : [t.leaves(name, formatDate(to))]), ...(awayFrom === null ? [] : [t.away(name, formatDate(awayFrom))])];
}

function roleSentences({ staffId, isKept, cameInOtherRole, isWished, isOnlyOne, isOfOtherTeam, wayMinutes, isNearest }: CaseReasonsView, role: 'main' | 'backup', staff: StaffById): readonly string[] {
  const t = text.value.caseload.reasons;
  const name = staffName(staff, staffId);
  const isMain = role === 'main';
  const isNear = isNearest && !isOnlyOne;
  return [
    ...(isMain && isKept ? [t.kept(name)] : []), ...(cameInOtherRole ? [isMain ? t.wasBackup(name) : t.wasMain(name)] : []), ...(isWished ? [t.wished(name)] : []),
    ...(isOnlyOne ? [isMain ? t.onlyMain(name) : t.onlyBackup(name)] : []), ...(isMain && isOfOtherTeam ? [t.otherTeam(name)] : []), isNear ? t.nearest(name, wayMinutes) : t.way(name, wayMinutes),
  ];
}

/** Why the proposal gives somebody the main and backup that it does, a sentence each: only of the role that changes. */
export function reasonSentences(change: CaseView, staff: StaffById, loads: ReadonlyMap<string, CaseStaffView>): readonly string[] {
  const t = text.value.caseload.reasons;
  const { before, proposed, main, backup, lostAfterMonths } = change;
  const [isNewMain, isNewBackup] = [before.mainId !== proposed.mainId, before.backupId !== proposed.backupId];
  const lost = before.mainId === null ? undefined : staff.get(before.mainId);
  const load = main === null ? undefined : loads.get(main.staffId);
  return [
    ...(isNewMain && lostAfterMonths !== null ? [t.lost(staffName(staff, before.mainId), lostAfterMonths), ...(lost === undefined ? [] : goingSentence(lost))] : []),
    ...(isNewMain ? main === null ? [t.nobody] : roleSentences(main, 'main', staff) : []),
    ...(isNewMain && load !== undefined ? [t.load(load.name, load.after.minutes, load.minutes)] : []),
    ...(isNewBackup && backup !== null ? roleSentences(backup, 'backup', staff) : []),
  ];
}

/** Others who could not be the main, with why, those alike together. */
export interface OthersAlike {
  readonly names: readonly string[];
  readonly why: string;
}

/** Those of the others who are not the main for a reason that has no cost to it, gathered by the reason. */
export function othersAlike(others: readonly OtherMainView[], staff: StaffById): readonly OthersAlike[] {
  const t = text.value.caseload.others;
  const reasoned = others.flatMap((other) => {
    if (other.kind === 'exchange') return [];
    return [{ name: staffName(staff, other.staffId), why: other.kind === 'never' ? other.because.map(neverPhrase).join(', ') : t[other.kind] }];
  });
  return [...Map.groupBy(reasoned, ({ why }) => why)].map(([why, those]) => ({ why, names: those.map(({ name }) => name) }));
}
