import type { WrittenSheet } from '../files/service.ts';
import { CaseMeasures, type CaseloadLanguage, type CaseloadNow, type CaseloadView } from './schemas.ts';
import { CASELOAD_WORDS, type CaseloadWords } from './words.ts';

type NameOf = (id: string | null) => string | null;

function proposalSheets({ changes, staff, now, proposed, byHand }: CaseloadView, words: CaseloadWords, nameOf: NameOf, teamOf: NameOf): readonly WrittenSheet[] {
  return [
    {
      name: words.proposal, header: [words.agreement, words.team, words.mainBefore, words.backupBefore, words.mainProposed, words.backupProposed, words.decided],
      rows: changes.map(({ agreementId, teamId, before, proposed: after, decision }) => [
        agreementId, teamOf(teamId), nameOf(before.mainId), nameOf(before.backupId), nameOf(after.mainId), nameOf(after.backupId), decision === null ? null : words.decision[decision],
      ]),
    },
    {
      name: words.load, header: [words.staff, words.team, words.minutes, words.minutesNow, words.minutesProposed, words.mainsNow, words.mainsProposed],
      rows: staff.map(({ name, teamId, minutes, before, after }) => [name, teamOf(teamId), minutes, before.minutes, after.minutes, before.mains, after.mains]),
    },
    { name: words.figures, header: ['', words.now, words.proposed, words.byHand], rows: CaseMeasures.keyof().options.map((measure) => [words.measures[measure], now[measure], proposed[measure], byHand[measure]]) },
  ];
}

/** Who follows whom as the sheets of a workbook: everybody as they are now, and of the proposal that is open what would change, everybody's load, and the figures beside those of now and of the plan by hand. */
export function caseloadSheets({ persons, staff, teams, proposal }: CaseloadNow, language: CaseloadLanguage): readonly WrittenSheet[] {
  const words = CASELOAD_WORDS[language];
  const [names, teamNames] = [new Map(staff.map(({ id, name }) => [id, name])), new Map(teams.map(({ id, name }) => [id, name]))];
  const nameOf: NameOf = (id) => (id === null ? null : names.get(id) ?? id);
  const teamOf: NameOf = (id) => (id === null ? null : teamNames.get(id) ?? id);
  return [
    {
      name: words.now, header: [words.agreement, words.team, words.main, words.since, words.backup],
      rows: persons.map(({ agreementId, teamId, mainId, mainSince, backupId }) => [agreementId, teamOf(teamId), nameOf(mainId), mainSince === null ? null : { day: mainSince }, nameOf(backupId)]),
    },
    ...(proposal === null ? [] : proposalSheets(proposal, words, nameOf, teamOf)),
  ];
}
