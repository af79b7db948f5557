import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@fontsource-variable/inter/wght.css';
import './style/page.css';
import './style/frame.css';
import './style/form.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { Frame } from './components/frame.tsx';
import { address, followAddresses, go } from './state/address.ts';
import { language, openLanguage, text } from './state/language.ts';
import { pageTitle } from './state/page-title.ts';
import { attendSession, openSession, sessionView, user } from './state/session.ts';
import { followPages, shown } from './state/shown-page.ts';
import { takeWanted } from './state/wanted-address.ts';

attendSession();
const session = openSession();
await openLanguage();

effect(() => {
  document.documentElement.lang = language.value;
  const now = shown.value;
  const name = pageTitle.value ?? (now.state === 'page' ? now.page.title(text.value) : '');
  document.title = name === '' ? 'Spredt' : text.value.frame.title(name, sessionView.value?.municipality ?? '');
});

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id app');
followAddresses();
followPages();
render(<Frame />, root);
await session;
const wanted = user.value !== null && address.value.path === '/' ? takeWanted() : null;
if (wanted !== null) go(wanted, { replace: true });
