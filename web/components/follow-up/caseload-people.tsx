import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseloadNow, CaseloadStaff, PersonNow } from '../../../server/caseload/schemas.ts';
import { formatDate } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { OneOf } from '../one-of.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { staffById, staffName, type StaffById } from './caseload-sentences.ts';

type Way = 'person' | 'staff';

const agreementLink = (id: string): VNode => <a class="ds-link" href={rowPath('agreements', id)}>{id}</a>;

function ByPerson({ persons, staff, label }: { persons: readonly PersonNow[]; staff: StaffById; label: string }): VNode {
  const t = text.value.caseload;
  return (
    <ScrollRegion label={label}>
      <table class="ds-table plan-table case-people" aria-label={label}>
        <thead><tr><th scope="col">{t.people.agreement}</th><th scope="col">{t.main}</th><th scope="col">{t.people.since}</th><th scope="col">{t.backup}</th></tr></thead>
        <tbody>
          {persons.map(({ agreementId, mainId, mainSince, backupId }) => (
            <tr key={agreementId}>
              <th scope="row">{agreementLink(agreementId)}</th>
              <td>{mainId === null ? <strong>{t.nobody}</strong> : staffName(staff, mainId)}</td><td>{mainSince !== null && formatDate(mainSince)}</td><td>{backupId === null ? <strong>{t.nobody}</strong> : staffName(staff, backupId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Agreements({ heading, ids }: { heading: string; ids: readonly string[] }): VNode {
  return <p>{heading}{ids.length > 0 && <>: {ids.map((id, at) => <>{at > 0 && ', '}{agreementLink(id)}</>)}</>}</p>;
}

function StaffCard({ member, persons }: { member: CaseloadStaff; persons: readonly PersonNow[] }): VNode {
  const t = text.value.caseload.people;
  const [mains, backups] = [persons.filter(({ mainId }) => mainId === member.id), persons.filter(({ backupId }) => backupId === member.id)].map((those) => those.map(({ agreementId }) => agreementId)) as [string[], string[]];
  const going = [...(member.to === null ? [] : [t.until(formatDate(member.to))]), ...(member.awayFrom === null ? [] : [t.awayFrom(formatDate(member.awayFrom))])];
  return (
    <li class="card case-staff">
      <h3 class="ds-heading" data-size="2xs"><a class="ds-link" href={rowPath('staff', member.id)}>{member.name}</a> {going.length > 0 && <span class="quiet">{going.join(', ')}</span>}</h3>
      <Agreements heading={t.mainOf(mains.length)} ids={mains} />
      <Agreements heading={t.backupOf(backups.length)} ids={backups} />
    </li>
  );
}

function ByStaff({ now, staff, persons }: { now: CaseloadNow; staff: readonly CaseloadStaff[]; persons: readonly PersonNow[] }): VNode {
  const t = text.value.caseload.people;
  const without = persons.filter(({ mainId }) => mainId === null).map(({ agreementId }) => agreementId);
  return (
    <ul class="case-changes">
      {without.length > 0 && <li class="card case-staff"><h3 class="ds-heading" data-size="2xs">{t.nobodys}</h3><Agreements heading={String(without.length)} ids={without} /></li>}
      {staff.map((member) => <StaffCard key={member.id} member={member} persons={now.persons} />)}
    </ul>
  );
}

/** Everybody who is followed up and who follows them, by person or by staff member, narrowed to what is searched for (in small letters). */
export function CaseloadPeople({ now, sought }: { now: CaseloadNow; sought: string }): VNode {
  const t = text.value.caseload;
  const [way, setWay] = useState<Way>('person');
  const staff = staffById(now);
  const holds = (words: string): boolean => words.toLocaleLowerCase('nb').includes(sought);
  const persons = now.persons.filter(({ agreementId, mainId, backupId }) => holds(agreementId) || [mainId, backupId].some((id) => id !== null && holds(staffName(staff, id))));
  const members = now.staff.filter(({ id, name, to }) => (to === null || to >= now.asOf) && (holds(name) || persons.some(({ mainId, backupId }) => mainId === id || backupId === id)));
  return (
    <section class="card" aria-labelledby="caseload-people">
      <div class="page-head">
        <h2 class="ds-heading" data-size="xs" id="caseload-people">{t.people.heading}</h2>
        <OneOf<Way> name="caseload-way" label={t.people.show} look="toggle" value={way} onChoose={setWay} options={[{ value: 'person', text: t.people.byPerson }, { value: 'staff', text: t.people.byStaff }]} />
      </div>
      <p role="status">{way === 'person' ? t.people.count(persons.length, now.persons.length) : t.people.count(members.length, now.staff.length)}</p>
      {persons.length + members.length === 0 && <p>{t.noHits}</p>}
      {way === 'person' ? persons.length > 0 && <ByPerson persons={persons} staff={staff} label={t.people.table} /> : <ByStaff now={now} staff={members} persons={persons} />}
    </section>
  );
}
