import type { VNode } from 'preact';
import { PAGES, type Page } from '../page-table.ts';
import { address } from '../state/address.ts';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { isAudience } from '../state/session.ts';
import { Disclosure } from './disclosure.tsx';

/** Whether the reader is on a page or on one beneath it. */
function isHere({ path }: Page): boolean {
  const here = address.value.path;
  return here === path || (path !== '/' && here.startsWith(`${path}/`));
}

function PageLink({ page }: { page: Page }): VNode {
  const here = isHere(page);
  return <a href={page.path} aria-current={here ? (address.value.path === page.path ? 'page' : 'true') : undefined}>{page.title(text.value)}</a>;
}

function Registers({ pages }: { pages: readonly Page[] }): VNode {
  const t = text.value.frame.pageNames;
  const list = <ul>{pages.map((page) => <li key={page.path}><PageLink page={page} /></li>)}</ul>;
  if (layout.value === 'narrow') return <li><p class="menu-heading" id="registers-heading">{t.registers}</p>{list}</li>;
  const here = pages.find(isHere);
  return (
    <li>
      <Disclosure class="registers-menu" current={here !== undefined} label={here === undefined ? t.registers : `${t.registers}: ${here.title(text.value)}`}>{list}</Disclosure>
    </li>
  );
}

/** Links to the pages that the reader's roles may open, the registers together. */
export function PageNavigation(): VNode {
  const open = PAGES.filter(({ menu, audience }) => menu !== null && isAudience(audience));
  const registers = open.filter(({ menu }) => menu === 'registers');
  const first = registers[0];
  return (
    <nav class="page-navigation" aria-label={text.value.frame.pages}>
      <ul>
        {open.map((page) => {
          if (page.menu === 'bar') return <li key={page.path}><PageLink page={page} /></li>;
          return page === first ? <Registers key="registers" pages={registers} /> : null;
        })}
      </ul>
    </nav>
  );
}
