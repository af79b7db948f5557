import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestError } from '../api/request.ts';
import { text } from '../state/language.ts';
import { TextField } from './text-field.tsx';

/** A new password as it is written, twice, and what is wrong with each. */
export interface PasswordPair {
  readonly next: string;
  readonly repeat: string;
}

/** What is wrong with a pair before anybody is asked; null for what is not. */
export function pairFaults({ next, repeat }: PasswordPair, length: number): { readonly next: string | null; readonly repeat: string | null } {
  const t = text.value.signIn;
  const short = [...next].length < length ? t.weakness.tooShort(length) : null;
  return { next: next === '' ? t.missing : short, repeat: repeat !== next ? t.notSame : null };
}

/** What the server finds weak about a password, in words; null when its refusal is about something else. */
export function weaknessText({ details }: RequestError): string | null {
  if (details?.code !== 'weakPassword') return null;
  const { weakness } = text.value.signIn;
  const { reason, passwordLength } = details;
  if (reason === 'tooShort') return weakness.tooShort(Number(passwordLength));
  return reason === 'repeated' || reason === 'common' || reason === 'containsLogin' || reason === 'containsName' ? weakness[reason] : text.value.refusal.weakPassword ?? '';
}

interface NewPasswordFieldsProps {
  readonly pair: PasswordPair;
  readonly faults: { readonly next: string | null; readonly repeat: string | null };
  /** Fewest characters of a password. */
  readonly length: number;
  readonly onInput: (pair: PasswordPair) => void;
}

/** A new password, twice, with the rules told beforehand. */
export function NewPasswordFields({ pair, faults, length, onInput }: NewPasswordFieldsProps): VNode {
  const [isSeen, setSeen] = useState(false);
  const t = text.value.signIn;
  const type = isSeen ? 'text' : 'password';
  return (
    <>
      <div id="password-rules">
        <p>{t.passwordRules.heading}:</p>
        <ul class="bullets"><li>{t.passwordRules.length(length)}</li><li>{t.passwordRules.common}</li><li>{t.passwordRules.own}</li></ul>
      </div>
      <TextField
        id="new-password" label={t.newPassword} type={type} autocomplete="new-password" value={pair.next} fault={faults.next} describedBy="password-rules"
        onInput={(next) => onInput({ ...pair, next })}
      />
      <TextField id="repeat-password" label={t.repeat} type={type} autocomplete="new-password" value={pair.repeat} fault={faults.repeat} onInput={(repeat) => onInput({ ...pair, repeat })} />
      <div class="ds-field">
        <input class="ds-input" id="show-password" type="checkbox" checked={isSeen} onChange={(event) => setSeen(event.currentTarget.checked)} />
        <label for="show-password">{t.show}</label>
      </div>
    </>
  );
}
