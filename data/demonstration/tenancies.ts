import { AS_OF, daysFromRound, yearsAfter } from './calendar.ts';
import { norwegianDate, norwegianDateOrNull, type Cell } from './csv.ts';
import type { TownDwelling } from './dwellings.ts';
import type { Random } from './random.ts';
import type { SiteKind } from './sites.ts';

/** Who lives in a dwelling: a tenant, or a household that seeks another. */
export interface TownTenancy {
  readonly id: string;
  readonly dwelling: TownDwelling;
  readonly start: string;
  readonly end: string | null;
  readonly movesOut: string | null;
  readonly counted: boolean;
  readonly shielded: boolean;
}

/** Of a hundred tenants, how many count toward concentration, by kind of site (an assumption; the blocks far above the rest, as the reports say). */
const COUNTED_PERCENT: Readonly<Record<SiteKind, number>> = {
  block: 42, rental: 20, cooperative: 7, yard: 18, single: 4, staffed: 100, house: 100, acute: 100, care: 0, staffHousing: 0,
};

/** Of a hundred that do not count, how many are to be spared such neighbours, by bedrooms: mostly families with children. */
const SHIELDED_PERCENT = [0, 4, 30, 75, 85, 90];

/** A standard lease is three years; it is renewed until it reaches past the round. About one in five has no end. */
function leaseEnd(start: string, random: Random): string | null {
  if (random.chance(20)) return null;
  let end = yearsAfter(start, 3);
  while (end < AS_OF) end = yearsAfter(end, 3);
  return end;
}

/** One tenancy for each dwelling that is let; a dwelling that becomes free has a tenant who has given notice. */
export function buildTenancies(dwellings: readonly TownDwelling[], random: Random): TownTenancy[] {
  return dwellings.filter((dwelling) => dwelling.status === 'UTLEID').map((dwelling, index) => {
    const { site, bedrooms, freeFrom } = dwelling;
    const start = daysFromRound(site.kind === 'acute' ? -random.between(4, 40) : -random.between(90, 2900));
    const counted = site.kind !== 'care' && random.chance(COUNTED_PERCENT[site.kind]);
    const noticeGiven = freeFrom === null ? null : new Date(Date.parse(freeFrom) - random.between(4, 14) * 86_400_000).toISOString().slice(0, 10);
    return {
      id: `L-${String(index + 1).padStart(4, '0')}`, dwelling, start, end: site.kind === 'acute' ? null : leaseEnd(start, random), movesOut: noticeGiven, counted,
      shielded: !counted && site.kind !== 'care' && random.chance(SHIELDED_PERCENT[bedrooms] ?? 90),
    };
  });
}

/** The columns of `leieforhold.csv`. */
export const TENANCY_COLUMNS = ['leietaker', 'bolig', 'start', 'slutt', 'flytter ut', 'teller med', 'skjermes'];

/** A row of `leieforhold.csv`. */
export function tenancyRow(tenancy: TownTenancy): Cell[] {
  const { id, dwelling, start, end, movesOut, counted, shielded } = tenancy;
  return [id, dwelling.id, norwegianDate(start), norwegianDateOrNull(end), norwegianDateOrNull(movesOut), counted, shielded];
}
