import type { ErrorFacts } from '../error-facts.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { ProblemDetails } from '../problem-details.ts';
import type { RegisterId } from '../registers/schemas.ts';
import type { FoundHomesReport } from './found-homes-schemas.ts';
import type { FileFormat, FilesProgress, FilesReport } from './schemas.ts';

/** Who asks for something to be done with files, and which registers that user may write. */
export interface FilesActor {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly mayWrite: readonly RegisterId[];
}

/** What a gate says: nobody has decided yet, it is to stop (written from outside), or the writing has begun (written from inside). */
export const GATE = { open: 0, stopped: 1, writing: 2 } as const;

/** Looking at files, or taking them in: the form that they came in is taken apart in the thread. */
export interface IntakeRequest {
  readonly kind: 'look' | 'take';
  readonly form: ArrayBuffer;
  /** Bytes of the form. */
  readonly size: number;
  readonly contentType: string;
  readonly actor: FilesActor;
  readonly at: string;
  readonly parameters: Parameters;
  /** One `GATE`, so that stopping and writing cannot both be begun. */
  readonly gate: Int32Array;
}

/** Reading a file of homes found for sale, of which nothing is kept. */
export interface FoundHomesRequest {
  readonly kind: 'foundHomes';
  readonly form: ArrayBuffer;
  /** Bytes of the form. */
  readonly size: number;
  readonly contentType: string;
}

/** Writing a register as a file. */
export interface ExportRequest {
  readonly kind: 'give';
  readonly name: string;
  readonly format: FileFormat;
}

/** What a thread is asked to do; `database` is the file that it opens for itself. */
export type FilesRequest = { readonly database: string } & (IntakeRequest | FoundHomesRequest | ExportRequest);

/** What came of it. */
export type FilesOutcome =
  /** What the files hold and would change; `isTaken`: and now have changed. */
  | { readonly kind: 'report'; readonly report: FilesReport; readonly isTaken: boolean; readonly hasAddresses: boolean }
  /** The files would now change something else than was agreed to; nothing has been done. */
  | { readonly kind: 'planChanged'; readonly report: FilesReport }
  | { readonly kind: 'notAForm' }
  | { readonly kind: 'stopped' }
  /** While it waited or was read, the user was signed out, disabled or given other roles; nothing has been done. */
  | { readonly kind: 'notAllowed'; readonly problem: ProblemDetails }
  /** The thread ended while it wrote: all has been done, or nothing. */
  | { readonly kind: 'brokenOff' }
  /** What a file of homes found for sale holds. */
  | { readonly kind: 'foundHomes'; readonly report: FoundHomesReport }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly rows: number }
  /** Our mistake, or more than the memory takes. */
  | { readonly kind: 'failed'; readonly error: ErrorFacts };

/** What a thread says. */
export type FilesMessage =
  | { readonly kind: 'progress'; readonly progress: FilesProgress }
  | { readonly kind: 'outcome'; readonly outcome: FilesOutcome };
