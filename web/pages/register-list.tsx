import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListView, RegisterId } from '../../server/registers/schemas.ts';
import { readList } from '../api/registers.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { ListPages } from '../components/registers/list-pages.tsx';
import { ListTools } from '../components/registers/list-tools.tsx';
import { RegisterCards, RegisterTable } from '../components/registers/register-table.tsx';
import type { PageComponent } from '../page-table.ts';
import { REGISTER_FILES, REGISTER_PATHS } from '../register-addresses.ts';
import { addressOf, PAGE_SIZE, questionIn, type ListQuestion } from '../registers/list-question.ts';
import { address } from '../state/address.ts';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { openWords } from '../state/words.ts';
import { MAY, MAY_WRITE } from '../who-may.ts';
import '../style/registers.css';

function Actions({ register }: { register: RegisterId }): VNode {
  const t = text.value.registers;
  return (
    <div class="page-actions">
      {may(MAY.useFiles) && (
        <>
          <a class="ds-link" href={`/api/files/exports/${REGISTER_FILES[register]}?format=xlsx`} download>{t.list.excel}</a>
          <a class="ds-link" href={`/api/files/exports/${REGISTER_FILES[register]}?format=csv`} download>{t.list.csv}</a>
          {may(MAY_WRITE[register]) && <a class="ds-link" href={`/api/files/templates/${REGISTER_FILES[register]}?format=xlsx`} download>{t.list.template}</a>}
        </>
      )}
      {may(MAY_WRITE[register]) && <a class="ds-button" href={`${REGISTER_PATHS[register]}/ny`}>{t.create[register]}</a>}
    </div>
  );
}

function Nothing({ register, question }: { register: RegisterId; question: ListQuestion }): VNode {
  const t = text.value.registers.list;
  if (question.q !== '' || Object.keys(question.filters).length > 0) return <p class="list-nothing">{t.none}</p>;
  return (
    <div class="list-nothing">
      <p>{t.empty}</p>
      {may(MAY_WRITE[register]) && <p>{t.emptyWrite}</p>}
      {may(MAY.useFiles) && <p><a class="ds-link" href="/import">{t.toImport}</a></p>}
    </div>
  );
}

function Rows({ register, view, question }: { register: RegisterId; view: ListView; question: ListQuestion }): VNode {
  const t = text.value.registers;
  const first = (view.page - 1) * view.size + 1;
  return (
    <>
      <p class="list-total" role="status">
        {t.count[register](view.total)}{view.total > view.size && view.rows.length > 0 && <span class="quiet"> · {t.list.shown(first, first + view.rows.length - 1, view.total)}</span>}
      </p>
      {view.rows.length === 0 && <Nothing register={register} question={question} />}
      {view.rows.length > 0 && (layout.value === 'narrow' ? <RegisterCards register={register} rows={view.rows} /> : <RegisterTable register={register} rows={view.rows} question={question} />)}
      <ListPages register={register} question={question} total={view.total} />
    </>
  );
}

/** What stays on the page while the next answer is on its way, and where to begin reading when it has come. */
function RegisterList({ register }: { register: RegisterId }): VNode {
  const list = useSignal<Loadable<ListView>>({ state: 'loading' });
  const busy = useSignal(false);
  const top = useRef<HTMLDivElement>(null);
  const question = questionIn(register, address.value.query);
  const asked = addressOf('', register, question);
  const shownPage = useRef(question.page);
  const latest = useRef(asked);
  const fetchList = async (): Promise<void> => {
    busy.value = true;
    latest.current = asked;
    const filter = Object.entries(question.filters).map(([key, value]) => `${key}:${value}`);
    await load(list, readList(register, { q: question.q, sort: question.sort, filter, page: question.page, size: PAGE_SIZE }));
    if (latest.current !== asked) return;
    busy.value = false;
    if (shownPage.current !== question.page) top.current?.scrollIntoView({ block: 'start' });
    shownPage.current = question.page;
  };
  useEffect(() => { void openWords(); }, []);
  useEffect(() => { void fetchList(); }, [asked]);
  const now = list.value;
  return (
    <div class="content register-page" ref={top}>
      <div class="page-head">
        <PageHeading>{text.value.frame.pageNames[register]}</PageHeading>
        <Actions register={register} />
      </div>
      <ListTools register={register} question={question} />
      <div class="list-rows" aria-busy={busy.value}>
        {now.state === 'loading' && <Loading />}
        {now.state === 'failed' && <NotFetched error={now.error} again={() => { void fetchList(); }} />}
        {now.state === 'ready' && <Rows register={register} view={now.value} question={question} />}
      </div>
    </div>
  );
}

/** The page that lists a register. */
export function registerListPage(register: RegisterId): PageComponent {
  return () => <RegisterList key={register} register={register} />;
}
