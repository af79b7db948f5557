import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';

/** One fault of a file: where (JSON path), what stood there, what was expected, and perhaps why. */
export const FaultDetails = z.strictObject({ path: z.string(), value: z.unknown(), expected: z.string(), maybe: z.string().optional() });

/** A refusal as problem+json (RFC 9457): a request that cannot be met. `code` is stable, and what a page turns into words. */
export const ProblemDetails = z.looseObject({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string(), faults: z.array(FaultDetails).optional(),
});
export type ProblemDetails = Readonly<z.infer<typeof ProblemDetails>>;

/** The refusals of the server: their stable code, HTTP status and title. */
const REFUSALS = {
  hostNotAllowed: [421, 'This server does not answer to that name'],
  originNotAllowed: [403, 'Another web site may not use this server'],
  notSignedIn: [401, 'Nobody is signed in'],
  notAllowed: [403, 'Not for your role'],
  anotherUser: [409, 'Somebody else is signed in now'],
  wrongSignIn: [401, 'That did not sign you in'],
  accountLocked: [429, 'Too many wrong passwords'],
  tooManySignIns: [503, 'Too many sign-ins at once'],
  linkNotValid: [410, 'The link works no longer'],
  weakPassword: [422, 'The password is too easy to guess'],
  demonstrationOnly: [409, 'Not in the demonstration'],
  birthNumber: [422, 'A birth number may not be kept here'],
  faultyRecord: [422, 'Some fields have faults'],
  changedMeanwhile: [409, 'Somebody else has changed this'],
  inUse: [409, 'Other things refer to this'],
  idTaken: [409, 'The id is taken'],
  rowNotFound: [404, 'Not in the register'],
  userNotFound: [404, 'No such user'],
  loginTaken: [409, 'The login is taken'],
  lastAdministrator: [409, 'Somebody must be administrator'],
  notYourself: [409, 'Not to oneself'],
  filesTooLarge: [413, 'The files are too large'],
  notFiles: [415, 'Send files as a form'],
  tooManyImports: [503, 'Other files are being taken in'],
  importStopped: [409, 'Taking the files in was stopped'],
  faultyFiles: [422, 'The files have faults'],
  planChanged: [409, 'The registers have changed since the files were looked at'],
  fileNotFound: [404, 'No such file'],
  notFound: [404, 'Not found'],
  roundNotFound: [404, 'No such round'],
  roundChanged: [409, 'Somebody has gone on with the round'],
  wrongState: [409, 'Not at this point of the round'],
  assessmentOlder: [409, 'The assessment is older than the decision'],
  assessmentMissing: [409, 'The individual assessment is missing'],
  notPlaced: [409, 'The household has no dwelling in the plan'],
  takesNoPart: [409, 'The household takes no part in the round'],
  dwellingTaken: [409, 'Somebody is accepted or locked there'],
  dwellingHeld: [409, 'The dwelling is held open'],
  pairForbidden: [409, 'The pair is forbidden'],
  unknownCode: [422, 'No such reason'],
  mayNotOverride: [403, 'Only a manager may override a rule'],
  mayNotReopen: [403, 'Only a manager may open a decided round'],
  breaksRules: [422, 'That would break a rule'],
  notDecidable: [422, 'The round cannot be decided yet'],
  policyIsDraft: [422, 'The policy of the round is a draft'],
  policyNotYetValid: [422, 'The policy of the round is not valid yet'],
  policyWithdrawn: [422, 'The policy of the round has been withdrawn'],
  notDecided: [409, 'The round is not decided'],
  nothingToUndo: [409, 'There is nothing to undo'],
  alreadyOffered: [409, 'Another round has an offer that is open'],
  offersSent: [409, 'An offer has been sent'],
  offersOpen: [409, 'Some offers are open'],
  notFromRegisters: [409, 'The round came from a file'],
  policyNotFound: [404, 'No such policy'],
  policyShipped: [409, 'The policy ships with Spredt'],
  faultyPolicy: [422, 'The policy has faults'],
  draftExists: [409, 'There is a draft already'],
  noDraft: [404, 'The policy has no draft'],
  limitNeedsReason: [422, 'A hard limit needs a reason'],
  notAdopted: [409, 'The version is not adopted'],
  offerNotFound: [404, 'No such offer'],
  erased: [410, 'Its last day is over'],
  studyNotFound: [404, 'No such study'],
  proposalNotFound: [404, 'No proposal yet'],
  proposalRefused: [409, 'The proposal places nobody'],
  notOneRound: [409, 'The proposals are not of one round'],
  householdNotFound: [404, 'No such household in the round'],
  dwellingNotFound: [404, 'No such dwelling in the round'],
  noMunicipality: [404, 'No municipality yet'],
  badRequest: [400, 'The request cannot be understood'],
  notJson: [415, 'The problem must be JSON'],
  tooLarge: [413, 'The problem is too large'],
  faultyProblem: [422, 'The problem has faults'],
  tooManySolves: [503, 'Too many solves at once'],
  pagesNotBuilt: [503, 'The pages are not built'],
  timeLimit: [504, 'No proposal within the time limit'],
  tooLargeForEngine: [422, 'The problem is too large for the engine'],
  queueCannotKeepLocks: [409, 'The queue procedure cannot keep the required placements'],
  databaseBusy: [503, 'Somebody else writes to the database'],
  stopped: [409, 'The solve was stopped'],
  locksCannotBeKept: [409, 'The required placements cannot be kept'],
  weekOver: [409, 'The week is over'],
  nothingToPlan: [422, 'There is nothing to plan'],
  planOlder: [409, 'The plan is older than the one that holds'],
  heldCannotBeKept: [422, 'What is held cannot be kept'],
  faultyChoices: [422, 'Some choices cannot stand'],
  weekPlanNotFound: [404, 'No such plan of the week'],
  solveFailed: [500, 'The solve failed'],
  internal: [500, 'Something went wrong in the server'],
} as const satisfies Record<string, readonly [number, string]>;

/** The stable code of a refusal. */
export type ProblemCode = keyof typeof REFUSALS;

/** A refusal as data. */
export function problemDetails(code: ProblemCode, detail: string, extras: Readonly<Record<string, unknown>> = {}): ProblemDetails {
  const [status, title] = REFUSALS[code];
  return { type: 'about:blank', title, status, detail, code, ...extras };
}

/** A refusal as the answer to a request. */
export function refuse(c: Context, code: ProblemCode, detail: string, extras: Readonly<Record<string, unknown>> = {}): Response {
  const body = problemDetails(code, detail, extras);
  return c.body(JSON.stringify(body), body.status as ContentfulStatusCode, { 'content-type': 'application/problem+json' });
}
