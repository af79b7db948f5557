import * as z from 'zod';

/**
 * What someone may do (rolle): a caseworker in boligsosial avdeling, the leader of follow-up, the manager, a planner (who sees sums, never a household), an
 * administrator (who sees users, never casework), an auditor (who sees the record, and what it tells); and those who follow up, who see their own day alone.
 */
export const Role = z.enum(['caseworker', 'followUpLeader', 'followUpStaff', 'manager', 'planner', 'administrator', 'auditor']);
export type Role = z.infer<typeof Role>;

/** The one who asks (den innloggede). */
export interface Actor {
  readonly id: string;
  /** What the user signs in with; the record names users by it. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who may use a route: everyone, everyone who is signed in, or some roles. */
export type Audience = 'everyone' | 'signedIn' | readonly Role[];

/** What the routes of the server know of each request. */
export interface Asked {
  readonly Variables: {
    readonly actor: Actor | null;
    /** Finds out once more who asks, as the session and the user are by now. */
    readonly lookAgain: () => Promise<Actor | null>;
  };
}
