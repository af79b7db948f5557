import { countedIn } from './concentration.ts';
import type { Range } from './segregation.ts';
import type { Town } from './town.ts';

// What size alone does: if each counted household had a home picked by chance among all municipal homes with as many bedrooms as today's, how many of them
// would live on sites with many municipal homes? The share is what is expected over all such picks.

interface BySize {
  /** How many have so many bedrooms today, and the share (0 to 1) of the homes with so many that lie on sites with many. */
  readonly counted: Range;
  readonly share: number;
}

function sizesOf(town: Town, fewestHomes: number): readonly BySize[] {
  const knownOf = countedIn(town);
  const onSite = Map.groupBy(town.homes, ({ siteId }) => siteId);
  const homeOf = new Map(town.homes.map((home) => [home.id as string, home]));
  const tenants = Map.groupBy(town.tenants, ({ dwellingId }) => homeOf.get(dwellingId)?.bedrooms);
  return [...Map.groupBy(town.homes, ({ bedrooms }) => bedrooms)].map(([bedrooms, homes]) => {
    const known = (tenants.get(bedrooms) ?? []).map(knownOf);
    const many = homes.filter(({ siteId }) => (onSite.get(siteId)?.length ?? 0) >= fewestHomes).length;
    return { counted: { least: known.filter((one) => one === 'yes').length, most: known.filter((one) => one !== 'no').length }, share: many / homes.length };
  });
}

/** The highest mean share over all ways that the unknown could be, or the lowest where `sign` is -1: whoever is unknown counts where that moves the mean that way. */
function extreme(sizes: readonly BySize[], sign: 1 | -1): number {
  let people = sizes.reduce((sum, { counted }) => sum + counted.least, 0);
  let together = sizes.reduce((sum, { counted, share }) => sum + counted.least * share, 0);
  let best = people > 0 ? together / people : -Infinity * sign;
  for (const { counted, share } of [...sizes].sort((a, b) => sign * (b.share - a.share))) {
    people += counted.most - counted.least;
    together += (counted.most - counted.least) * share;
    if (people > 0 && sign * (together / people - best) > 0) best = together / people;
  }
  return best;
}

/** The share (0 to 1) of the counted that would live on sites with so many municipal homes or more, were size all that decides; exact ends over the unknown. Null where nobody can count. */
export function togetherBySizeAlone(town: Town, fewestHomes: number): Range | null {
  const sizes = sizesOf(town, fewestHomes);
  return sizes.every(({ counted }) => counted.most === 0) ? null : { least: extreme(sizes, -1), most: extreme(sizes, 1) };
}
