import { distanceMetres, type Point } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { TravelMode } from '../intake/schemas.ts';

/**
 * Whole minutes of a way, rounded up: the straight line made longer by the detour that the terms assume, at the speed of the way of getting about, and the time that finding the door takes. None where somebody stays where
 * they are.
 */
export function travelMinutes({ metresPerMinute, detourPercent, minutesPerStop }: FollowUpTerms['travel'], mode: TravelMode, from: Point, to: Point): number {
  if (from === to) return 0;
  return Math.ceil((distanceMetres(from, to) * detourPercent) / 100 / metresPerMinute[mode]) + minutesPerStop;
}
