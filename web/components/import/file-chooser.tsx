import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { addFiles, chosenFiles, dropFile, importing, startOver, workOnFiles } from '../../state/import.ts';
import { text } from '../../state/language.ts';
import { FilePicker } from '../file-picker.tsx';

const ACCEPT = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function Chosen(): VNode | null {
  const t = text.value.import;
  const files = chosenFiles.value;
  const isWorking = importing.value.state === 'working';
  if (files.length === 0) return null;
  return (
    <>
      <h2 class="ds-heading" data-size="2xs" id="chosen-files">{t.chosen}</h2>
      <ul class="chosen-files" aria-labelledby="chosen-files">
        {files.map(({ name, size }) => (
          <li key={name}><span>{name}</span> <span class="quiet">{t.size(Math.round(size / 1000))}</span> {!isWorking && <button type="button" class="link" aria-label={t.remove(name)} onClick={() => dropFile(name)}>{t.removeShort}</button>}</li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="ds-button" data-variant={importing.value.state === 'choosing' ? 'primary' : 'secondary'} disabled={isWorking} onClick={() => { void workOnFiles('look'); }}>{importing.value.state === 'choosing' ? t.look : t.lookAgain}</button>
        {!isWorking && <button type="button" class="ds-button" data-variant="tertiary" onClick={startOver}>{t.startOver}</button>}
      </div>
    </>
  );
}

/** Where files are dropped or chosen, and those that are. */
export function FileChooser({ mostBytes }: { mostBytes: number }): VNode {
  const t = text.value.import;
  const [isOver, setOver] = useState(false);
  const isWorking = importing.value.state === 'working';
  const take = (files: readonly File[]): void => { if (files.length > 0 && !isWorking) addFiles(files); };
  return (
    <section
      class="card file-chooser" data-over={isOver} aria-label={t.files} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
      onDrop={(event) => { event.preventDefault(); setOver(false); take([...event.dataTransfer?.files ?? []]); }}
    >
      <p id="import-files-help">{t.drop} {t.accept} {t.limit(Math.round(mostBytes / 1_000_000))}</p>
      <FilePicker id="import-files" label={chosenFiles.value.length === 0 ? t.choose : t.chooseMore} accept={ACCEPT} multiple disabled={isWorking} describedBy="import-files-help" onPick={take} />
      <Chosen />
    </section>
  );
}
