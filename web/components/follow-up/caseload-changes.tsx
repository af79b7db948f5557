import type { VNode } from 'preact';
import type { CaseloadView, CaseView } from '../../../server/caseload/schemas.ts';
import { text } from '../../state/language.ts';
import { CaseloadChange, type ChangeSurroundings } from './caseload-change.tsx';
import { staffName } from './caseload-sentences.ts';
import { choiceFor } from './use-caseload.ts';

/** Whether an agreement or somebody of those who come, or would, holds what is searched for. */
function isHit({ agreementId, before, proposed }: CaseView, sought: string, { staff }: ChangeSurroundings): boolean {
  const those = [before.mainId, before.backupId, proposed.mainId, proposed.backupId].filter((id) => id !== null);
  return [agreementId, ...those.map((id) => staffName(staff, id))].some((words) => words.toLocaleLowerCase('nb').includes(sought));
}

const isOpen = ({ decision, isStale, now }: CaseView): boolean => decision === null && !isStale && now !== null;

function Group({ name, changes, around }: { name: string; changes: readonly CaseView[]; around: ChangeSurroundings }): VNode | null {
  const t = text.value.caseload.changes;
  const { desk, proposalId, mayDecide } = around;
  const open = changes.filter(isOpen);
  if (changes.length === 0) return null;
  return (
    <section class="case-group" aria-label={name}>
      <div class="page-head">
        <h3 class="ds-heading" data-size="2xs">{name} ({changes.length})</h3>
        {mayDecide && open.length > 0 && (
          <button type="button" class="ds-button case-hidden-on-paper" data-variant="secondary" disabled={desk.isBusy.value} onClick={() => void desk.decide(proposalId, open.map((change) => choiceFor(change, change.proposed)))}>{t.acceptAll(open.length)}</button>
        )}
      </div>
      <ul class="case-changes">{changes.map((change) => <CaseloadChange key={change.agreementId} change={change} around={around} />)}</ul>
    </section>
  );
}

/** What would change, those who would get another main before those who would get another backup; narrowed to what is searched for. */
export function CaseloadChanges({ view, sought, around }: { view: CaseloadView; sought: string; around: ChangeSurroundings }): VNode | null {
  const t = text.value.caseload;
  const shown = view.changes.filter((change) => isHit(change, sought, around));
  const isMain = ({ before, proposed }: CaseView): boolean => before.mainId !== proposed.mainId;
  if (view.changes.length === 0) return null;
  return (
    <section class="case-group" aria-labelledby="caseload-changes">
      <h2 class="ds-heading" data-size="xs" id="caseload-changes">{t.changes.heading}</h2>
      {shown.length === 0 && <p>{t.noHits}</p>}
      <Group name={t.changes.groups.main} changes={shown.filter(isMain)} around={around} />
      <Group name={t.changes.groups.backup} changes={shown.filter((change) => !isMain(change))} around={around} />
    </section>
  );
}
