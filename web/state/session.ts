import { computed, effect, signal } from '@preact/signals';
import type { SessionView } from '../../server/accounts/schemas.ts';
import type { Audience, Role } from '../../server/access/schemas.ts';
import { attendRequests, RequestError } from '../api/request.ts';
import { readSession } from '../api/session.ts';
import { forgetDayOfOthers, keptDay } from '../my-day/phone-store.ts';
import { isAmong } from '../who-may.ts';
import { asRequestError, load, type Loadable } from './loadable.ts';
import { isFromPhone } from './phone.ts';
import { unsaved } from './unsaved.ts';

/** Who is signed in, and how one can be. */
export const session = signal<Loadable<SessionView>>({ state: 'loading' });
/** The session's own view; null until it is known. */
export const sessionView = computed<SessionView | null>(() => (session.value.state === 'ready' ? session.value.value : null));
/** The one who is signed in, or null. */
export const user = computed(() => sessionView.value?.user ?? null);
/** The roles of the one who is signed in. */
export const roles = computed<readonly Role[]>(() => user.value?.roles ?? []);

/** Whether the one who is signed in has one of these roles. */
export function may(those: readonly Role[]): boolean {
  return isAmong(roles.value, those);
}

/** Whether the reader is among an audience. */
export function isAudience(audience: Audience): boolean {
  if (audience === 'everyone') return true;
  return audience === 'signedIn' ? user.value !== null : may(audience);
}

/** So long is the server waited for where the phone keeps a day that can be shown meanwhile. */
const PATIENCE_MILLISECONDS = 4000;

const tooLate = (): Promise<never> => new Promise((_, reject) => { setTimeout(() => reject(new RequestError(null)), PATIENCE_MILLISECONDS); });

/** Takes in who is signed in by the server: what the phone keeps for anybody else is deleted. */
async function fromServer(view: SessionView): Promise<SessionView> {
  isFromPhone.value = false;
  await forgetDayOfOthers(view.user?.login ?? null).catch(reportError);
  return view;
}

/** Who is signed in, by the server; where none answers and the phone keeps a day, its user, who may see that day and nothing else. */
async function sessionOrPhone(): Promise<SessionView> {
  const asked = readSession();
  asked.catch(() => undefined); // it may fail before anybody waits for it
  const kept = await keptDay(null, Date.now()).catch(() => null);
  if (kept === null || kept.session.user === null) return fromServer(await asked);
  try {
    return await fromServer(await Promise.race([asked, tooLate()]));
  } catch (error) {
    if (asRequestError(error).details !== null) throw error;
    isFromPhone.value = true;
    return { ...kept.session, user: { ...kept.session.user, roles: ['followUpStaff'] } };
  }
}

/** Asks who is signed in. */
export function openSession(): Promise<void> {
  return load(session, sessionOrPhone());
}

/** Whether a panel over the page asks the reader to sign in again; what is under it stays. */
export const isSignedOut = signal(false);
/** When the server last heard this browser, in any window, in milliseconds since 1970: from then the idle time runs. */
export const heardAt = signal(Date.now());

/** What the windows of this browser tell each other: that the server has answered, or that somebody has signed in. */
type Told = 'heard' | 'signedIn';
const windows = new BroadcastChannel('spredt.heard');
const tell = (what: Told): void => windows.postMessage(what);

function answered(): void {
  heardAt.value = Date.now();
  tell('heard');
}

let waiting: ((again: boolean) => void)[] = [];

/** Says how the asking to sign in ended; requests that waited go on, or are refused. */
export function endSigningIn(again: boolean): void {
  isSignedOut.value = false;
  const those = waiting;
  waiting = [];
  for (const goOn of those) goOn(again);
}

/**
 * Takes in who signed in over the page. Another user than before gets the whole page anew, since what lies on it was another's to see.
 */
export function signedInAgain(view: SessionView): void {
  const before = user.value;
  if (before !== null && view.user?.login !== before.login) {
    unsaved.value = null;
    location.assign('/');
    return;
  }
  session.value = { state: 'ready', value: view };
  endSigningIn(true);
}

/** Asks who is signed in now: the demonstration signs in by itself, and so does another window of this browser. */
async function signedOut(): Promise<boolean> {
  if (user.value === null) return false;
  const again = new Promise<boolean>((resolve) => { waiting.push(resolve); });
  if (waiting.length > 1) return again;
  const view = await readSession().catch(() => null);
  if (view !== null && view.user !== null) signedInAgain(view);
  else isSignedOut.value = true;
  return again;
}

/** Goes on when the reader has signed in meanwhile in another window. */
export async function lookAgain(): Promise<void> {
  const view = await readSession().catch(() => null);
  if (view !== null && view.user !== null) signedInAgain(view);
}

/** Lets requests wait for a new sign-in when the old one is over, and counts each answer as use of the session. */
export function attendSession(): void {
  windows.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    heardAt.value = Date.now();
    if (data === 'signedIn' && isSignedOut.value) void lookAgain();
  });
  effect(() => { if (user.value !== null) tell('signedIn'); });
  attendRequests({ answered, signedOut });
}
