import type { WrittenSheet } from '../files/service.ts';
import type { WeekLanguage, WeekView } from './schemas.ts';
import { WEEK_WORDS } from './words.ts';

const FIGURES = ['visits', 'uncoveredVisits', 'uncoveredMinutes', 'travelMinutes', 'continuityPercent', 'byMainPercent', 'overtimeMinutes', 'changed'] as const;

/** A plan of a week as the sheets of a workbook: every visit in the order of the days, what is not covered with why, and the figures beside those of the plan by hand. */
export function weekSheets({ staff, uncovered, figures, byHand }: WeekView, language: WeekLanguage): readonly WrittenSheet[] {
  const words = WEEK_WORDS[language];
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const visits = staff.flatMap(({ name, days }) => days.flatMap(({ date, stops }) => stops.map((stop) => ({ ...stop, name, date }))))
    .toSorted((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
  return [
    {
      name: words.visits, header: [words.date, words.start, words.staff, words.agreement, words.address, words.minutes, words.way, words.with, words.evening],
      rows: visits.map(({ date, start, name, agreementId, address, minutes, travelBefore, byTwoWith, isEvening }) => [
        { day: date }, start, name, agreementId, address, minutes, travelBefore, byTwoWith === null ? null : names.get(byTwoWith) ?? byTwoWith, isEvening,
      ]),
    },
    {
      name: words.uncovered, header: [words.agreement, words.address, words.minutes, words.evening, words.why],
      rows: uncovered.map(({ agreementId, address, minutes, isEvening, why }) => [agreementId, address, minutes, isEvening, why.map((one) => words.reasons[one]).join(', ')]),
    },
    { name: words.figures, header: ['', words.plan, words.byHand], rows: FIGURES.map((figure) => [words.figureNames[figure], figures[figure], byHand[figure]]) },
  ];
}
