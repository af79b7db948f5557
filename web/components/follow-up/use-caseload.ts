import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CaseloadNow, CaseView, ChoiceFault, DecideCaseload, Pair } from '../../../server/caseload/schemas.ts';
import { decideCaseload, dropCaseload, readCaseload } from '../../api/caseload.ts';
import type { RequestError } from '../../api/request.ts';
import { text } from '../../state/language.ts';
import { asRequestError, load, type Loadable } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';

/** What a leader chooses for one agreement. */
export type CaseChoice = DecideCaseload['choices'][number];

/** The page of who follows whom: what it shows, and what can be done on it. */
export interface CaseloadDesk {
  readonly shown: ReadonlySignal<Loadable<CaseloadNow>>;
  /** What has just happened, in words; empty where nothing has. */
  readonly said: ReadonlySignal<string>;
  /** What went wrong, in words; empty where nothing did. */
  readonly failed: ReadonlySignal<string>;
  /** What kept choices from being saved, by agreement. */
  readonly faults: ReadonlySignal<ReadonlyMap<string, ChoiceFault>>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** The choices that would undo the last ones; empty where there is nothing to undo. */
  readonly undo: ReadonlySignal<readonly CaseChoice[]>;
  readonly fetchAgain: () => Promise<void>;
  /** Saves choices; true when they are saved. */
  readonly decide: (proposalId: string, choices: readonly CaseChoice[]) => Promise<boolean>;
  readonly undoLast: (proposalId: string) => Promise<void>;
  /** Ends the work on a proposal: all is decided, or the rest is laid aside. */
  readonly end: (proposalId: string, how: 'finish' | 'drop') => Promise<void>;
  readonly say: (words: string) => void;
}

/** A choice for an agreement of a proposal, as it was looked at. */
export const choiceFor = ({ agreementId, version }: Pick<CaseView, 'agreementId' | 'version'>, { mainId, backupId }: Pair, reason: string | null = null): CaseChoice => ({ agreementId, version: version ?? 1, mainId, backupId, reason });

/** What would give agreements back what they had, by how they stand after choices were saved. Those whose people may not come any more cannot be given back so. */
function undoing(before: CaseloadNow, after: CaseloadNow, choices: readonly CaseChoice[]): readonly CaseChoice[] {
  const [was, is] = [before, after].map(({ persons }) => new Map(persons.map((person) => [person.agreementId, person]))) as [Map<string, CaseloadNow['persons'][number]>, Map<string, CaseloadNow['persons'][number]>];
  return choices.flatMap(({ agreementId }) => {
    const [then, now] = [was.get(agreementId), is.get(agreementId)];
    return then === undefined || now === undefined || then.version === now.version ? [] : [choiceFor(now, then)];
  });
}

/** Fetches who follows whom, and keeps what is done with it. */
export function useCaseload(): CaseloadDesk {
  const shown = useSignal<Loadable<CaseloadNow>>({ state: 'loading' });
  const [said, failed, isBusy] = [useSignal(''), useSignal(''), useSignal(false)];
  const faults = useSignal<ReadonlyMap<string, ChoiceFault>>(new Map());
  const undo = useSignal<readonly CaseChoice[]>([]);
  const fetchAgain = (): Promise<void> => load(shown, readCaseload());
  useEffect(() => void fetchAgain(), []);

  const attempt = async (act: () => Promise<CaseloadNow>): Promise<CaseloadNow | null> => {
    isBusy.value = true;
    [said.value, failed.value, faults.value] = ['', '', new Map()];
    try {
      const now = await act();
      shown.value = { state: 'ready', value: now };
      return now;
    } catch (error) {
      const refusal = asRequestError(error);
      failed.value = requestText(refusal);
      if (refusal.code === 'faultyChoices') faults.value = faultsOf(refusal);
      if (refusal.code === 'proposalNotFound' || [...faults.value.values()].some(({ code }) => code === 'changedMeanwhile' || code === 'notFound')) await fetchAgain();
      return null;
    } finally {
      isBusy.value = false;
    }
  };
  const decide: CaseloadDesk['decide'] = async (proposalId, choices) => {
    const before = shown.peek();
    const now = await attempt(() => decideCaseload(proposalId, { choices: [...choices], isDone: false }));
    if (now === null) return false;
    undo.value = before.state === 'ready' ? undoing(before.value, now, choices) : [];
    said.value = text.value.caseload.changes.saved(choices.length);
    return true;
  };
  return {
    shown, said, failed, faults, isBusy, undo, fetchAgain, decide,
    undoLast: async (proposalId) => {
      if (!await decide(proposalId, undo.peek())) return;
      undo.value = [];
      said.value = text.value.caseload.changes.undone;
    },
    end: async (proposalId, how) => {
      if (await attempt(() => (how === 'drop' ? dropCaseload(proposalId) : decideCaseload(proposalId, { choices: [], isDone: true }))) === null) return;
      undo.value = [];
      said.value = how === 'drop' ? text.value.caseload.proposal.dropped : text.value.caseload.proposal.finished;
    },
    say: (words) => { [said.value, failed.value, undo.value] = [words, '', []]; },
  };
}

/** What the server says of each choice that it refused. */
function faultsOf(refusal: RequestError): ReadonlyMap<string, ChoiceFault> {
  const choices = refusal.details?.['choices'];
  return new Map(Array.isArray(choices) ? (choices as ChoiceFault[]).map((fault) => [fault.agreementId, fault]) : []);
}
