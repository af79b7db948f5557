import { createHash } from 'node:crypto';
import { fullMonths, priorityPoints, type Dwelling, type Explanation, type Household } from '../../solver/index.ts';
import { monthInWords, wholeNumber } from './letter-texts.ts';
import type { ListTexts, ListTextsOf } from './list-texts.ts';
import { nbLists } from './list-texts-nb.ts';
import { nnLists } from './list-texts-nn.ts';
import type { LetterMaterial } from './material.ts';
import type { Block, LetterDocument } from './schemas.ts';

// What an appeals body needs to see that like cases were treated alike, and nothing that tells who the others are: no number, address, date, group or situation.

const TEXTS: ListTextsOf = { nb: nbLists, nn: nnLists };
/** Rents are rounded to so many kroner, so that they do not name a dwelling. */
const RENT_STEP = 500;
const BANDS = [[6, 'half'], [12, 'one'], [24, 'two'], [Infinity, 'more']] as const;

/** What the annex is made from: the letter's material, and how each dwelling stood to the household; `isAsIf` where it took no part. */
export interface AnnexMaterial extends Omit<LetterMaterial, 'assessment' | 'deadline'> {
  readonly explanation: Explanation;
  readonly isAsIf: boolean;
  /** What the order of the others is made from: known to nobody who reads the annex, and the same each time it is printed. */
  readonly secret: string;
}

/** Things in an order that their ids say nothing about. */
function shuffled<T extends { readonly id: string }>(rows: readonly T[], secret: string): readonly T[] {
  const place = ({ id }: T): string => createHash('sha256').update(JSON.stringify([secret, id])).digest('hex');
  return rows.map((row) => ({ row, at: place(row) })).sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ row }) => row);
}

/** A, B, … Z, AA, AB, … */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

function waitingBand(household: Household, asOf: string, t: ListTexts): string {
  const months = Math.max(0, fullMonths(household.applicationDate, asOf));
  return t.annex.band[BANDS.find(([below]) => months < below)?.[1] ?? 'more'];
}

/** The others by letter, the dwellings by number, and who has which. */
interface Named {
  readonly dwellings: readonly Dwelling[];
  readonly housed: readonly Household[];
  readonly occupantOf: ReadonlyMap<string, string>;
  readonly nameOf: (householdId: string) => string;
  readonly numberOf: (dwellingId: string) => string;
}

function named({ problem, plan, household, secret, language }: AnnexMaterial): Named {
  const t = TEXTS[language].annex;
  const homeOf = new Map(plan.placements.map((row) => [row.householdId, row.dwellingId]));
  const dwellings = shuffled(problem.dwellings, secret);
  const housed = shuffled(problem.households.filter(({ id }) => id !== household.id && homeOf.has(id)), secret);
  return {
    dwellings, housed, occupantOf: new Map(plan.placements.map((row) => [row.dwellingId, row.householdId])),
    nameOf: (id) => t.household(lettersOf(housed.findIndex((row) => row.id === id))), numberOf: (id) => t.dwelling(dwellings.findIndex((row) => row.id === id) + 1),
  };
}

function dwellingTable({ explanation, household, language }: AnnexMaterial, { dwellings, occupantOf, nameOf, numberOf }: Named): Block {
  const t = TEXTS[language];
  const { annex } = t;
  const standing = new Map<string, Explanation['dwellings'][number]>(explanation.dwellings.map((row) => [row.dwellingId, row]));
  const verdict = ({ id }: Dwelling): string => {
    const row = standing.get(id);
    if (occupantOf.get(id) === household.id) return annex.chosen;
    if (row === undefined) return annex.setAside;
    return row.ruleIds.length === 0 ? annex.suits : [...new Set(row.ruleIds.map((ruleId) => annex.rule[ruleId] ?? ruleId))].join(', ');
  };
  const rows = dwellings.map((dwelling) => {
    const occupant = occupantOf.get(dwelling.id);
    const rent = Math.round(dwelling.monthlyRent / RENT_STEP) * RENT_STEP;
    return [
      numberOf(dwelling.id), String(dwelling.bedrooms), dwelling.stepFree || dwelling.wheelchair ? annex.yes : annex.no, annex.rentAbout(wholeNumber(rent)), verdict(dwelling),
      occupant === undefined ? annex.notGiven : occupant === household.id ? t.none : nameOf(occupant),
    ];
  });
  return { kind: 'table', header: [...annex.dwellingHeader], rows, widths: [3, 3, 3, 3, 8, 4] };
}

/** How many points somebody has beside the household of the case. */
type Compared = 'more' | 'same' | 'fewer';

function householdBlocks(material: AnnexMaterial, { housed, occupantOf, nameOf, numberOf }: Named): readonly Block[] {
  const { problem, household, language } = material;
  const t = TEXTS[language];
  const points = priorityPoints(problem);
  const own = points.get(household.id) ?? 0;
  const comparedTo = ({ id }: Household): Compared => {
    const theirs = points.get(id) ?? 0;
    return theirs > own ? 'more' : theirs < own ? 'fewer' : 'same';
  };
  const homeOf = new Map([...occupantOf].map(([dwellingId, householdId]) => [householdId, dwellingId]));
  const rows = housed.map((other) => [
    nameOf(other.id), waitingBand(other, problem.asOf, t), String(other.bedroomsMin), t.annex.compared[comparedTo(other)], numberOf(homeOf.get(other.id) ?? ''),
  ]);
  const without = problem.households.filter(({ id }) => id !== household.id && !homeOf.has(id));
  const count = (which: Compared): number => without.filter((other) => comparedTo(other) === which).length;
  return [
    { kind: 'heading', level: 2, text: t.annex.households }, { kind: 'paragraph', text: t.annex.householdsIntro },
    ...(rows.length > 0 ? [{ kind: 'table' as const, header: [...t.annex.householdHeader], rows, widths: [3, 4, 4, 3, 3] }] : [{ kind: 'paragraph' as const, text: t.none }]),
    { kind: 'heading', level: 2, text: t.annex.without }, { kind: 'paragraph', text: t.annex.withoutCount(count('more'), count('same'), count('fewer')) },
  ];
}

/** What decided among equals, with what a draw can be repeated from; nothing where nothing did. */
function equalsBlocks({ decision: { basis: { amongEquals } }, language }: AnnexMaterial): readonly Block[] {
  if (amongEquals === null) return [];
  const { households, homes, proposalNumber, seed } = amongEquals;
  const t = TEXTS[language].annex.equals;
  return [{ kind: 'paragraph', text: seed === null ? t.applicationDate(households, homes) : t.draw(households, homes, proposalNumber, seed) }];
}

/** The annex for the appeals body (vedlegg til klageinstansen): what the household was compared with. Only the household of the case is named, by its case number. */
export function annexDocument(material: AnnexMaterial): LetterDocument {
  const { household, decision, problem, language, isAsIf } = material;
  const { annex } = TEXTS[language];
  const { basis } = decision;
  const others = named(material);
  const passedOver = new Set(basis.passedOver.map(({ dwellingId }) => dwellingId)).size;
  return {
    language, title: annex.title, isWide: false, footer: annex.footer(household.id),
    blocks: [
      { kind: 'note', title: annex.noteTitle, text: annex.note }, { kind: 'heading', level: 1, text: annex.title }, { kind: 'heading', level: 2, text: annex.about },
      {
        kind: 'facts', rows: [
          { name: annex.case, value: household.id }, { name: annex.decided, value: monthInWords(decision.decidedOn) }, { name: annex.outcome, value: annex.result[decision.outcome] },
          { name: annex.waited, value: waitingBand(household, problem.asOf, TEXTS[language]) }, { name: annex.points, value: wholeNumber(basis.points) },
        ],
      },
      { kind: 'paragraph', text: annex.numbers(problem.households.length, problem.dwellings.length, monthInWords(problem.asOf)) },
      ...equalsBlocks(material),
      { kind: 'heading', level: 2, text: annex.dwellings }, { kind: 'paragraph', text: isAsIf ? annex.asIfPart : annex.hidden },
      dwellingTable(material, others), ...(passedOver > 0 ? [{ kind: 'paragraph' as const, text: annex.passedOver(passedOver) }] : []),
      ...householdBlocks(material, others),
    ],
  };
}
