import type { VNode } from 'preact';
import { chooseLanguage, language, LANGUAGES, text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { sessionView, user } from '../state/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { Disclosure } from './disclosure.tsx';
import { PageNavigation } from './page-navigation.tsx';

function LanguageMenu(): VNode {
  return (
    <select
      class="ds-input language" aria-label={text.value.frame.language} value={language.value}
      onChange={({ currentTarget: menu }) => {
        const found = LANGUAGES.find(({ id }) => id === menu.value);
        if (found) void chooseLanguage(found.id).catch(() => { menu.value = language.peek(); });
      }}
    >
      {LANGUAGES.map(({ id, name }) => <option key={id} value={id} lang={id}>{name}</option>)}
    </select>
  );
}

function Brand(): VNode {
  const municipality = sessionView.value?.municipality ?? null;
  const name = <><strong>Spredt</strong>{municipality !== null && <span>{municipality}</span>}</>;
  return user.value === null ? <p class="brand">{name}</p> : <a class="brand" href="/">{name}</a>;
}

/** The top of every page: where one is, the pages there are, the language and the account. On a narrow screen all but the first is behind one button. */
export function TopBar(): VNode {
  const narrow = layout.value === 'narrow' && user.value !== null;
  const parts = <>{user.value !== null && <PageNavigation />}<LanguageMenu /><AccountMenu /></>;
  return (
    <header class="top">
      <div class="top-bar">
        <Brand />
        {narrow ? <Disclosure class="menu" label={text.value.frame.menu}>{parts}</Disclosure> : parts}
      </div>
      {sessionView.value?.installation === 'demonstration' && <p class="demonstration">{text.value.frame.demonstration}</p>}
    </header>
  );
}
