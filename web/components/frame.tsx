import { Component, h, type ComponentChildren, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { PAGES } from '../page-table.ts';
import { address, go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { isAudience, openSession, session, user } from '../state/session.ts';
import { shown, type Shown } from '../state/shown-page.ts';
import { IdleWarning } from './idle-warning.tsx';
import { Loading, NoSuchPage, NotFetched, NotForYou, Reload } from './page-messages.tsx';
import { PrintedOn } from './printed-on.tsx';
import { SignedOutPanel } from './signed-out-panel.tsx';
import { TopBar } from './top-bar.tsx';

/** Keeps a fault of ours in one page from taking the frame with it, and lets it be heard on the console. */
class Broken extends Component<{ children: ComponentChildren }, { isBroken: boolean }> {
  static override getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ComponentChildren {
    return this.state.isBroken ? <Reload why="broken" /> : this.props.children;
  }
}

/** Goes elsewhere instead of showing a page. */
function Elsewhere({ to }: { to: string }): VNode {
  useEffect(() => go(to, { replace: true }), [to]);
  return <Loading />;
}

/** The first page that the reader may open: what `/` is for those who may not open the overview. */
function firstPath(): string {
  return PAGES.find(({ menu, audience }) => menu !== null && isAudience(audience))?.path ?? '/konto';
}

/** Where whoever is not signed in goes first, to come back from there. */
function signInPath(): string {
  const wanted = `${address.value.path}${location.search}`;
  return wanted === '/' ? '/logg-inn' : `/logg-inn?${new URLSearchParams({ til: wanted }).toString()}`;
}

function PageOf({ now }: { now: Shown }): VNode {
  if (now.state === 'loading') return <Loading />;
  if (now.state === 'notFetched') return <Reload why="newer" />;
  const mayOpen = now.state === 'page' && isAudience(now.page.audience);
  if (!mayOpen) {
    // the next page is on its way: what the reader may see is asked of that one
    if (now.path !== address.value.path) return <Loading />;
    if (user.value === null) return <Elsewhere to={signInPath()} />;
    if (now.path === '/') return <Elsewhere to={firstPath()} />;
    return now.state === 'page' ? <NotForYou page={now.page} /> : <NoSuchPage />;
  }
  return <Broken key={now.path}>{h(now.component, now.props)}</Broken>;
}

function Content(): VNode {
  const state = session.value;
  if (state.state === 'loading') return <Loading />;
  if (state.state === 'failed') return <div class="page-message"><NotFetched error={state.error} again={() => void openSession()} /></div>;
  return <PageOf now={shown.value} />;
}

/** What is around every page: the top, the way past it, the page itself, and the panels that may lie over it. */
export function Frame(): VNode {
  const now = shown.value;
  const fit = now.state === 'page' ? now.page.fit : 'content';
  return (
    <div class="page" data-fit={fit}>
      <a class="ds-skip-link" href="#main">{text.value.frame.skip}</a>
      <TopBar />
      <main id="main" tabIndex={-1}><Content /></main>
      <PrintedOn />
      <IdleWarning />
      <SignedOutPanel />
    </div>
  );
}
