import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Municipality } from '../intake/schemas.ts';
import { KostraFigure, KostraView } from './need-schemas.ts';

const KostraFile = KostraView.pick({ readOn: true, form: true, checked: true }).extend({ format: z.literal('spredt-kostra/1'), figures: z.array(KostraFigure.omit({ value: true, percent: true })) });
type KostraFile = z.infer<typeof KostraFile>;

let file: KostraFile | null = null;

/** The figures that are asked for, with their definitions (data/kostra.json). A file that is not what it should be is our mistake and is thrown. */
function asked(): KostraFile {
  file ??= KostraFile.parse(JSON.parse(readFileSync(new URL('../../data/kostra.json', import.meta.url), 'utf8')));
  return file;
}

/** What the registers hold of a figure on a day, by its id; what is not here cannot be filled from them. */
const COUNTS: Readonly<Record<string, (municipality: Municipality, asOf: string) => number>> = {
  total: ({ dwellings }) => dwellings.length,
  owned: ({ dwellings }) => dwellings.filter(({ koboTenureForm }) => isOwned(koboTenureForm)).length,
  rentedIn: ({ dwellings }) => dwellings.filter(({ koboTenureForm }) => isRentedIn(koboTenureForm)).length,
  otherDisposal: ({ dwellings }) => dwellings.filter(({ koboTenureForm }) => !isOwned(koboTenureForm) && !isRentedIn(koboTenureForm)).length,
  let: ({ dwellings, tenancies }, asOf) => {
    const lived = new Set(tenancies.filter(({ startDate, movesOut }) => startDate <= asOf && (movesOut === null || movesOut >= asOf)).map(({ dwellingId }) => dwellingId));
    return dwellings.filter(({ id }) => lived.has(id)).length;
  },
  wheelchair: ({ dwellings }) => dwellings.filter(({ wheelchair }) => wheelchair).length,
  newlyHoused: ({ tenancies }, asOf) => tenancies.filter(({ startDate }) => startDate.slice(0, 4) === asOf.slice(0, 4) && startDate <= asOf).length,
};

const isOwned = (form: string): boolean => form.toUpperCase() === 'EID';
const isRentedIn = (form: string): boolean => form.toUpperCase().startsWith('INNLEI');

/** The figures that KOSTRA's form on municipal homes asks for, as far as the registers hold them. */
export function kostraView(municipality: Municipality, asOf: string): KostraView {
  const { readOn, form, checked, figures } = asked();
  const total = municipality.dwellings.length;
  return {
    asOf, readOn, form, checked,
    figures: figures.map((figure) => {
      const count = figure.given === 'not' ? undefined : COUNTS[figure.id];
      if (figure.given !== 'not' && count === undefined) throw new Error(`nothing says how the figure ${figure.id} is counted`);
      const value = count?.(municipality, asOf) ?? null;
      return { ...figure, value, percent: figure.given === 'share' && value !== null && total > 0 ? Math.round((1000 * value) / total) / 10 : null };
    }),
  };
}

/** Figures that count people; the others count homes. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['newlyHoused']);

/** The figures without those that count people, for those who may see sums alone: a year that has just begun has few. */
export function withoutPeople(view: KostraView): KostraView {
  return { ...view, figures: view.figures.filter(({ id }) => !OF_PEOPLE.has(id)) };
}
