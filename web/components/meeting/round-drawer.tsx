import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { drawer, isOpen } from '../../state/meeting.ts';
import { DecideForm } from './decide-form.tsx';
import { FrameForm } from './frame-form.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { SolveOptions } from './solve-options.tsx';
import { StartForm } from './start-form.tsx';

const close = (): void => { drawer.value = null; };

function Opened({ children }: { children: ComponentChildren }): VNode {
  const whole = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    whole.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => { if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus(); };
  }, []);
  return <section class="round-drawer" ref={whole} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>{children}</section>;
}

/** The form of the round that is open, under its header: it takes the focus, and Escape closes it. */
export function RoundDrawer({ view }: { view: RoundView }): VNode | null {
  const open = drawer.value;
  const fits = { solve: isOpen(view), frame: isOpen(view), start: view.state === 'proposed', decide: view.state === 'inMeeting', reopen: view.state === 'decided' };
  if (open === null || !fits[open]) return null;
  return (
    <Opened key={open}>
      {open === 'solve' && <SolveOptions view={view} />}
      {open === 'start' && <StartForm view={view} />}
      {open === 'decide' && <DecideForm view={view} />}
      {open === 'reopen' && <ReopenForm view={view} />}
      {open === 'frame' && <FrameForm view={view} />}
    </Opened>
  );
}
