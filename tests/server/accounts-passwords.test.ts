import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAttempt, createStrangers } from '../../server/accounts/lockout.ts';
import { weaknessOf } from '../../server/accounts/password-rules.ts';
import { createPasswords } from '../../server/accounts/passwords.ts';
import { PARAMETERS } from './open-app.ts';

const KARI = { login: 'kari@example.no', name: 'Kari Holm-Berg' };
const weakness = (password: string) => weaknessOf(password, KARI, 12);

describe('a password', () => {
  it('is stored with its procedure, its cost and a salt of its own, and never twice alike', async () => {
    const passwords = createPasswords();
    const [first, second] = await Promise.all([passwords.hash('fire ville ugler'), passwords.hash('fire ville ugler')]);
    expect(first).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await passwords.isRight(first, 'fire ville ugler')).toBe(true);
    expect(await passwords.isRight(first, 'fire ville ugle')).toBe(false);
    expect(await passwords.isRight(null, '')).toBe(false);
  });

  it('is the same password however its letters were put together', async () => {
    const passwords = createPasswords();
    expect(await passwords.isRight(await passwords.hash('blåbærsyltetøy'.normalize('NFD')), 'blåbærsyltetøy'.normalize('NFC'))).toBe(true);
  });

  it('is asked for two at a time, and too many say so', async () => {
    const passwords = createPasswords();
    const waiting = Array.from({ length: 3 }, () => passwords.isRight(null, 'x'));
    expect(passwords.isFull).toBe(false);
    expect(await Promise.all(waiting)).toEqual([false, false, false]);
  });

  it('may not be shorter than the parameters say, counted in characters', () => {
    expect(weakness('elleve tegn')).toBe('tooShort');
    expect(weakness('tolv tegn ok')).toBeNull();
    expect(weakness('🦉🦊🐻🐺🦝🐗🐴🦄🐝🐛🦋')).toBe('tooShort');
  });

  it.each([
    ['aaaaaaaaaaaa', 'repeated'], ['123123123123', 'repeated'], ['abcabcabcabcab', 'repeated'], ['abcdefghijklm', 'repeated'], ['987654321098', 'repeated'], ['1234567890123', 'repeated'],
    ['passord123456', 'common'], ['P@ssw0rd2026!', 'common'], ['qwertyuiop12', 'common'], ['SommerNorge2026', 'common'], ['correct horse battery staple', 'common'], ['Velkommen2026!!', 'common'],
    ['holm og fjell 7', 'containsName'], ['BERG i dagen er fint', 'containsName'], ['example er ikke bra', 'containsLogin'], ['karianne og ulven', 'containsLogin'],
  ])('%j is refused as %s', (password, reason) => {
    expect(weakness(password)).toBe(reason);
  });

  it.each(['fire ville ugler', 'rød sykkel i regn', 'Xk9#mP2$vL7q', 'passordet mitt er en gammel ugle', 'ho lm ber g ugle'])('%j is taken', (password) => {
    expect(weakness(password)).toBeNull();
  });

  it('that is one short pattern over and over is always refused', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme-ascii' }), (pattern) => weakness(pattern.repeat(20)) !== null));
    expect(weakness('ulv'.repeat(20))).toBe('repeated');
  });
});

describe('attempts', () => {
  const at = '2026-11-23T08:00:00.000Z';

  it('lock at the last one that is allowed, for so many minutes, and are counted anew after that', () => {
    const strangers = createStrangers();
    const attempts = Array.from({ length: PARAMETERS.failuresBeforeLock + 1 }, () => strangers.count('ola', at, PARAMETERS));
    expect(attempts.map((attempt) => attempt.kind)).toEqual(['counted', 'counted', 'counted', 'counted', 'counted', 'locked']);
    expect(attempts.map((attempt) => attempt.kind === 'counted' && attempt.isLast)).toEqual([false, false, false, false, true, false]);
    expect(strangers.count('ola', '2026-11-23T08:14:59.999Z', PARAMETERS).kind).toBe('locked');
    expect(strangers.count('ola', '2026-11-23T08:15:00.000Z', PARAMETERS)).toMatchObject({ kind: 'counted', isLast: false });
  });

  it('of strangers are remembered for a bounded number of logins, the oldest forgotten first', () => {
    const strangers = createStrangers(2);
    for (let count = 0; count < PARAMETERS.failuresBeforeLock; count += 1) strangers.count('a', at, PARAMETERS);
    strangers.count('b', at, PARAMETERS);
    expect(strangers.count('a', at, PARAMETERS).kind).toBe('locked');
    strangers.count('c', at, PARAMETERS);
    expect(strangers.count('a', at, PARAMETERS).kind).toBe('counted');
  });

  it('never leave a lock behind that is over', () => {
    expect(countAttempt({ failures: 0, lockedUntil: '2026-11-23T07:00:00.000Z' }, at, PARAMETERS)).toEqual({ kind: 'counted', isLast: false, attempts: { failures: 1, lockedUntil: null } });
  });
});
