// How counts of people are told to those who may see sums alone. The one who looks knows every number that is told, how many live on each site (dwellings
// that are let are no secret) and this very rule. The rule:
//
// 1. A site's count is told as the step that it lies in, never as it is. Steps are as wide as the small count and begin at its multiples; the last reaches to
//    all who live there, and is as wide at least, so that the rest who do not count are told of no better. Where so few live that there would be one step, it
//    says nothing. The steps are the same whatever the count is, so one more or fewer is seen only where a step ends.
// 2. An area's count is the sum of what its sites tell, plus what is hidden in their ranges, which is told in steps: ranges of at least the small count, cut
//    so that whichever step it is, each site may still have any count of its own range. The first step reaches as far as the widest range of a site, and no
//    step begins so late that a site with the least in its range could not be there.
// 3. The steps follow from what is told already, so that nothing follows from how they are cut; and there are no sums but those of areas, of sites that lie in
//    one area each: what the areas tell can be added up by anybody.
// 4. What is told stands for a month (sums-told.ts): who looks every day sees nothing move when somebody does, and cannot choose the day.

/** The least and the most that a count can be, as far as it is told; the same where nobody lives. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** How a site's count among those who live there is told. */
export function siteRange(count: number, residents: number, small: number): Range {
  const whole = Math.max(1, Math.floor((residents + 1) / small));
  const step = Math.min(whole - 1, Math.floor(count / small));
  return { least: step * small, most: step === whole - 1 ? residents : (step + 1) * small - 1 };
}

/** The steps in which a hidden sum of 0 to `most` is told, by their first number, when the widest hidden range of a single site is `widest`. */
function steps(most: number, widest: number, small: number): readonly number[] {
  const width = Math.max(small, widest + 1);
  const firsts = [0];
  for (let first = width; first <= most - widest; first += width) firsts.push(first);
  return firsts;
}

/** How the count of an area is told, of the counts of its sites and how those are told. */
export function areaRange(sites: readonly { readonly count: number; readonly told: Range }[], small: number): Range {
  const least = sites.reduce((sum, { told }) => sum + told.least, 0);
  const most = sites.reduce((sum, { told }) => sum + told.most - told.least, 0);
  const hidden = sites.reduce((sum, { count, told }) => sum + count - told.least, 0);
  const widest = Math.max(0, ...sites.map(({ told }) => told.most - told.least));
  const firsts = steps(most, widest, small);
  const at = firsts.findLastIndex((first) => first <= hidden);
  if (most === 0) return { least, most: least };
  return { least: least + (firsts[at] ?? 0), most: least + (at + 1 < firsts.length ? (firsts[at + 1] ?? 0) - 1 : most) };
}
