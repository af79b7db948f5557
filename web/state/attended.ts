/** What somebody does who is still there. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focus'] as const;

/** Something that is asked now and then, for as long as somebody is there. */
export interface Asking {
  readonly everyMilliseconds: number;
  /** A page that nobody has touched for so long stops asking: each answer keeps the session alive. */
  readonly leftAloneMilliseconds: number;
  /** Asks; one that has not come back is not asked again. What goes wrong is its own matter. */
  readonly ask: () => Promise<void>;
  /** Told when nobody has been there for too long. */
  readonly leftAlone?: () => void;
}

/** Asks now and then while the page is seen and somebody is there. Gives what ends the asking. */
export function askWhileAttended({ everyMilliseconds, leftAloneMilliseconds, ask, leftAlone }: Asking): () => void {
  let attendedAt = Date.now();
  let isAsking = false;
  const attend = (): void => { attendedAt = Date.now(); };
  for (const sign of SIGNS) window.addEventListener(sign, attend, { passive: true });
  const timer = setInterval(() => {
    if (document.hidden || isAsking) return;
    if (Date.now() - attendedAt > leftAloneMilliseconds) {
      leftAlone?.();
      return;
    }
    isAsking = true;
    void ask().finally(() => { isAsking = false; });
  }, everyMilliseconds);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, attend);
  };
}
