import { ADDED_TO, ADDITION_COLUMNS } from './addition-columns.ts';
import type { Column } from './column.ts';
import { AGREEMENT_COLUMNS, STAFF_COLUMNS } from './follow-up-columns.ts';
import { KOBO_COLUMNS } from './kobo-columns.ts';
import { AREA_COLUMNS, PLACE_COLUMNS, SITE_COLUMNS, TEAM_COLUMNS, WORD_COLUMNS } from './map-columns.ts';
import { HOUSEHOLD_COLUMNS, TENANCY_COLUMNS } from './people-columns.ts';
import { DWELLING_SHAPE } from './read-dwellings.ts';
import type { Municipality } from './schemas.ts';

/** The registers that files hold. */
type Filled = 'areas' | 'sites' | 'places' | 'dwellings' | 'tenancies' | 'households' | 'teams' | 'staff' | 'agreements' | 'words';
/** A record of any register; what its columns write is known to the file that has them. */
type AnyRecord = Municipality[Filled][number];

/** A file that we write as we read it: its name without an end, the register it holds, and its columns. */
export interface OurFile {
  readonly name: string;
  readonly register: Filled;
  readonly columns: readonly Pick<Column<AnyRecord>, 'name' | 'required' | 'meaning' | 'write'>[];
  /** Whether it tells about people. */
  readonly personal: boolean;
  /** Written as Kobo's import wants it: CSV in ISO-8859-1. */
  readonly forKobo: boolean;
}

function file<R extends Filled>(name: string, register: R, columns: readonly Column<Municipality[R][number]>[], { personal = false, forKobo = false } = {}): OurFile {
  return { name, register, columns: columns as unknown as OurFile['columns'], personal, forKobo };
}

const needed = new Set(DWELLING_SHAPE.required);
const KOBO: readonly Column<Municipality['dwellings'][number]>[] = KOBO_COLUMNS.map((column) => ({ ...column, required: needed.has(column.name) }));

/** The files that are given out, each as it can be taken in again, and dwellings once more as Kobo takes them. */
export const OUR_FILES: readonly OurFile[] = [
  file('omrader', 'areas', AREA_COLUMNS), file('bosteder', 'sites', SITE_COLUMNS), file('steder', 'places', PLACE_COLUMNS), file('team', 'teams', TEAM_COLUMNS),
  // Kobo's layout has the days of each tenancy
  file('boliger', 'dwellings', KOBO, { personal: true }), file('boliger-tillegg', 'dwellings', [ADDED_TO, ...ADDITION_COLUMNS]),
  file('boliger-kobo', 'dwellings', KOBO, { personal: true, forKobo: true }), file('husstander', 'households', HOUSEHOLD_COLUMNS, { personal: true }),
  file('leieforhold', 'tenancies', TENANCY_COLUMNS, { personal: true }), file('ansatte', 'staff', STAFF_COLUMNS, { personal: true }),
  file('avtaler', 'agreements', AGREEMENT_COLUMNS, { personal: true }), file('ord', 'words', WORD_COLUMNS),
];

/** The names, with `.csv`, of the files that fill a register. */
export function shapesOf(register: Filled): readonly string[] {
  return OUR_FILES.filter((one) => one.register === register && !one.forKobo).map(({ name }) => `${name}.csv`);
}
