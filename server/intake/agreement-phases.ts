import { dayIn, dayText, WRITTEN_DAY } from './absences.ts';
import { partsOf } from './clock-span.ts';
import type { Fields } from './fields.ts';
import type { AgreementPhase, FollowUpAgreement } from './schemas.ts';

// Phases of an agreement in one cell: «kartlegging 01.12.2026 vurderes 25.01.2027 3x60 (1 kveld); innsats 26.01.2027 vurderes 26.07.2027 1x60 hver 2. uke».

const PATTERN = new RegExp(
  String.raw`^(kartlegging|innsats)[a-zæøå]*\s+${WRITTEN_DAY},?\s+vurder(?:es|ast)\s+${WRITTEN_DAY}(?:,?\s+vurdert\s+${WRITTEN_DAY})?,?\s+(\d{1,3})\s*[x×*]\s*(\d{1,4})(?:\s+min(?:utt(?:er)?)?\.?)?`
  + String.raw`(?:\s+(?:hver|kvar)\s+(\d{1,2})\.?\s*(?:uke|veke))?(?:\s*\(\s*(\d{1,3})\s+kveld(?:er|ar)?\s*\))?$`, 'i');
const EXAMPLE = 'kartlegging 01.12.2026 vurderes 25.01.2027 3x60 (1 kveld); innsats 26.01.2027 vurderes 26.07.2027 1x60 hver 2. uke';
/** Phases that an agreement can have. */
const MOST = 12;

function numberIn(fields: Fields, column: string, text: string | undefined, { least, most, standIn }: { readonly least: number; readonly most: number; readonly standIn: number }): number {
  const number = text === undefined ? standIn : Number(text);
  if (number >= least && number <= most) return number;
  fields.fault(column, 'notAWholeNumber', String(text), least, most);
  return least;
}

function readPart(fields: Fields, column: string, part: string): readonly AgreementPhase[] {
  const match = PATTERN.exec(part);
  if (match === null) {
    fields.fault(column, 'wrongPattern', part, EXAMPLE);
    return [];
  }
  const [from, evaluateBy] = [dayIn(fields, column, match[2] ?? ''), dayIn(fields, column, match[3] ?? '')];
  const evaluatedOn = match[4] === undefined ? null : dayIn(fields, column, match[4]);
  const visitsPerWeek = numberIn(fields, column, match[5], { least: 0, most: 21, standIn: 0 });
  const minutesPerVisit = numberIn(fields, column, match[6], { least: 5, most: 600, standIn: 5 });
  const everyWeeks = numberIn(fields, column, match[7], { least: 1, most: 8, standIn: 1 });
  const eveningVisitsPerWeek = numberIn(fields, column, match[8], { least: 0, most: 21, standIn: 0 });
  if (from === null || evaluateBy === null) return [];
  for (const date of [evaluateBy, evaluatedOn]) if (date !== null && date < from) fields.fault(column, 'dateOrder', from, date);
  if (eveningVisitsPerWeek > visitsPerWeek) fields.fault(column, 'aboveTotal', String(eveningVisitsPerWeek), visitsPerWeek);
  const kind = match[1]?.toLowerCase() === 'kartlegging' ? 'mapping' : 'effort';
  return [{ kind, from, evaluateBy, evaluatedOn, visitsPerWeek, everyWeeks, minutesPerVisit, eveningVisitsPerWeek }];
}

/** The phases that a cell says, of an agreement from a day to another. There must be one; what cannot be read is a fault and left out. */
export function readPhases(fields: Fields, column: string, { startDate, endDate }: Pick<FollowUpAgreement, 'startDate' | 'endDate'>): AgreementPhase[] {
  const text = fields.required(column);
  const parts = partsOf(text);
  if (parts.length === 0 && text !== '') fields.fault(column, 'wrongPattern', text, EXAMPLE);
  const phases = parts.flatMap((part) => readPart(fields, column, part));
  if (phases.length > MOST) fields.fault(column, 'tooMany', phases.length, MOST);
  const [first] = phases;
  if (first !== undefined && first.from < startDate) fields.fault(column, 'dateOrder', startDate, first.from);
  phases.forEach(({ from }, at) => {
    const before = phases[at - 1];
    if (before !== undefined && from <= before.from) fields.fault(column, 'phaseOrder', from, before.from);
    else if (from > endDate && endDate >= startDate) fields.fault(column, 'phaseAfterEnd', from, endDate);
  });
  return phases.slice(0, MOST);
}

/** Phases as one cell, in their order. */
export function phasesText(phases: readonly AgreementPhase[]): string {
  return phases.map(({ kind, from, evaluateBy, evaluatedOn, visitsPerWeek, everyWeeks, minutesPerVisit, eveningVisitsPerWeek }) => [
    kind === 'mapping' ? 'kartlegging' : 'innsats', dayText(from), 'vurderes', dayText(evaluateBy), ...(evaluatedOn === null ? [] : ['vurdert', dayText(evaluatedOn)]), `${visitsPerWeek}x${minutesPerVisit}`,
    ...(everyWeeks === 1 ? [] : [`hver ${everyWeeks}. uke`]), ...(eveningVisitsPerWeek === 0 ? [] : [`(${eveningVisitsPerWeek} kveld)`]),
  ].join(' ')).join('; ');
}
