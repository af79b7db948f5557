import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@digdir/designsystemet-web/details';
import '@fontsource-variable/inter/wght.css';
import './style/page.css';
import './style/list.css';
import './style/panel.css';
import './style/map.css';
import './style/narrow.css';
import './style/print.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { RoundPage } from './pages/round-page.tsx';
import { language, text } from './state/language.ts';
import { opened, openBasemap, openRound, watchForProposal } from './state/round.ts';

effect(() => {
  document.documentElement.lang = language.value;
  const name = opened.value.state === 'ready' ? opened.value.value.municipality?.name ?? '' : '';
  document.title = name === '' ? 'Spredt' : text.value.page.title(name);
});

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id app');
render(<RoundPage />, root);
void openRound();
void openBasemap();
watchForProposal();
