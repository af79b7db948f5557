import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { PolicyContent, RuleOption, VersionView } from '../../server/policies/schemas.ts';
import { readPolicy, readRuleOptions, saveDraft } from '../api/policies.ts';
import type { RequestError } from '../api/request.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { BasicsFields } from '../components/policy/basics-fields.tsx';
import type { PolicyForm } from '../components/policy/form-context.ts';
import { FaultSummary, Meanwhile } from '../components/policy/form-messages.tsx';
import { NeverNotice } from '../components/policy/never-notice.tsx';
import { faultsOf } from '../components/policy/new-policy.tsx';
import { AllRuleFields } from '../components/policy/rule-fields.tsx';
import { inLanguage } from '../components/policy/version-facts.tsx';
import { dayFaults, mergedPolicy, sentPolicy, withPart, writtenPolicy, type FormFault, type WrittenPolicy } from '../components/policy/written-policy.ts';
import { requestText } from '../components/request-text.ts';
import type { PageProps } from '../page-table.ts';
import { policyPath } from '../policy-address.ts';
import { leaveFor } from '../state/address.ts';
import { text } from '../state/language.ts';
import { asRequestError, load, type Loadable } from '../state/loadable.ts';
import { said } from '../state/said.ts';
import { unsaved } from '../state/unsaved.ts';
import { openWords } from '../state/words.ts';
import '../style/registers.css';
import '../style/policy.css';

interface Fetched {
  readonly draft: VersionView | null;
  readonly options: readonly RuleOption[];
}

/** What the form was opened on, and what somebody else has saved meanwhile. */
interface Base {
  readonly edit: number;
  readonly written: WrittenPolicy;
  readonly meanwhile: { readonly who: string | null; readonly theirs: WrittenPolicy; readonly collisions: readonly string[] } | null;
}

/** The draft as somebody else has saved it, that a refusal brings along; null for any other refusal. */
function savedMeanwhile({ code, details }: RequestError): { readonly edit: number; readonly content: PolicyContent; readonly changedBy: string | null } | null {
  return code === 'changedMeanwhile' && details !== null ? details as unknown as { readonly edit: number; readonly content: PolicyContent; readonly changedBy: string | null } : null;
}

function useUnsaved(holds: boolean): void {
  const question = text.value.policy.form.unsaved;
  useLayoutEffect(() => {
    unsaved.value = holds ? question : null;
    return () => { unsaved.value = null; };
  }, [holds, question]);
}

/** A draft that is being written in: what is written, what is wrong, and what saving comes to. */
function useDraft(policyId: string, draft: VersionView, options: readonly RuleOption[]) {
  const [base, setBase] = useState<Base>(() => ({ edit: draft.edit, written: writtenPolicy(draft.content, options), meanwhile: null }));
  const [written, setWritten] = useState(base.written);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const refused = (error: RequestError): void => {
    const saved = savedMeanwhile(error);
    setFaults(faultsOf(error));
    setRefusal(saved === null && faultsOf(error).length === 0 ? requestText(error) : null);
    if (saved === null) return;
    const theirs = writtenPolicy(saved.content, options);
    const merged = mergedPolicy(base.written, written, theirs);
    setWritten(merged.written);
    setBase({ edit: saved.edit, written: theirs, meanwhile: { who: saved.changedBy, theirs, collisions: merged.collisions } });
  };
  const save = async (): Promise<boolean> => {
    if (isSaving) return false;
    const noDays = dayFaults(written);
    setFaults(noDays);
    if (noDays.length > 0) return false;
    setSaving(true);
    try {
      await saveDraft(policyId, { edit: base.edit, content: sentPolicy(written) });
      return true;
    } catch (error) {
      refused(asRequestError(error));
      return false;
    } finally {
      setSaving(false);
    }
  };
  const take = (part: string): void => {
    const { meanwhile } = base;
    if (meanwhile === null) return;
    setWritten(withPart(written, meanwhile.theirs, part));
    setBase({ ...base, meanwhile: { ...meanwhile, collisions: meanwhile.collisions.filter((one) => one !== part) } });
  };
  const form: PolicyForm = { written, faults, options, write: setWritten };
  return { form, base, refusal, isSaving, save, take, isChanged: JSON.stringify(written) !== JSON.stringify(base.written) };
}

function DraftForm({ policyId, draft, options }: { policyId: string; draft: VersionView; options: readonly RuleOption[] }): VNode {
  const t = text.value.policy.form;
  const { form, base: { meanwhile }, refusal, isSaving, save, take, isChanged } = useDraft(policyId, draft, options);
  useUnsaved(isChanged);
  const back = policyPath(policyId);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!await save()) return;
    unsaved.value = null;
    said.value = t.saved;
    leaveFor(back);
  };
  const title = t.title(inLanguage(draft.content.name));
  return (
    <form class="content policy-page policy-form" noValidate onSubmit={(event) => { void submit(event); }}>
      <PageHeading title={title}>{title}</PageHeading>
      <p class="quiet">{t.required}</p>
      {refusal !== null && <p class="ds-alert" data-color="danger" role="alert">{refusal}</p>}
      {meanwhile !== null && <Meanwhile who={meanwhile.who} collisions={meanwhile.collisions} onTake={take} />}
      <FaultSummary form={form} />
      <NeverNotice />
      <BasicsFields form={form} />
      <AllRuleFields form={form} />
      <div class="form-end">
        <button type="submit" class="ds-button" aria-disabled={isSaving}>{isSaving ? t.saving : t.save}</button>
        <a class="ds-button" data-variant="tertiary" href={back}>{t.cancel}</a>
        {isChanged && <span class="quiet">{t.unsavedShort}</span>}
      </div>
    </form>
  );
}

async function fetchDraft(policyId: string): Promise<Fetched> {
  void openWords();
  const [{ versions }, options] = await Promise.all([readPolicy(policyId), readRuleOptions()]);
  return { draft: versions.find(({ state }) => state === 'draft') ?? null, options };
}

/** The form of a policy's draft: everything that it says, with faults at their fields, and nothing lost when somebody else was first. */
export function PolicyFormPage({ params: { id = '' } }: PageProps): VNode {
  const t = text.value.policy;
  const fetched = useSignal<Loadable<Fetched>>({ state: 'loading' });
  const again = (): void => { void load(fetched, fetchDraft(id)); };
  useEffect(again, [id]);
  const now = fetched.value;
  if (now.state === 'ready' && now.value.draft !== null) return <DraftForm policyId={id} draft={now.value.draft} options={now.value.options} />;
  return (
    <div class="content policy-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={again} />}
      {now.state === 'ready' && <><p>{t.form.noDraft}</p><p><a class="ds-link" href={policyPath(id)}>{t.view.all}</a></p></>}
    </div>
  );
}
