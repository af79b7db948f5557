import { profileKey, wouldDo, type Fit, type HomeProfile } from './stock.ts';

/** Some households that live in homes of a profile today, or some homes of a profile that are to be lived in. */
export interface Share {
  readonly profile: HomeProfile;
  readonly many: number;
}

function added(shares: readonly Share[]): Share[] {
  return [...Map.groupBy(shares.filter(({ many }) => many > 0), ({ profile }) => profileKey(profile)).values()].map((own) => (
    { profile: (own[0] as Share).profile, many: own.reduce((sum, { many }) => sum + many, 0) }));
}

/** Whether every household can have a home that would do, each home holding one. Finds out by placing them one by one, others making room in turn. */
export function canAllLive(households: readonly Share[], homes: readonly Share[], fit: Fit): boolean {
  const [needs, places] = [added(households), added(homes)];
  const room = places.map(({ many }) => many);
  const lives = needs.map(() => places.map(() => 0));
  const place = (need: number, seen: Set<number>): boolean => {
    for (const [at, { profile }] of places.entries()) {
      if (seen.has(at) || !wouldDo(fit, (needs[need] as Share).profile, profile)) continue;
      seen.add(at);
      const makesRoom = (room[at] as number) > 0 ? null : needs.findIndex((_, other) => (lives[other]?.[at] ?? 0) > 0 && place(other, seen));
      if (makesRoom === -1) continue;
      if (makesRoom === null) room[at] = (room[at] as number) - 1;
      else (lives[makesRoom] as number[])[at] = (lives[makesRoom]?.[at] ?? 0) - 1;
      (lives[need] as number[])[at] = (lives[need]?.[at] ?? 0) + 1;
      return true;
    }
    return false;
  };
  return needs.every(({ many }, need) => Array.from({ length: many }).every(() => place(need, new Set())));
}
