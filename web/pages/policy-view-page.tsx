import { useSignal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ListedPolicy, PolicyView, VersionView } from '../../server/policies/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { beginVersion, policyFileAddress, readEveryPolicy, readPolicy, removeDraft } from '../api/policies.ts';
import { readRounds } from '../api/rounds.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { AdoptForm } from '../components/policy/adopt-form.tsx';
import { Difference } from '../components/policy/difference.tsx';
import { NeverNotice } from '../components/policy/never-notice.tsx';
import { StateTags } from '../components/policy/policy-list.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { RoundsUnder } from '../components/policy/rounds-under.tsx';
import { RulesByLevel } from '../components/policy/rules-by-level.tsx';
import { inLanguage, VersionFacts, Versions } from '../components/policy/version-facts.tsx';
import { WithdrawForm } from '../components/policy/withdraw-form.tsx';
import { requestText } from '../components/request-text.ts';
import { formatDayOf } from '../format.ts';
import type { PageProps } from '../page-table.ts';
import { POLICY_PATH, policyPath } from '../policy-address.ts';
import { address, go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { asRequestError, load, type Loadable } from '../state/loadable.ts';
import { said } from '../state/said.ts';
import { may } from '../state/session.ts';
import { openWords } from '../state/words.ts';
import { MAY, MAY_READ } from '../who-may.ts';
import '../style/policy.css';

interface Fetched {
  readonly view: PolicyView;
  readonly policies: readonly ListedPolicy[];
  /** The rounds that the reader may see. */
  readonly rounds: readonly RoundSummary[];
}

/** What is open of the forms that act on a version, and what was said after the last of them. */
interface Acting {
  readonly open: Signal<'adopt' | 'withdraw' | null>;
  readonly words: Signal<{ readonly color: 'success' | 'danger'; readonly words: string } | null>;
  /** Shows the policy as it is after something was done with it, and fetches what it is compared with anew. */
  readonly after: (view: PolicyView) => void;
}

function Actions({ view, version, acting: { open, words } }: { view: PolicyView; version: VersionView; acting: Acting }): VNode {
  const t = text.value.policy.view;
  const writes = may(MAY.writePolicies);
  const hasDraft = view.versions.some(({ state }) => state === 'draft');
  const doing = async (what: () => Promise<void>): Promise<void> => {
    try {
      await what();
    } catch (error) {
      words.value = { color: 'danger', words: requestText(asRequestError(error)) };
    }
  };
  const begin = (): Promise<void> => doing(async () => { await beginVersion(view.policyId); go(`${policyPath(view.policyId)}/rediger`); });
  const remove = (): Promise<void> => doing(async () => {
    if (!window.confirm(t.removeSure)) return;
    await removeDraft(view.policyId, version.edit);
    go(POLICY_PATH);
  });
  const button = (label: string, press: () => void, variant: 'primary' | 'secondary' | 'tertiary' = 'secondary'): VNode => <button type="button" class="ds-button" data-variant={variant} onClick={press}>{label}</button>;
  return (
    <div class="buttons policy-actions">
      {writes && version.state === 'draft' && <><a class="ds-button" href={`${policyPath(view.policyId)}/rediger`}>{t.edit}</a>{button(t.adopt, () => { open.value = 'adopt'; })}{button(t.remove, () => { void remove(); }, 'tertiary')}</>}
      {writes && !view.isShipped && !hasDraft && button(t.newVersion, () => { void begin(); }, 'primary')}
      {writes && (version.state === 'inForce' || version.state === 'coming' || version.state === 'replaced') && button(t.withdraw, () => { open.value = 'withdraw'; })}
      {writes && <a class="ds-button" data-variant={view.isShipped ? 'primary' : 'tertiary'} href={`${POLICY_PATH}?kopi=${encodeURIComponent(version.id)}#new-policy`}>{t.copy}</a>}
      <a class="ds-button" data-variant="tertiary" href={policyFileAddress(view.policyId, version.number)} download={`${version.id}.json`}>{t.file}</a>
      {button(t.print, () => window.print(), 'tertiary')}
    </div>
  );
}

function StateWords({ version }: { version: VersionView }): VNode | null {
  const t = text.value.policy.view;
  const { state, withdrawal } = version;
  if (withdrawal !== null) return <p>{t.withdrawn(withdrawal.by, formatDayOf(withdrawal.at), withdrawal.reason)}</p>;
  return state === 'shipped' || state === 'draft' ? <p>{t[state]}</p> : null;
}

function Version({ fetched: { view, policies, rounds }, version, acting }: { fetched: Fetched; version: VersionView; acting: Acting }): VNode {
  const t = text.value.policy;
  const { open, words, after } = acting;
  const close = (): void => { open.value = null; };
  const done = (sentence: string) => (changed: PolicyView): void => {
    close();
    after(changed);
    words.value = { color: 'success', words: sentence };
  };
  return (
    <>
      <p class="policy-name"><StateTags {...version} /> {!view.isShipped && <span>{t.version(version.number)}</span>}</p>
      {words.value !== null && <p class="ds-alert" data-color={words.value.color} role={words.value.color === 'danger' ? 'alert' : 'status'}>{words.value.words}</p>}
      <StateWords version={version} />
      <Actions view={view} version={version} acting={acting} />
      {open.value === 'adopt' && version.state === 'draft' && <AdoptForm policyId={view.policyId} version={version} onDone={done(t.adopt.done)} onCancel={close} />}
      {open.value === 'withdraw' && <WithdrawForm policyId={view.policyId} number={version.number} onDone={done(t.withdraw.done)} onCancel={close} />}
      <VersionFacts version={version} />
      <RoundsUnder policyId={version.id} rounds={rounds} />
      <RulesByLevel version={version} />
      <NeverNotice />
      <Difference version={version} policies={policies} />
      <Versions view={view} shown={version} />
    </>
  );
}

async function fetchPolicy(policyId: string): Promise<Fetched> {
  if (may(MAY_READ.words)) void openWords();
  const [view, policies, rounds] = await Promise.all([readPolicy(policyId), readEveryPolicy(), may(MAY.seeRounds) ? readRounds() : []]);
  return { view, policies, rounds };
}

/** The page of a policy: the version that the address names or the newest, with its rules, what it differs from others in, and what may be done with it. */
export function PolicyViewPage({ params: { id = '' } }: PageProps): VNode {
  const t = text.value.policy;
  const fetched = useSignal<Loadable<Fetched>>({ state: 'loading' });
  const [before] = useState(said.peek());
  const words = useSignal<Acting['words']['value']>(before === null ? null : { color: 'success', words: before });
  const open = useSignal<Acting['open']['value']>(null);
  const again = (): void => { void load(fetched, fetchPolicy(id)); };
  const after = (view: PolicyView): void => {
    const shown = fetched.peek();
    if (shown.state === 'ready') fetched.value = { state: 'ready', value: { ...shown.value, view } };
    again();
  };
  useEffect(again, [id]);
  useEffect(() => { said.value = null; }, []);
  const now = fetched.value;
  const asked = Number(address.value.query.get('versjon'));
  const version = now.state === 'ready' ? now.value.view.versions.find(({ number }) => number === asked) ?? now.value.view.versions[0] : undefined;
  const name = version === undefined ? t.title : inLanguage(version.content.name);
  return (
    <div class="content policy-page">
      <PolicyTabs />
      <p><a class="ds-link" href={POLICY_PATH}>{t.view.all}</a></p>
      <PageHeading title={name}>{name}</PageHeading>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={again} />}
      {now.state === 'ready' && version !== undefined && <Version fetched={now.value} version={version} acting={{ open, words, after }} />}
    </div>
  );
}
