import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FIELDS, type ErasedView, type RegisterId, type Related, type RowView } from '../../server/registers/schemas.ts';
import { readRow } from '../api/registers.ts';
import { TeamRegisterTime } from '../components/follow-up/team-register-time.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { RowLink } from '../components/registers/field-value.tsx';
import { fieldName } from '../components/registers/field-words.ts';
import { ErasedNote, LeaveRegister, type Leaving } from '../components/registers/leave-register.tsx';
import { RowFacts } from '../components/registers/row-facts.tsx';
import { RowHistory } from '../components/registers/row-history.tsx';
import { formatClock, formatDate, formatDayOf } from '../format.ts';
import type { PageComponent } from '../page-table.ts';
import { REGISTER_PATHS, rowPath } from '../register-addresses.ts';
import { roundPath } from '../round-address.ts';
import { rowName } from '../registers/row-name.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openParameters } from '../state/parameters.ts';
import { said } from '../state/said.ts';
import { may } from '../state/session.ts';
import { openWords } from '../state/words.ts';
import { MAY, MAY_WRITE } from '../who-may.ts';
import '../style/registers.css';

const PERSONAL: ReadonlySet<RegisterId> = new Set(['households', 'tenancies', 'staff', 'agreements']);
/** Registers whose rows are known by a number or an address, which the kind of row is said with. */
const NUMBERED: ReadonlySet<RegisterId> = new Set(['households', 'tenancies', 'dwellings', 'agreements']);

/** In which way two rows name each other, where one could do so in several: as the one who comes, or as one who shall not. */
function namedAs({ register: other, about }: Related, register: RegisterId): string | null {
  for (const [from, to] of [[other, register], [register, other]] as const) {
    const ways = FIELDS[from].filter(({ kind }) => (kind.kind === 'reference' || kind.kind === 'references') && kind.register === to);
    if (ways.length > 1 && ways.some(({ key }) => key === about)) return fieldName(from, about).toLocaleLowerCase('nb-NO');
  }
  return null;
}

function RelatedRows({ register, row }: { register: RegisterId; row: RowView }): VNode {
  const t = text.value.registers;
  return (
    <section class="card row-section" aria-labelledby="related">
      <h2 class="ds-heading" data-size="xs" id="related">{t.view.related}</h2>
      {row.related.length === 0 ? <p>{t.view.relatedNone}</p> : (
        <ul class="related">
          {row.related.map((one) => (
            <li key={`${one.register} ${one.id} ${one.about}`}><span class="quiet">{t.row[one.register]}</span> <RowLink register={one.register} id={one.id} name={one.name} />{namedAs(one, register) !== null && <span class="quiet"> {namedAs(one, register)}</span>}</li>
          ))}
        </ul>
      )}
      {register === 'households' && (
        <>
          <h3>{t.view.rounds}</h3>
          {row.rounds.length === 0 ? <p>{t.view.roundsNone}</p> : <ul>{row.rounds.map(({ id, name }) => <li key={id}>{may(MAY.seeRounds) ? <a class="ds-link" href={roundPath(id)}>{t.view.round(name)}</a> : t.view.round(name)}</li>)}</ul>}
        </>
      )}
    </section>
  );
}

/** What was said on the page before; it is said once. */
function Said(): VNode | null {
  const [words] = useState(said.peek());
  useEffect(() => { said.value = null; }, []);
  return words === null ? null : <p class="ds-alert" data-color="success" role="status">{words}</p>;
}

function Buttons({ register, row, onLeave }: { register: RegisterId; row: RowView; onLeave: (how: Leaving) => void }): VNode | null {
  const t = text.value.registers.view;
  if (!may(MAY_WRITE[register])) return null;
  return (
    <div class="page-actions">
      <a class="ds-button" href={`${rowPath(register, String(row.record.id))}/endre`}>{t.edit}</a>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => onLeave('remove')}>{t.remove}</button>
      {PERSONAL.has(register) && <button type="button" class="ds-button" data-variant="secondary" data-color="danger" onClick={() => onLeave('erase')}>{t.erase}</button>}
    </div>
  );
}

function Kept({ register, row }: { register: RegisterId; row: RowView }): VNode {
  const t = text.value.registers.view;
  return (
    <p class="quiet">
      {t.changed(formatDayOf(row.changedAt), formatClock(row.changedAt))}.
      {PERSONAL.has(register) && ` ${row.keepUntil === null ? (register === 'staff' ? t.keepOpenPost : t.keepOpen) : t.keepUntil(formatDate(row.keepUntil))}`}
    </p>
  );
}

function Row({ register, row }: { register: RegisterId; row: RowView }): VNode {
  const t = text.value.registers;
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [gone, setGone] = useState<{ readonly how: Leaving; readonly erased: ErasedView | null } | null>(null);
  const name = rowName(register, row.record);
  const title = NUMBERED.has(register) ? `${t.row[register]} ${name}` : name;
  const list = <p><a class="ds-link" href={REGISTER_PATHS[register]}>{text.value.frame.pageNames[register]}</a></p>;
  if (gone !== null) {
    return (
      <div class="content register-row">
        <PageHeading title={title}>{gone.how === 'erase' ? t.leave.done(title) : t.leave.doneRemoved(title)}</PageHeading>
        {gone.erased !== null && <ErasedNote erased={gone.erased} />}
        <p><a class="ds-link" href={REGISTER_PATHS[register]}>{t.leave.back}</a></p>
      </div>
    );
  }
  return (
    <div class="content register-row">
      <div class="page-head">
        <div>{list}<PageHeading title={title}>{title}</PageHeading></div>
        <Buttons register={register} row={row} onLeave={setLeaving} />
      </div>
      <Said />
      <Kept register={register} row={row} />
      <div class="row-parts">
        <div class="row-main"><RowFacts register={register} row={row} />{register === 'teams' && <TeamRegisterTime id={String(row.record.id)} />}</div>
        <div class="row-side"><RelatedRows register={register} row={row} /><RowHistory register={register} id={String(row.record.id)} names={row.names} /></div>
      </div>
      {leaving !== null && (
        <LeaveRegister register={register} row={row} name={title} how={leaving} onCancel={() => setLeaving(null)} onDone={(erased) => { setGone({ how: leaving, erased }); setLeaving(null); }} />
      )}
    </div>
  );
}

function OpenedRow({ register, id }: { register: RegisterId; id: string }): VNode {
  const row = useSignal<Loadable<RowView>>({ state: 'loading' });
  const fetchRow = (): void => { void load(row, readRow(register, id)); };
  useEffect(() => { void openWords(); openParameters(); fetchRow(); }, []);
  if (row.value.state === 'loading') return <Loading />;
  if (row.value.state === 'failed') return <div class="content"><PageHeading>{`${fieldName(register, 'id')} ${id}`}</PageHeading><NotFetched error={row.value.error} again={fetchRow} /></div>;
  return <Row register={register} row={row.value.value} />;
}

/** The page of one row: everything about it, what belongs with it, and what has happened to it. */
export function registerRowPage(register: RegisterId): PageComponent {
  return ({ params }) => <OpenedRow key={params['id'] ?? ''} register={register} id={params['id'] ?? ''} />;
}
