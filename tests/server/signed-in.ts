import { cookieHeader, keepCookies } from './visitor.ts';

/** Asks a server that was started as a process of its own, as one browser would: with the cookies that it is given, and saying what page it comes from. */
export type Browser = (path: string, init?: RequestInit) => Promise<Response>;

/** A browser at a server. In the demonstration it is signed in, as the caseworker. */
export async function browse(address: string): Promise<Browser> {
  const cookies = new Map<string, string>();
  const ask: Browser = async (path, init) => {
    const answer = await fetch(address + path, { ...init, headers: { cookie: cookieHeader(cookies), origin: address, ...Object.fromEntries(new Headers(init?.headers)) } });
    keepCookies(cookies, answer);
    return answer;
  };
  await ask('/api/session');
  return ask;
}
