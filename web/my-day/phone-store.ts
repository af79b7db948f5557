import type { SessionView } from '../../server/accounts/schemas.ts';
import type { MyDayView, VisitTelling } from '../../server/my-day/schemas.ts';

// What a phone keeps of Min dag, in the browser's own database (IndexedDB): the day of one user, and what has been told and not sent. It is not encrypted here; it is bound to the user, and deleted by its own time.

/** A day as the phone keeps it, with who was signed in when it was fetched. Times are milliseconds since 1970. */
export interface KeptDay {
  readonly login: string;
  readonly session: SessionView;
  readonly view: MyDayView;
  readonly keptAt: number;
  readonly deleteAt: number;
}

/** What has been told and is not known to be sent, in the order of `seq`. `refused` is the code of a server that would not keep it: then it waits for the one who wrote it to look. */
export interface Unsent {
  readonly seq: number;
  readonly login: string;
  readonly visit: VisitTelling;
  readonly deleteAt: number;
  readonly refused: string | null;
}

const NAME = 'spredt.phone';
/** Whether this browser keeps anything: a desk never opens the database. */
const KEEPS = 'spredt.phone';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the store of the phone gives no reason')));
  });
}

let opened: Promise<IDBDatabase> | null = null;

function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('days', { keyPath: 'login' });
    request.result.createObjectStore('unsent', { keyPath: 'seq', autoIncrement: true });
  });
  return settled(request);
}

type StoreName = 'days' | 'unsent';

/** Works in one store inside one transaction, and answers when it lies on the disk. */
async function inStore<T>(name: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  opened ??= openStore().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  const transaction = (await opened).transaction(name, mode, { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the store of the phone gave up')));
  });
  const [answer] = await Promise.all([work(transaction.objectStore(name)), done]);
  return answer;
}

const all = <T>(name: StoreName): Promise<readonly T[]> => inStore(name, 'readonly', (store) => settled(store.getAll() as IDBRequest<T[]>));

async function removeWhere<T>(name: StoreName, isOver: (one: T) => boolean, keyOf: (one: T) => IDBValidKey): Promise<void> {
  await inStore(name, 'readwrite', async (store) => {
    const those = (await settled(store.getAll() as IDBRequest<T[]>)).filter(isOver);
    await Promise.all(those.map((one) => settled(store.delete(keyOf(one)))));
  });
}

/** Whether this browser has kept a day or something told. */
export const keepsAnything = (): boolean => localStorage.getItem(KEEPS) !== null;

/** Keeps a user's day in the place of any other day, also of another user. */
export async function keepDay(day: KeptDay): Promise<void> {
  localStorage.setItem(KEEPS, '1');
  await inStore('days', 'readwrite', async (store) => {
    await settled(store.clear());
    await settled(store.put(day));
  });
}

/** The day that the phone keeps, of a user or of whoever it is; null where there is none, or where its time is over at an instant. */
export async function keptDay(login: string | null, at: number): Promise<KeptDay | null> {
  if (!keepsAnything()) return null;
  return (await all<KeptDay>('days')).find((day) => (login === null || day.login === login) && day.deleteAt > at) ?? null;
}

/** Deletes the kept day unless it is this user's: when somebody signs out, and when somebody else signs in. */
export async function forgetDayOfOthers(login: string | null): Promise<void> {
  if (keepsAnything()) await removeWhere<KeptDay>('days', (day) => day.login !== login, (day) => day.login);
}

/** Deletes what may lie on the phone no longer at an instant. */
export async function sweepPhone(at: number): Promise<void> {
  if (!keepsAnything()) return;
  await removeWhere<KeptDay>('days', ({ deleteAt }) => deleteAt <= at, ({ login }) => login);
  await removeWhere<Unsent>('unsent', ({ deleteAt }) => deleteAt <= at, ({ seq }) => seq);
}

/** Keeps what a user tells until it is sent; a telling that takes back what has not been sent yet stands in its place. */
export async function putUnsent(login: string, visit: VisitTelling, deleteAt: number): Promise<void> {
  localStorage.setItem(KEEPS, '1');
  await inStore('unsent', 'readwrite', async (store) => {
    const before = (await settled(store.getAll() as IDBRequest<Unsent[]>)).filter((one) => one.visit.id === visit.id);
    await Promise.all(before.map(({ seq }) => settled(store.delete(seq))));
    await settled(store.add({ login, visit, deleteAt, refused: null }));
  });
}

/** Everything that is not sent, of all users of this phone, in order. */
export const allUnsent = (): Promise<readonly Unsent[]> => (keepsAnything() ? all<Unsent>('unsent') : Promise.resolve([]));

/** Takes away what has been sent, or what its writer has given up. */
export async function dropUnsent(seqs: readonly number[]): Promise<void> {
  await inStore('unsent', 'readwrite', async (store) => { await Promise.all(seqs.map((seq) => settled(store.delete(seq)))); });
}

/** Marks something as refused by the server, with the code. One that is gone meanwhile stays gone. */
export async function markRefused(seq: number, code: string): Promise<void> {
  await inStore('unsent', 'readwrite', async (store) => {
    const one = await settled(store.get(seq) as IDBRequest<Unsent | undefined>);
    if (one !== undefined) await settled(store.put({ ...one, refused: code }));
  });
}
