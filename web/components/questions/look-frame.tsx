import type { ComponentChildren, VNode } from 'preact';
import type { LookProgress } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import { openWords, words } from '../../state/words.ts';
import { requestText } from '../request-text.ts';
import type { Looking } from './use-look.ts';

function Progress({ now, stop }: { now: LookProgress | null; stop: () => void }): VNode {
  const t = text.value.help;
  return (
    <div class="look-progress">
      <p role="status">{now === null ? t.starting : t.progress[now.stage](now.done, now.of)}</p>
      {now !== null && <progress max={Math.max(1, now.of)} value={now.done} aria-label={t.progress[now.stage](now.done, now.of)} />}
      <button type="button" class="ds-button" data-variant="secondary" onClick={stop}>{t.stop}</button>
    </div>
  );
}

interface LookFrameProps {
  readonly looking: Looking<unknown>;
  /** The version of the round as it is now: an older answer says so. */
  readonly version: number;
  /** The words of the button that asks. */
  readonly asks: string;
  readonly help: string;
  readonly children: ComponentChildren;
  run(version: number): Promise<void>;
  stop(): void;
}

/** A long question: the button that asks it, how far it has come with a button that stops it, and under that what has been found so far. */
export function LookFrame({ looking, version, asks, help, children, run, stop }: LookFrameProps): VNode {
  const t = text.value.help;
  const { state } = looking;
  const ask = (): void => {
    if (words.peek().length === 0) void openWords();
    void run(version);
  };
  return (
    <>
      {state === 'idle' && <p class="quiet">{help}</p>}
      {state !== 'running' && <p><button type="button" class="ds-button" data-variant="secondary" onClick={ask}>{state === 'idle' ? asks : t.again}</button></p>}
      {looking.state === 'running' && <Progress now={looking.soFar.now} stop={stop} />}
      {looking.state === 'failed' && <p role="alert">{requestText(looking.error)}</p>}
      {state === 'stopped' && <p role="status">{t.stopped}</p>}
      {looking.state !== 'idle' && looking.version !== version && <p role="status">{t.stale}</p>}
      <div class="look-found" aria-busy={state === 'running'}>{children}</div>
    </>
  );
}
