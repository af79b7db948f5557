import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** What hashing a password costs: 128 MB and about half a second, so that a stolen database is not guessed through. */
const COST = { logN: 17, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Two at once take 256 MB; the others wait for their turn. */
const AT_ONCE = 2;
/** So many wait at most: about ten seconds. */
const WAITING = 40;

type Cost = { readonly logN: number; readonly r: number; readonly p: number };

function derive(password: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** logN, r, p, maxmem: 256 * 2 ** logN * r };
  return new Promise((resolve, reject) => {
    // the same letters may come as one character or as two
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** A password as it is stored: the procedure and its cost, the salt, and the hash. */
function stored({ logN, r, p }: Cost, salt: Uint8Array, hash: Uint8Array): string {
  return ['scrypt', logN, r, p, Buffer.from(salt).toString('base64url'), Buffer.from(hash).toString('base64url')].join('$');
}

function parse(text: string): { readonly cost: Cost; readonly salt: Buffer; readonly hash: Buffer } {
  const [name, logN, r, p, salt, hash] = text.split('$');
  if (name !== 'scrypt' || salt === undefined || hash === undefined) throw new Error('a stored password is not of the form scrypt$logN$r$p$salt$hash');
  return { cost: { logN: Number(logN), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

/** Hashes passwords and compares them, two at once. */
export interface Passwords {
  /** True while so many wait that another one would wait too long. */
  readonly isFull: boolean;
  /** A password as it may be stored. */
  hash(password: string): Promise<string>;
  /** Whether it is the password that is stored. Without one the answer is no, and takes as long: time does not tell who there is. */
  isRight(passwordHash: string | null, password: string): Promise<boolean>;
}

/** Lets work wait until its turn. */
function createTurns(): { readonly waiting: number; take<T>(work: () => Promise<T>): Promise<T> } {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    get waiting() {
      return queue.length;
    },
    async take(work) {
      if (running >= AT_ONCE) await new Promise<void>((resolve) => void queue.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        // the turn is handed on, so that nobody comes in between
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}

/** Makes the one place where passwords are hashed. */
export function createPasswords(): Passwords {
  const turns = createTurns();
  const nobody = stored(COST, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  return {
    get isFull() {
      return turns.waiting >= WAITING;
    },
    hash: (password) => turns.take(async () => {
      const salt = randomBytes(SALT_BYTES);
      return stored(COST, salt, await derive(password, salt, COST));
    }),
    isRight: (passwordHash, password) => turns.take(async () => {
      const { cost, salt, hash } = parse(passwordHash ?? nobody);
      return timingSafeEqual(await derive(password, salt, cost), hash);
    }),
  };
}
