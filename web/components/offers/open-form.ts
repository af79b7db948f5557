import { signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { OfferFault, OfferView } from '../../../server/offers/schemas.ts';
import type { RequestError } from '../../api/request.ts';
import { formatDate } from '../../format.ts';
import { dateIn } from '../../registers/written-values.ts';
import { isDay } from '../../registers/days.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { focusFirstFault } from '../text-field.tsx';

/** A form on the page of offers: of one offer, or of all that are to be sent. */
export type FormKind = 'send' | 'answer' | 'moveIn' | 'sendAll';

/** The form that is open, and of which offer (null for all); null when none is. */
export const openForm = signal<{ readonly kind: FormKind; readonly offerId: string | null } | null>(null);

/** What has just happened: something was saved, and can perhaps be taken back, or somebody else was first. */
export interface News {
  readonly kind: 'saved' | 'conflict';
  readonly words: string;
  readonly offer: OfferView | null;
}

/** What has just happened; null before anything has. */
export const news = signal<News | null>(null);

/** The ISO date that is written in a field; null where there is no such date. */
export function dayWritten(written: string): string | null {
  const day = dateIn(written);
  return day !== null && isDay(day) ? day : null;
}

/** A command under way: whether it is, why it was refused, and what is wrong with a field. */
export interface Command {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly isSending: boolean;
  readonly refused: RequestError | null;
  readonly faultOf: (field: string) => string | null;
  /** Sends it; gives what was answered, or null when it was refused. Where somebody else was first, the page says so and is fetched again. */
  readonly send: <T>(sending: () => Promise<T>) => Promise<T | null>;
}

const faultsIn = (error: RequestError | null): readonly OfferFault[] => (error?.details?.code === 'faultyRecord' ? error.details.faults as unknown as readonly OfferFault[] : []);
const writtenDay = (value: string): string => (isDay(value) ? formatDate(value) : value);

function conflictIn({ details }: RequestError): string | null {
  const t = text.value.offers;
  if (details?.code === 'changedMeanwhile') return t.changed(typeof details.changedBy === 'string' ? details.changedBy : t.somebody);
  return details?.code === 'wrongState' ? t.wrongState : null;
}

/** Sends commands from a form of an offer. */
export function useCommand(fetchAgain: () => void): Command {
  const form = useRef<HTMLFormElement>(null);
  const [isSending, refused] = [useSignal(false), useSignal<RequestError | null>(null)];
  return {
    form, isSending: isSending.value, refused: faultsIn(refused.value).length > 0 ? null : refused.value,
    faultOf: (field) => {
      const fault = faultsIn(refused.value).find(({ path }) => path[0] === field);
      return fault === undefined ? null : text.value.offers.fault[fault.code](Object.fromEntries(Object.entries(fault.facts).map(([name, value]) => [name, writtenDay(value)])));
    },
    async send(sending) {
      [isSending.value, refused.value] = [true, null];
      try {
        return await sending();
      } catch (thrown) {
        const error = asRequestError(thrown);
        const conflict = conflictIn(error);
        if (conflict === null) refused.value = error;
        else [news.value, openForm.value] = [{ kind: 'conflict', words: conflict, offer: null }, null];
        if (conflict === null) focusFirstFault(form.current);
        else fetchAgain();
        return null;
      } finally {
        isSending.value = false;
      }
    },
  };
}
