import type { ComponentChildren, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { requestText } from '../request-text.ts';
import { TextField } from '../text-field.tsx';
import { openForm, type Command } from './open-form.ts';

interface FormFrameProps {
  readonly id: string;
  readonly heading: string;
  readonly command: Command;
  readonly onSave: () => void;
  readonly children: ComponentChildren;
}

/** A form of an offer: it takes the focus when it opens, says why nothing was saved, and closes with Escape. */
export function FormFrame({ id, heading, command, onSave, children }: FormFrameProps): VNode {
  const t = text.value.offers.action;
  const { form, isSending, refused } = command;
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), []);
  const close = (): void => { openForm.value = null; };
  return (
    <form
      class="offer-form" ref={form} noValidate aria-labelledby={`${id}-heading`} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}
      onSubmit={(event) => { event.preventDefault(); onSave(); }}
    >
      <h3 class="ds-heading" data-size="2xs" id={`${id}-heading`} tabIndex={-1}>{heading}</h3>
      {children}
      {refused !== null && <div class="ds-alert" data-color="danger" role="alert"><p>{requestText(refused)}</p></div>}
      <div class="buttons">
        <button type="submit" class="ds-button" disabled={isSending}>{isSending ? t.saving : t.save}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={close}>{t.cancel}</button>
      </div>
    </form>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly fault: string | null;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** A field for a day, written as dd.mm.yyyy. */
export function DayField({ help, ...field }: DayFieldProps): VNode {
  const { dateHelp } = text.value.offers;
  return <TextField {...field} help={help === undefined ? dateHelp : `${dateHelp}. ${help}`} autocomplete="off" />;
}
