import type { VNode } from 'preact';
import { address } from '../state/address.ts';

/** A part of a page at an address of its own. */
export interface LinkTab {
  readonly path: string;
  readonly name: string;
}

/** Links to the parts of a page; the one that is shown is marked, also when something below its address is. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }): VNode {
  const here = address.value.path;
  const current = tabs.filter(({ path }) => here === path || here.startsWith(`${path}/`)).sort((a, b) => b.path.length - a.path.length)[0];
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => <li key={tab.path}><a href={tab.path} aria-current={tab === current ? 'page' : undefined}>{tab.name}</a></li>)}
      </ul>
    </nav>
  );
}
