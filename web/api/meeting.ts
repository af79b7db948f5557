import type { NewFrame, Pair, Pulse, RoundView, Step, StepView, VerdictView } from '../../server/meeting/schemas.ts';
import { read, write } from './request.ts';

const pathOf = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}`;

/** Whether somebody has gone on in a round, and whether the registers have. */
export const readPulse = (roundId: string): Promise<Pulse> => read(`${pathOf(roundId)}/pulse`);
/** What has been done in a round, the newest first. */
export const readSteps = (roundId: string): Promise<readonly StepView[]> => read(`${pathOf(roundId)}/steps`);
/** Takes a step in a round of that version, and gives the round after it; one that has gone on since is refused with `roundChanged`. */
export const sendStep = (roundId: string, ifVersion: number, step: Step): Promise<RoundView> => write('POST', `${pathOf(roundId)}/steps`, { ifVersion, step });
/** What would follow if a household were given a dwelling. */
export const askVerdict = (roundId: string, pair: Pair): Promise<VerdictView> => write('POST', `${pathOf(roundId)}/verdict`, pair);
/** Freezes a round again from the registers as they are now. */
export const sendFrame = (roundId: string, frame: NewFrame): Promise<RoundView> => write('PUT', `${pathOf(roundId)}/frame`, frame);
