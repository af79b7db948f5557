import type { VNode } from 'preact';
import type { FilesView } from '../../../server/files/schemas.ts';
import { RegisterId } from '../../../server/registers/schemas.ts';
import { REGISTER_FILES } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY_WRITE } from '../../who-may.ts';

type FileShown = FilesView['files'][number];

/** The register that a file fills; null for what is added to homes that come from Kobo. */
function registerOf(fileName: string): RegisterId | null {
  return RegisterId.options.find((one) => REGISTER_FILES[one] === fileName) ?? null;
}

function Template({ file }: { file: FileShown }): VNode {
  const t = text.value.import.templates;
  const register = registerOf(file.name);
  const name = register === null ? t.extra : text.value.frame.pageNames[register];
  const address = `/api/files/templates/${encodeURIComponent(file.name)}`;
  return (
    <li class="template">
      <p class="template-name">
        <strong>{name}</strong>
        <a class="ds-link" download href={`${address}?format=xlsx`}>Excel<span class="seen-by-readers">: {name}</span></a>
        <a class="ds-link" download href={`${address}?format=csv`}>CSV<span class="seen-by-readers">: {name}</span></a>
      </p>
      {register !== null && !may(MAY_WRITE[register]) && <p class="quiet">{t.notYours}</p>}
      <details>
        <summary>{t.columns(file.columns.length)}<span class="seen-by-readers">: {name}</span></summary>
        <div class="table-scroll" lang="nb">
          <table class="ds-table">
            <caption class="seen-by-readers">{name}</caption>
            <thead><tr><th scope="col">{t.column}</th><th scope="col">{t.required}</th><th scope="col">{t.meaning}</th></tr></thead>
            <tbody>{file.columns.map((column) => <tr key={column.name}><th scope="row">{column.name}</th><td>{column.required ? t.yes : t.no}</td><td>{column.meaning}</td></tr>)}</tbody>
          </table>
        </div>
      </details>
    </li>
  );
}

/** The files that can be filled in and taken in, with what each of their columns means. */
export function Templates({ view }: { view: FilesView }): VNode {
  const t = text.value.import.templates;
  return (
    <section class="card templates" aria-labelledby="templates">
      <h2 class="ds-heading" data-size="xs" id="templates">{t.heading}</h2>
      <p>{t.help}</p>
      <ul class="stack">{view.files.filter(({ template }) => template).map((file) => <Template key={file.name} file={file} />)}</ul>
      <p><a class="ds-link" download href="/api/files/exports/registre?format=xlsx">{t.export}</a></p>
      <p class="template-name">
        <span>{t.addresses}</span>
        <a class="ds-link" download href="/api/files/exports/adresser?format=xlsx">Excel<span class="seen-by-readers">: {t.addresses}</span></a>
        <a class="ds-link" download href="/api/files/exports/adresser?format=csv">CSV<span class="seen-by-readers">: {t.addresses}</span></a>
      </p>
    </section>
  );
}
