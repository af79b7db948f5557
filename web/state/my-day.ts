import { batch, computed, signal } from '@preact/signals';
import type { MyDayView, TellingResult, VisitTelling } from '../../server/my-day/schemas.ts';
import { MOST_TELLINGS } from '../../server/my-day/schemas.ts';
import { readMyDay, sendVisits } from '../api/my-day.ts';
import type { RequestError } from '../api/request.ts';
import { allUnsent, dropUnsent, keepDay, keptDay, markRefused, putUnsent, sweepPhone, type KeptDay, type Unsent } from '../my-day/phone-store.ts';
import { withSent } from '../my-day/shown-visits.ts';
import { asRequestError } from './loadable.ts';
import { isFromPhone, showsKeptDay } from './phone.ts';
import { openSession, sessionView, user } from './session.ts';

// What is told is put on the phone first, and only then sent; it leaves the phone when the server has said what became of it. So nothing is lost where an answer is, and the ids made here keep anything from being told twice.

/** The day that the phone keeps of the one who is signed in; null while it is fetched, and where there is none. */
export const kept = signal<KeptDay | null>(null);
/** Everything on the phone that is not sent, of all its users, in order. */
const onPhone = signal<readonly Unsent[]>([]);
const mine = computed(() => onPhone.value.filter(({ login }) => login === user.value?.login));
/** What the one who is signed in has told, and the phone will send. */
export const unsent = computed(() => mine.value.filter(({ refused }) => refused === null));
/** What the server would not keep, for its writer to look at. */
export const refused = computed(() => mine.value.filter((one) => one.refused !== null));
/** What another user of this phone has told that waits for them: to be counted, never shown. */
export const unsentOfOthers = computed(() => onPhone.value.filter(({ login }) => login !== user.value?.login));

/** What came of the last attempt to reach the server: it answered, did not, somebody has to sign in first, another user is signed in by now, or it refused. */
export type Reached = 'trying' | 'yes' | 'no' | 'mustSignIn' | 'anotherUser' | { readonly error: RequestError };
/** How the server could be reached last. */
export const reached = signal<Reached>('trying');
/** Whether something is being sent or fetched. */
export const isBusy = signal(false);
/** Whether the phone's own store cannot be written to: then nothing is kept that is not sent at once. */
export const isStoreBroken = signal(false);

const HOUR = 3_600_000;
const tabs = new BroadcastChannel('spredt.my-day');

/** Reads anew what lies on the phone, as after another tab has changed it. Where the phone keeps nothing, what the page has stays as it is. */
async function lookAtPhone(): Promise<void> {
  const login = user.value?.login;
  if (login === undefined || isStoreBroken.value) return;
  const [day, waiting] = await Promise.all([keptDay(login, Date.now()), allUnsent()]);
  batch(() => {
    kept.value = day;
    onPhone.value = waiting;
    showsKeptDay.value = day !== null;
  });
}

async function changed(): Promise<void> {
  await lookAtPhone();
  tabs.postMessage('changed');
}

async function keepView(view: MyDayView): Promise<void> {
  const session = sessionView.value;
  if (session === null) return;
  const at = Date.now();
  const day: KeptDay = { login: view.login, session: isFromPhone.value && kept.value !== null ? kept.value.session : session, view, keptAt: at, deleteAt: at + view.phoneHours * HOUR };
  try {
    await keepDay(day);
  } catch (error) {
    reportError(error);
    batch(() => { isStoreBroken.value = true; kept.value = day; });
  }
}

/** What a request that failed says of how the server can be reached. */
function reachedBy(error: RequestError): Reached {
  if (error.details === null) return 'no';
  if (error.code === 'notSignedIn') return 'mustSignIn';
  return error.code === 'anotherUser' ? 'anotherUser' : { error };
}

/** Whether what was sent is itself at fault, so that it would be refused each time. */
const isAtFault = ({ details }: RequestError): boolean => details !== null && [400, 413, 422].includes(details.status);

/** Takes in what became of what was sent: the day shows it first, then it leaves the list of what waits. */
async function takeResults(batchSent: readonly Unsent[], results: readonly TellingResult[]): Promise<void> {
  const byId = new Map(results.map((result) => [result.id, result]));
  const isRefused = ({ visit }: Unsent): boolean => byId.get(visit.id)?.became === 'refused' || !byId.has(visit.id);
  const taken = batchSent.filter((one) => !isRefused(one));
  const day = await keptDay(user.value?.login ?? null, Date.now());
  if (day !== null) await keepDay({ ...day, view: withSent(day.view, taken.map(({ visit }) => visit)) });
  await dropUnsent(taken.map(({ seq }) => seq));
  for (const one of batchSent.filter(isRefused)) await markRefused(one.seq, byId.get(one.visit.id)?.code ?? 'internal');
}

/** Sends some; where one of them is at fault they are sent one by one, so that it alone stays behind. */
async function sendSome(login: string, some: readonly Unsent[]): Promise<void> {
  try {
    await takeResults(some, (await sendVisits(login, some.map(({ visit }) => visit))).results);
  } catch (error) {
    const failure = asRequestError(error);
    if (!isAtFault(failure)) throw failure;
    if (some.length === 1) for (const { seq } of some) await markRefused(seq, failure.code ?? 'internal');
    else for (const one of some) await sendSome(login, [one]);
  }
}

/** Sends all that waits, in order, and fetches the day. */
async function sendAndFetch(login: string): Promise<void> {
  while (!isStoreBroken.value) {
    const waiting = (await allUnsent()).filter((one) => one.login === login && one.refused === null).slice(0, MOST_TELLINGS);
    if (waiting.length === 0 || user.value?.login !== login) break;
    await sendSome(login, waiting);
    await changed();
  }
  const view = await readMyDay();
  // the browser's session may be another's by now, who signed in in another tab
  if (view.login !== login) reached.value = 'anotherUser';
  else {
    await keepView(view);
    reached.value = 'yes';
  }
  if (isFromPhone.value) await openSession();
}

/** One tab at a time: two would send the same, which does no harm, and out of order. */
const oneTab = (work: () => Promise<void>): Promise<void> => navigator.locks.request('spredt.my-day', work);

let isRunning = false;
let isWanted = false;

/** Sends what waits and fetches the day; asked for while that goes on, it is done once more. Never rejects for what the network or the server does. */
export async function synchronise(): Promise<void> {
  isWanted = true;
  if (isRunning) return;
  isRunning = true;
  isBusy.value = true;
  try {
    while (isWanted) {
      isWanted = false;
      const login = user.value?.login;
      if (login === undefined) break;
      await oneTab(() => sendAndFetch(login)).catch((error: unknown) => { reached.value = reachedBy(asRequestError(error)); });
      await changed();
    }
  } finally {
    isRunning = false;
    isBusy.value = false;
  }
}

/** Keeps what is told on the phone, and begins to send it. Rejects with a RequestError where the phone can keep nothing and the server is not reached either. */
export async function tell(visit: VisitTelling): Promise<void> {
  const login = user.value?.login;
  const days = kept.value?.view.phoneUnsentDays;
  if (login === undefined || days === undefined) throw new Error('nothing is told before there is a day');
  try {
    await putUnsent(login, visit, Date.now() + days * 24 * HOUR);
  } catch (error) {
    reportError(error);
    isStoreBroken.value = true;
    await sendVisits(login, [visit]);
    kept.value = kept.value === null ? null : { ...kept.value, view: withSent(kept.value.view, [visit]) };
    return;
  }
  await changed();
  void synchronise();
}

/** Takes back what was told, sent or not. */
export const takeBack = (visit: VisitTelling): Promise<void> => tell({ ...visit, takenBackAt: new Date().toISOString() });

/** Gives up what the server would not keep. */
export async function giveUp({ seq }: Unsent): Promise<void> {
  await dropUnsent([seq]);
  await changed();
}

const RETRY_MILLISECONDS = 15_000;

/** Follows the day for as long as the page is open: fetches and sends at once, when network comes back, when the phone is taken out again, and now and then while something waits. Gives what ends it. */
export function followMyDay(): () => void {
  const onShown = (): void => { if (document.visibilityState === 'visible') void synchronise(); };
  const onOnline = (): void => void synchronise();
  const onChanged = (): void => void lookAtPhone().catch(reportError);
  const onTime = async (): Promise<void> => {
    if (!isStoreBroken.value) await sweepPhone(Date.now());
    await lookAtPhone();
    if (unsent.value.length > 0 || reached.value === 'no') await synchronise();
  };
  const timer = setInterval(() => void onTime().catch(reportError), RETRY_MILLISECONDS);
  document.addEventListener('visibilitychange', onShown);
  window.addEventListener('online', onOnline);
  tabs.addEventListener('message', onChanged);
  const begin = async (): Promise<void> => {
    try {
      await sweepPhone(Date.now());
      await lookAtPhone();
    } catch (error) {
      reportError(error);
      isStoreBroken.value = true;
    }
    await synchronise();
  };
  void begin();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onShown);
    window.removeEventListener('online', onOnline);
    tabs.removeEventListener('message', onChanged);
    showsKeptDay.value = false;
  };
}
