import { compareIds, dateOf, fullMonths, priorityPoints, roundFor, type Household } from '../../solver/index.ts';
import { wholeNumber } from './letter-texts.ts';
import type { ListTexts, ListTextsOf } from './list-texts.ts';
import { nbLists } from './list-texts-nb.ts';
import { nnLists } from './list-texts-nn.ts';
import type { RoundMaterial } from './material.ts';
import type { Block, LetterDocument, LetterLanguage } from './schemas.ts';

const TEXTS: ListTextsOf = { nb: nbLists, nn: nnLists };

/** What the meeting's list is made from: the round, the plan that it shows, whether that has been decided, and the day it is printed (ISO date). */
export interface MeetingListMaterial extends RoundMaterial {
  readonly language: LetterLanguage;
  readonly isDecided: boolean;
  readonly printedOn: string;
}

const writtenDay = (isoDate: string): string => isoDate.split('-').toReversed().join('.');

/** What the meeting has said of a household: its mark, and the override with its reason. */
function said({ plan }: MeetingListMaterial, { id }: Household, { list, annex }: ListTexts): string {
  const mark = plan.marks.find((row) => row.householdId === id);
  const override = plan.overrides.find((row) => row.householdId === id);
  return [
    ...(mark === undefined ? [] : ['reason' in mark ? list.by(list.mark[mark.kind], mark.reason) : list.mark[mark.kind]]),
    ...(override === undefined ? [] : [list.overridden(override.ruleIds.map((ruleId) => annex.rule[ruleId] ?? ruleId).join(', '), override.reason)]),
  ].join('. ');
}

function householdTable(material: MeetingListMaterial): Block {
  const { problem, plan, names, language } = material;
  const t = TEXTS[language];
  const points = priorityPoints(problem);
  const round = roundFor(problem);
  const rows = problem.households.toSorted((a, b) => (points.get(b.id) ?? 0) - (points.get(a.id) ?? 0) || compareIds(a.id, b.id)).map((household) => {
    const placement = plan.placements.find(({ householdId }) => householdId === household.id);
    const dwelling = round.dwellings.get(placement?.dwellingId ?? '');
    const team = problem.teams.find(({ id }) => id === placement?.teamId);
    return [
      household.id, wholeNumber(points.get(household.id) ?? 0), `${wholeNumber(Math.max(0, fullMonths(household.applicationDate, problem.asOf)))} md.`,
      dwelling === undefined ? t.list.noHome : names.dwellingLabels.get(dwelling.id) ?? dwelling.id, dwelling === undefined ? t.none : writtenDay(dateOf(round.moveInDay(household, dwelling))),
      team?.name ?? t.none, said(material, household, t),
    ];
  });
  return { kind: 'table', header: [...t.list.householdHeader], rows, widths: [3, 2, 3, 8, 4, 4, 12] };
}

function dwellingTable({ problem, plan, names, language }: MeetingListMaterial): Block {
  const t = TEXTS[language].list;
  const labelOf = (id: string): string => names.dwellingLabels.get(id) ?? id;
  const rows = problem.dwellings.toSorted((a, b) => labelOf(a.id).localeCompare(labelOf(b.id), 'nb') || compareIds(a.id, b.id)).map((dwelling) => {
    const occupant = plan.placements.find(({ dwellingId }) => dwellingId === dwelling.id);
    const held = plan.held.find(({ dwellingId }) => dwellingId === dwelling.id);
    return [
      labelOf(dwelling.id), String(dwelling.bedrooms), t.kroner(wholeNumber(dwelling.monthlyRent)), writtenDay(dwelling.availableFrom),
      occupant !== undefined ? occupant.householdId : held !== undefined ? t.held(held.reason) : t.free,
    ];
  });
  return { kind: 'table', header: [...t.dwellingHeader], rows, widths: [8, 3, 4, 4, 10] };
}

/** The list that a meeting prints: every household with its home or none, what was said of it and every override with its reason, and every dwelling with who gets it. For the meeting alone. */
export function meetingListDocument(material: MeetingListMaterial): LetterDocument {
  const { roundName, problem, policy, language, isDecided, printedOn } = material;
  const { list } = TEXTS[language];
  return {
    language, title: list.title(roundName), isWide: true, footer: list.footer(writtenDay(printedOn)),
    blocks: [
      { kind: 'heading', level: 1, text: list.title(roundName) },
      {
        kind: 'facts', rows: [
          { name: list.facts.day, value: writtenDay(problem.asOf) }, { name: list.facts.policy, value: policy.name[language] },
          { name: list.facts.state, value: list.state[isDecided ? 'decided' : 'proposed'] },
        ],
      },
      { kind: 'heading', level: 2, text: list.households }, householdTable(material), { kind: 'heading', level: 2, text: list.dwellings }, dwellingTable(material),
    ],
  };
}
