import type { OpenApp } from './open-app.ts';

/** A browser at an open application: it keeps the cookies that it is given. */
export interface Visitor {
  readonly cookies: Map<string, string>;
  /** Asks; a body goes as JSON. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** Asks for JSON that is to come with status 200. */
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** Keeps what an answer says of cookies, as a browser does. */
export function keepCookies(cookies: Map<string, string>, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0(;|$)/i.test(line)) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

export const cookieHeader = (cookies: ReadonlyMap<string, string>): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** A browser that nobody is signed in with yet. */
export function visit(open: OpenApp, headers: Readonly<Record<string, string>> = {}): Visitor {
  const cookies = new Map<string, string>();
  const ask: Visitor['ask'] = async (method, path, body) => {
    const answer = await open.askAs([], path, {
      method, headers: { cookie: cookieHeader(cookies), 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keepCookies(cookies, answer);
    return answer;
  };
  return {
    cookies, ask,
    async json<T>(method: string, path: string, body?: unknown) {
      const answer = await ask(method, path, body);
      if (answer.status !== 200) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
      return await answer.json() as T;
    },
  };
}
