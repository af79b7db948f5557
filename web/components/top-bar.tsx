import type { VNode } from 'preact';
import type { MunicipalityView } from '../../server/municipality/schemas.ts';
import { chosen, narrowTab } from '../state/choice.ts';
import { chooseLanguage, language, LANGUAGES, text } from '../state/language.ts';
import { roundView } from '../state/round.ts';

function skipTo(tab: 'list' | 'panel'): void {
  narrowTab.value = tab;
}

/** Links, seen only when focused, past the top of the page. */
export function SkipLinks(): VNode | null {
  if (roundView.value === null) return null;
  const t = text.value.page;
  return (
    <nav class="skip-links" aria-label={t.skipToList}>
      <a class="ds-skip-link" href="#pane-list" onClick={() => skipTo('list')}>{t.skipToList}</a>
      {chosen.value !== null && <a class="ds-skip-link" href="#pane-panel" onClick={() => skipTo('panel')}>{t.skipToPanel}</a>}
    </nav>
  );
}

function LanguageMenu(): VNode {
  return (
    <select
      class="ds-input language" aria-label={text.value.page.language} value={language.value}
      onChange={(event) => { const found = LANGUAGES.find(({ id }) => id === event.currentTarget.value); if (found) chooseLanguage(found.id); }}
    >
      {LANGUAGES.map(({ id, name }) => <option key={id} value={id} lang={id}>{name}</option>)}
    </select>
  );
}

/** The top of every page: where one is, the pages there are, and the language. */
export function TopBar({ municipality }: { municipality: MunicipalityView | null }): VNode {
  const t = text.value.page;
  return (
    <header class="top">
      <div class="top-bar">
        <p class="brand"><strong>Spredt</strong>{municipality !== null && <span>{municipality.name}</span>}</p>
        <nav aria-label={t.pages}><a href="/" aria-current="page">{t.allocation}</a></nav>
        {municipality?.demonstration && <p class="demonstration">{t.demonstration(municipality.name)}</p>}
        <LanguageMenu />
      </div>
    </header>
  );
}
