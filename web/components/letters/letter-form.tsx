import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LetterLanguage, LetterView } from '../../../server/letters/schemas.ts';
import { chooseLetterLanguage, isLetterUnsaved, keepMine, saveLetter, takeTheirs, type OpenLetter } from '../../state/letter.ts';
import { text } from '../../state/language.ts';
import { requestText } from '../request-text.ts';

/** As the server has it (MOST_ASSESSMENT in server/letters/schemas.ts), and from how few left the reader is told. */
const MOST = 10_000;
const FEW_LEFT = 500;
const LANGUAGES: readonly LetterLanguage[] = ['nb', 'nn'];

function LanguageChoice({ letter }: { letter: OpenLetter }): VNode {
  const t = text.value.letters;
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t.language}</legend>
      <div class="letter-languages">
        {LANGUAGES.map((language) => (
          <div class="ds-field" key={language}>
            <input
              id={`letter-${language}`} class="ds-input" type="radio" name="letter-language" checked={letter.language.value === language}
              onChange={() => { void chooseLetterLanguage(letter, language); }}
            />
            <label class="ds-label" for={`letter-${language}`}>{t.languages[language]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Beside what is written here, what somebody else has saved: the reader chooses, and until then nothing is lost. */
function Meanwhile({ letter, theirs }: { letter: OpenLetter; theirs: LetterView }): VNode {
  const t = text.value.letters.meanwhile;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="ds-alert stack" data-color="warning" role="alert" tabIndex={-1} ref={box}>
      <h3 class="ds-heading" data-size="2xs">{t.title}</h3>
      <p>{t.text(theirs.writtenBy ?? '')}</p>
      <div><strong>{t.theirs}</strong><p class="letter-theirs">{theirs.assessment === '' ? t.empty : theirs.assessment}</p></div>
      <p class="buttons">
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => takeTheirs(letter, theirs)}>{t.takeTheirs}</button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={() => { void keepMine(letter, theirs); }}>{t.keepMine}</button>
      </p>
    </div>
  );
}

/** Where the caseworker chooses the language of a letter and writes the individual assessment. */
export function LetterForm({ letter }: { letter: OpenLetter }): VNode {
  const t = text.value.letters;
  const { assessment, saving, kept } = letter;
  const now = saving.value;
  const left = MOST - assessment.value.length;
  const isUnsaved = isLetterUnsaved(letter);
  const save = (event: Event): void => {
    event.preventDefault();
    if (now.state !== 'saving' && now.state !== 'meanwhile') void saveLetter(letter);
  };
  return (
    <form class="card" noValidate onSubmit={save}>
      <LanguageChoice letter={letter} />
      <div class="ds-field">
        <label class="ds-label" for="letter-assessment">{t.assessment}</label>
        <p data-field="description" id="letter-assessment-help">{t.help}{kept.value.outcome === 'declined' && ` ${t.reasonShown}`}</p>
        <textarea
          class="ds-input letter-text" id="letter-assessment" rows={12} maxLength={MOST} aria-describedby="letter-assessment-help letter-left" value={assessment.value}
          onInput={(event) => { assessment.value = event.currentTarget.value; if (now.state === 'saved') saving.value = { state: 'idle' }; }}
        />
        <p class="quiet" id="letter-left">{left < FEW_LEFT && t.left(left)}</p>
      </div>
      {now.state === 'meanwhile' && <Meanwhile letter={letter} theirs={now.theirs} />}
      {now.state === 'failed' && <p class="ds-alert" data-color="danger" role="alert">{requestText(now.error)}</p>}
      <p class="buttons">
        <button type="submit" class="ds-button" aria-disabled={now.state === 'saving' || now.state === 'meanwhile'}>{now.state === 'saving' ? t.saving : t.save}</button>
        <span class="quiet" role="status">{now.state === 'saved' && !isUnsaved ? t.saved : isUnsaved ? t.unsaved : ''}</span>
      </p>
    </form>
  );
}
