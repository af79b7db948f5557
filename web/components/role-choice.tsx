import type { VNode } from 'preact';
import { Role } from '../../server/access/schemas.ts';
import { text } from '../state/language.ts';

interface RoleChoiceProps {
  readonly chosen: readonly Role[];
  readonly fault: string | null;
  readonly onChoose: (roles: readonly Role[]) => void;
}

/** Any of the roles, each with a sentence on what it may see. */
export function RoleChoice({ chosen, fault, onChoose }: RoleChoiceProps): VNode {
  const t = text.value.users;
  const toggle = (role: Role, isOn: boolean): void => onChoose(Role.options.filter((one) => (one === role ? isOn : chosen.includes(one))));
  return (
    <fieldset class="stack role-choice" aria-describedby={fault === null ? undefined : 'roles-fault'}>
      <legend class="ds-label">{t.rolesHeading}</legend>
      {Role.options.map((role) => (
        <div class="ds-field" key={role}>
          <input
            class="ds-input" type="checkbox" id={`role-${role}`} checked={chosen.includes(role)} aria-describedby={`role-${role}-says`} aria-invalid={fault !== null}
            onChange={(event) => toggle(role, event.currentTarget.checked)}
          />
          <label for={`role-${role}`}>{text.value.frame.roleNames[role]}</label>
          <p data-field="description" id={`role-${role}-says`}>{t.roleSays[role]}</p>
        </div>
      ))}
      {fault !== null && <p class="ds-validation-message" id="roles-fault">{fault}</p>}
    </fieldset>
  );
}
