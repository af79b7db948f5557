/** The assumptions by what they are about, in the order of the page. One that stands in none of them comes last. */
export const SECTIONS = [
  { id: 'whoCome', names: ['arrivalsPerYear', 'season', 'dischargePercent', 'prisonPercent', 'surprisePercent', 'noticeDaysMost', 'unknownPercent', 'groups', 'residualGroup', 'homelessSituations', 'situationWords'] },
  { id: 'waiting', names: ['leavesPerYear', 'waitingDeathsPerYear'] },
  { id: 'refusals', names: ['refusalPercent', 'refusalPerWishStep', 'refusalPerSpareBedroom', 'refusalInConcentration', 'refusalMostPercent'] },
  { id: 'tenancies', names: ['moveInDays', 'leaseMonths', 'renewalPercent', 'moveOutsPerYear', 'evictionsPerYear', 'deathsPerYear', 'moveOutNoticeDays', 'turnaroundDays', 'returnPercent', 'returnMonths'] },
  { id: 'followUp', names: ['phases', 'relapsesPerYear', 'capacityPercent', 'committedRunOffPercent', 'committedFloorPercent', 'minutesPerPost', 'posts'] },
  { id: 'stock', names: ['roundEveryDays', 'horizonDays', 'bufferHomes', 'newHomes', 'closures'] },
  { id: 'measures', names: ['concentrationCount', 'careStaffing', 'careKronerPerDay'] },
] as const;

/** The name of a section; `other` holds what stands in none. */
export type SectionId = (typeof SECTIONS)[number]['id'] | 'other';

/** Things with a name by section; sections without any are left out. */
export function bySection<T extends { readonly name: string }>(all: readonly T[]): readonly { readonly id: SectionId; readonly items: readonly T[] }[] {
  const known = new Set<string>(SECTIONS.flatMap(({ names }) => [...names]));
  const sections: readonly { readonly id: SectionId; readonly names: readonly string[] }[] = [...SECTIONS, { id: 'other', names: all.filter(({ name }) => !known.has(name)).map(({ name }) => name) }];
  return sections.map(({ id, names }) => ({ id, items: names.flatMap((name) => all.filter((one) => one.name === name)) })).filter(({ items }) => items.length > 0);
}
