import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { readAnnex, readLetterFile, type MadeFile } from '../../api/letters.ts';
import type { RequestError } from '../../api/request.ts';
import { giveFile } from '../../give-file.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { isLetterUnsaved, type OpenLetter } from '../../state/letter.ts';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';

/** Fetches files one at a time, and says what became of it. */
function useMaking(): { readonly isMaking: boolean; readonly refused: RequestError | null; readonly make: (fetching: () => Promise<MadeFile>) => void } {
  const [isMaking, refused] = [useSignal(false), useSignal<RequestError | null>(null)];
  const make = async (fetching: () => Promise<MadeFile>): Promise<void> => {
    if (isMaking.value) return;
    [isMaking.value, refused.value] = [true, null];
    try {
      const { blob, name } = await fetching();
      giveFile(name, blob);
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isMaking.value = false;
  };
  return { isMaking: isMaking.value, refused: refused.value, make: (fetching) => { void make(fetching); } };
}

function Refused({ error }: { error: RequestError | null }): VNode | null {
  return error === null ? null : <p class="ds-alert" data-color="danger" role="alert">{requestText(error)}</p>;
}

/** The files of a letter, once the assessment has been written and saved; until then, what is missing. */
export function LetterFiles({ letter }: { letter: OpenLetter }): VNode {
  const t = text.value.letters;
  const { isMaking, refused, make } = useMaking();
  const why = letter.assessment.value.trim() === '' ? t.blocked : isLetterUnsaved(letter) ? t.saveFirst : letter.kept.value.blockedBy === 'assessmentOlder' ? t.older : null;
  const button = (format: 'pdf' | 'docx', words: string): VNode => (
    <button
      type="button" class="ds-button" data-variant={format === 'pdf' ? 'primary' : 'secondary'} aria-disabled={why !== null || isMaking} aria-describedby="letter-files-state"
      onClick={() => { if (why === null) make(() => readLetterFile(letter.which, format)); }}
    >{words}</button>
  );
  return (
    <section class="card" aria-labelledby="letter-files">
      <h2 class="ds-heading" data-size="xs" id="letter-files">{t.files}</h2>
      <p id="letter-files-state" role="status">{isMaking ? t.making : why ?? `${t.ready} ${t.draft}`}</p>
      <p class="buttons">{button('pdf', t.pdf)}{button('docx', t.docx)}</p>
      <p class="quiet">{t.filesHelp}</p>
      <Refused error={refused} />
    </section>
  );
}

/** The annex for the appeals body, which asks why it is needed. */
export function AnnexFile({ letter }: { letter: OpenLetter }): VNode {
  const t = text.value.letters.annex;
  const form = useRef<HTMLFormElement>(null);
  const [reason, isJudged] = [useSignal(''), useSignal(false)];
  const { isMaking, refused, make } = useMaking();
  const fault = reason.value.trim().length < 3 ? t.missing : null;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    isJudged.value = true;
    if (fault !== null) return focusFirstFault(form.current);
    return make(() => readAnnex(letter.which, letter.language.value, reason.value.trim()));
  };
  return (
    <form class="card" noValidate ref={form} onSubmit={submit} aria-labelledby="annex">
      <h2 class="ds-heading" data-size="xs" id="annex">{t.heading}</h2>
      <TextField id="annex-reason" label={t.reason} help={t.help} fault={isJudged.value ? fault : null} value={reason.value} autocomplete="off" onInput={(value) => { reason.value = value; }} />
      <p class="buttons"><button type="submit" class="ds-button" data-variant="secondary" aria-disabled={isMaking}>{isMaking ? text.value.letters.making : t.make}</button></p>
      <Refused error={refused} />
    </form>
  );
}
