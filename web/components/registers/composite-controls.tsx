import type { ComponentChildren, VNode } from 'preact';
import type { Field } from '../../../server/registers/schemas.ts';
import type { WrittenAssessment, WrittenAvoid, WrittenEarmark, WrittenFollowUp, WrittenPointWish } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { user } from '../../state/session.ts';
import { wordsOf } from '../../state/words.ts';
import { Entries, part, type Composite } from './entries.tsx';
import { controlId } from './field-words.ts';
import { FieldGroup, SelectOne, TickBox, TickSome, WrittenText, type Controlled } from './form-field.tsx';
import { ReferenceOne, type Naming } from './reference-controls.tsx';

const wordOptions = (vocabulary: 'group' | 'competence'): readonly { readonly value: string; readonly name: string }[] => wordsOf(vocabulary).map(({ code, name }) => ({ value: code, name }));

/** A box to tick that opens the rest of a field. */
function Opened({ group, words, isOpen, onOpen, children }: { group: Controlled; words: string; isOpen: boolean; onOpen: (open: boolean) => void; children: ComponentChildren }): VNode {
  return (
    <FieldGroup {...group}>
      <TickBox id={`${controlId(group.path)}-open`} label={words} checked={isOpen} onTick={onOpen} />
      {isOpen && <div class="form-inner">{children}</div>}
    </FieldGroup>
  );
}

/** An assessment: ticked when it holds, with why and until when. Who and when is signed by the server; here stands the one who writes, until then. */
export function AssessmentControl({ value, onWrite, today, until, ...group }: Composite<WrittenAssessment | null> & { today: string; until: string }): VNode {
  const t = text.value.registers.form;
  const signed = { by: user.value?.name ?? '', on: today };
  return (
    <Opened group={group} words={t.assess} isOpen={value !== null} onOpen={(open) => onWrite(open ? { ...signed, why: '', until } : null)}>
      {value !== null && (
        <>
          <WrittenText {...part(group, 'why')} label={t.why} hint={t.whyHelp} size="lines" value={value.why} onWrite={(why) => onWrite({ ...value, ...signed, why })} />
          <WrittenText {...part(group, 'until')} label={t.until} hint={t.dateHint} size="short" value={value.until} onWrite={(end) => onWrite({ ...value, ...signed, until: end })} />
          <p class="quiet">{text.value.registers.view.assessedBy(value.by, value.on)}</p>
        </>
      )}
    </Opened>
  );
}

/** An earmark: for which groups, and perhaps until when. */
export function EarmarkControl({ value, onWrite, ...group }: Composite<WrittenEarmark | null>): VNode {
  const t = text.value.registers.form;
  return (
    <Opened group={group} words={t.earmark} isOpen={value !== null} onOpen={(open) => onWrite(open ? { groups: [], until: '' } : null)}>
      {value !== null && (
        <>
          <TickSome {...part(group, 'groups')} label={t.earmarkGroups} value={value.groups} options={wordOptions('group')} onChoose={(groups) => onWrite({ ...value, groups })} />
          <WrittenText {...part(group, 'until')} label={t.earmarkUntil} hint={t.dateHint} size="short" value={value.until} onWrite={(until) => onWrite({ ...value, until })} />
        </>
      )}
    </Opened>
  );
}

const NO_FOLLOW_UP: WrittenFollowUp = { minutes: '', eveningMinutes: '0', visits: '', competences: [], currentTeamId: '' };

/** The follow-up that a household wants. */
export function FollowUpControl({ value, onWrite, nameOf, learn, ...group }: Composite<WrittenFollowUp | null> & Naming): VNode {
  const t = text.value.registers.form;
  const number = (field: Field): Field => ({ ...field, kind: { kind: 'whole', least: 0, most: 1_000_000 } });
  const numbers = { ...group, field: number(group.field) };
  return (
    <Opened group={group} words={t.followUp} isOpen={value !== null} onOpen={(open) => onWrite(open ? NO_FOLLOW_UP : null)}>
      {value !== null && (
        <>
          <div class="form-line">
            <WrittenText {...part(numbers, 'minutes')} label={t.minutes} size="short" numeric value={value.minutes} onWrite={(minutes) => onWrite({ ...value, minutes })} />
            <WrittenText {...part(numbers, 'eveningMinutes')} label={t.evening} size="short" numeric value={value.eveningMinutes} onWrite={(eveningMinutes) => onWrite({ ...value, eveningMinutes })} />
            <WrittenText {...part(numbers, 'visits')} label={t.visits} size="short" numeric value={value.visits} onWrite={(visits) => onWrite({ ...value, visits })} />
          </div>
          <TickSome {...part(group, 'competences')} label={t.competences} value={value.competences} options={wordOptions('competence')} onChoose={(competences) => onWrite({ ...value, competences })} />
          <ReferenceOne {...part(group, 'currentTeamId')} label={t.team} registers={['teams']} value={value.currentTeamId} nameOf={nameOf} learn={learn} onChoose={(currentTeamId) => onWrite({ ...value, currentTeamId })} />
        </>
      )}
    </Opened>
  );
}

const METRES = { kind: 'whole', least: 0, most: 1_000_000 } as const;

/** Whom a household shall not live near, and how far away. */
export function AvoidsControl({ value, onWrite, nameOf, learn, ...group }: Composite<readonly WrittenAvoid[]> & Naming): VNode {
  const t = text.value.registers.form;
  const metres = { ...group, field: { ...group.field, kind: METRES } };
  return (
    <Entries group={group} value={value} empty={{ id: '', metres: '' }} addWords={t.addAvoid} onWrite={onWrite}>
      {(entry, index, change) => (
        <>
          <ReferenceOne {...part(group, index, 'id')} label={t.who} registers={['households', 'tenancies']} value={entry.id} nameOf={nameOf} learn={learn} onChoose={(id) => change({ ...entry, id })} />
          <WrittenText {...part(metres, index, 'metres')} label={t.metres} size="short" numeric value={entry.metres} onWrite={(written) => change({ ...entry, metres: written })} />
        </>
      )}
    </Entries>
  );
}

/** Wishes to live near a place, or away from it. */
export function PointWishesControl({ value, onWrite, nameOf, learn, ...group }: Composite<readonly WrittenPointWish[]> & Naming): VNode {
  const t = text.value.registers.form;
  const metres = { ...group, field: { ...group.field, kind: METRES } };
  const wishes = [{ value: 'near', name: t.near }, { value: 'away', name: t.away }];
  return (
    <Entries group={group} value={value} empty={{ placeId: '', wish: 'near' as const, metres: '' }} addWords={t.addWish} onWrite={onWrite}>
      {(entry, index, change) => (
        <>
          <SelectOne {...part(group, index, 'wish')} label={t.wish} value={entry.wish} options={wishes} onChoose={(wish) => change({ ...entry, wish: wish === 'away' ? 'away' : 'near' })} />
          <ReferenceOne {...part(group, index, 'placeId')} label={t.place} registers={['places']} value={entry.placeId} nameOf={nameOf} learn={learn} onChoose={(placeId) => change({ ...entry, placeId })} />
          <WrittenText {...part(metres, index, 'metres')} label={t.metres} size="short" numeric value={entry.metres} onWrite={(written) => change({ ...entry, metres: written })} />
        </>
      )}
    </Entries>
  );
}
