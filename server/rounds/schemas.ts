import * as z from 'zod';
import { IsoDate, Proposal } from '../../solver/index.ts';
import { LocalText, WrittenDate } from '../intake/schemas.ts';

const whole = z.int();
const id = z.string().min(1);

/** The status of a proposal: every level proved, stopped by a limit, or locks that no proposal keeps. */
export const ProposalStatus = Proposal.shape.status;
export type ProposalStatus = z.infer<typeof ProposalStatus>;

/**
 * How far a round has come: a draft (utkast) has no proposal yet; proposed (foreslått); in a meeting (i møte), where people go through it; decided (vedtatt),
 * when its offers and refusals are made; closed (lukket), when each offer has come to its end.
 */
export const RoundState = z.enum(['draft', 'proposed', 'inMeeting', 'decided', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

/** One row of the list of rounds (tildelingsrunder). A policy that is known here no more, such as a draft that was taken away, has the name that the round's own problem holds. */
export const RoundSummary = z.strictObject({
  id, name: z.string(), asOf: IsoDate, policyId: id, policyName: LocalText, state: RoundState, households: whole, dwellings: whole, proposalStatus: ProposalStatus.nullable(),
});
export type RoundSummary = Readonly<z.infer<typeof RoundSummary>>;

/** A round that is to be frozen from the registers as they are: its day, the policy it is solved by, and how far ahead dwellings may become free. */
export const NewRound = z.strictObject({ asOf: WrittenDate, policyId: id, horizonDays: z.int().min(1).max(730) });
export type NewRound = Readonly<z.infer<typeof NewRound>>;
