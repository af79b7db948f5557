import type { VNode } from 'preact';
import { text } from '../../state/language.ts';

/** What keeps the registers, or a problem file, from being worked with. The core tells it in English alone, by the names of the problem file, and the page says so. */
export function RegisterFaults({ words, faults }: { words: string; faults: readonly string[] }): VNode {
  const t = text.value.rounds;
  return (
    <div class="ds-alert" data-color="warning" role="alert">
      <p>{words}</p>
      <p>{t.faultsHelp}</p>
      <details>
        <summary>{t.faultsShow(faults.length)}</summary>
        <ul class="bullets faults" lang="en">{faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
      </details>
    </div>
  );
}
