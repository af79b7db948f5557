import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InvitedUser, UserView } from '../../server/accounts/schemas.ts';
import type { Role } from '../../server/access/schemas.ts';
import { RequestError } from '../api/request.ts';
import { addUser, changeUser } from '../api/users.ts';
import { text } from '../state/language.ts';
import { roleList } from './account-menu.tsx';
import { requestText } from './request-text.ts';
import { RoleChoice } from './role-choice.tsx';
import { focusFirstFault, TextField } from './text-field.tsx';

interface Faults {
  readonly name: string | null;
  readonly login: string | null;
  readonly roles: string | null;
}
const NONE: Faults = { name: null, login: null, roles: null };

interface Written {
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
}

function faultsOf({ name, login, roles }: Written): Faults {
  const t = text.value.users;
  return { name: name.trim() === '' ? t.nameMissing : null, login: /^\s*\S+\s*$/.test(login) ? null : t.loginMissing, roles: roles.length === 0 ? t.rolesMissing : null };
}

/** What stands in a refusal that somebody else has changed the user meanwhile: the user as it is now. */
function changedUser({ details }: RequestError): UserView | null {
  return details?.code === 'changedMeanwhile' && typeof details.user === 'object' && details.user !== null ? details.user as UserView : null;
}

function Conflict({ now, onTake }: { now: UserView; onTake: () => void }): VNode {
  const t = text.value.users;
  return (
    <div class="ds-alert" data-color="warning" role="alert">
      <p>{t.conflict(now.name)} {now.name}: {roleList(now.roles)}{now.disabled && `, ${t.state.disabled.toLowerCase()}`}.</p>
      <p>{t.conflictYours}</p>
      <button type="button" class="ds-button" data-variant="secondary" onClick={onTake}>{t.takeTheirs}</button>
    </div>
  );
}

function NameAndLogin({ written, faults, isNew, onWrite }: { written: Written; faults: Faults; isNew: boolean; onWrite: (part: Partial<Written>) => void }): VNode {
  const t = text.value.users;
  return (
    <>
      <TextField id="user-name" label={t.name} autocomplete="off" value={written.name} fault={faults.name} onInput={(name) => onWrite({ name })} />
      {isNew && <TextField id="user-login" label={t.login} help={t.loginHelp} autocomplete="off" value={written.login} fault={faults.login} onInput={(login) => onWrite({ login })} />}
    </>
  );
}

function Disabling({ disabled, onChange }: { disabled: boolean; onChange: (disabled: boolean) => void }): VNode {
  const t = text.value.users;
  return (
    <div class="ds-field">
      <input class="ds-input" type="checkbox" id="user-disabled" checked={disabled} aria-describedby="user-disabled-help" onChange={(event) => onChange(event.currentTarget.checked)} />
      <label for="user-disabled">{t.disable}</label>
      <p data-field="description" id="user-disabled-help">{t.disableHelp}</p>
    </div>
  );
}

interface UserFormProps {
  /** The user to change; null for a new one. */
  readonly user: UserView | null;
  readonly onAdded: (invited: InvitedUser) => void;
  readonly onChanged: (user: UserView) => void;
  readonly onCancel: () => void;
}

/** A new user, or changes to one. When somebody else has changed the user meanwhile, that is told and what is written stays. */
export function UserForm({ user, onAdded, onChanged, onCancel }: UserFormProps): VNode {
  const t = text.value.users;
  const [base, setBase] = useState(user);
  const [written, setWritten] = useState<Written>({ name: user?.name ?? '', login: user?.login ?? '', roles: user?.roles ?? [], disabled: user?.disabled ?? false });
  const [faults, setFaults] = useState(NONE);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<UserView | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const onWrite = (part: Partial<Written>): void => setWritten({ ...written, ...part });
  const refused = (error: RequestError): void => {
    const now = changedUser(error);
    if (now !== null) setBase(now);
    setConflict(now);
    setFaults({ ...NONE, login: error.code === 'loginTaken' ? requestText(error) : null });
    setRefusal(now === null && error.code !== 'loginTaken' ? requestText(error) : null);
    focusFirstFault(form.current);
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const found = faultsOf(written);
    setFaults(found);
    if (Object.values(found).some((fault) => fault !== null)) return focusFirstFault(form.current);
    const { name, login, roles, disabled } = written;
    try {
      if (base === null) onAdded(await addUser({ login: login.trim(), name: name.trim(), roles }));
      else onChanged(await changeUser(base.id, { name: name.trim(), roles, disabled, version: base.version }));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      refused(error);
    }
  };
  const take = (): void => {
    if (base !== null) onWrite({ name: base.name, roles: base.roles, disabled: base.disabled });
    setConflict(null);
    heading.current?.focus();
  };
  return (
    <form class="card user-form" ref={form} noValidate aria-labelledby="user-heading" onSubmit={(event) => void submit(event)}>
      <h2 class="ds-heading" data-size="xs" id="user-heading" tabIndex={-1} ref={heading}>{user === null ? t.inviteHeading : t.editHeading(user.name)}</h2>
      {conflict !== null && <Conflict now={conflict} onTake={take} />}
      {refusal !== null && <p class="ds-alert" data-color="danger" role="alert">{refusal}</p>}
      <NameAndLogin written={written} faults={faults} isNew={user === null} onWrite={onWrite} />
      <RoleChoice chosen={written.roles} fault={faults.roles} onChoose={(roles) => onWrite({ roles })} />
      {user !== null && <Disabling disabled={written.disabled} onChange={(disabled) => onWrite({ disabled })} />}
      <div class="buttons">
        <button type="submit" class="ds-button">{user === null ? t.inviteSubmit : t.save}</button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onCancel}>{t.cancel}</button>
      </div>
    </form>
  );
}
