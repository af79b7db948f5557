import type { FollowUpLanguage, ReminderKind } from './schemas.ts';

/** The words of the files of follow-up: its calendar and its workbook. */
export interface FollowUpWords {
  readonly load: string;
  readonly staff: string;
  readonly team: string;
  readonly week: string;
  readonly has: string;
  readonly hasEvening: string;
  readonly away: string;
  readonly needs: string;
  readonly needsEvening: string;
  readonly asMain: string;
  readonly asBackup: string;
  readonly agreement: string;
  readonly main: string;
  readonly date: string;
  readonly isOverdue: string;
  readonly evaluationOf: (id: string) => string;
  readonly endOf: (id: string) => string;
  readonly more: string;
  readonly kinds: Readonly<Record<ReminderKind, string>>;
}

/** The words in each language. */
export const FOLLOW_UP_WORDS: Readonly<Record<FollowUpLanguage, FollowUpWords>> = {
  nb: {
    load: 'Belastning', staff: 'ansatt', team: 'team', week: 'uke fra', has: 'minutter', hasEvening: 'av dem om kvelden', away: 'minutter borte', needs: 'minutter som trengs', needsEvening: 'av dem om kvelden, trengs',
    asMain: 'hovedkontakt for', asBackup: 'reserve for', agreement: 'avtale', main: 'hovedkontakt', date: 'dato', isOverdue: 'på overtid', evaluationOf: (id) => `Evaluering, avtale ${id}`,
    endOf: (id) => `Avtalen går ut, avtale ${id}`, more: 'Resten står i Spredt, under Oppfølging.',
    kinds: {
      evaluation: 'skal evalueres', agreementEnds: 'avtalen går ut', unanswered: 'ikke besvart', lostContact: 'ingen har vært der på lenge', noMain: 'ingen hovedkontakt', mainLeaves: 'hovedkontakten slutter', mainAway: 'hovedkontakten er lenge borte',
      nobodyCan: 'ingen i stilling kan komme', tenancyEnded: 'har flyttet ut', noPhase: 'ingen fase har begynt',
    },
  },
  nn: {
    load: 'Belastning', staff: 'tilsett', team: 'team', week: 'veke frå', has: 'minutt', hasEvening: 'av dei om kvelden', away: 'minutt borte', needs: 'minutt som trengst', needsEvening: 'av dei om kvelden, trengst',
    asMain: 'hovudkontakt for', asBackup: 'reserve for', agreement: 'avtale', main: 'hovudkontakt', date: 'dato', isOverdue: 'på overtid', evaluationOf: (id) => `Evaluering, avtale ${id}`,
    endOf: (id) => `Avtalen går ut, avtale ${id}`, more: 'Resten står i Spredt, under Oppfølging.',
    kinds: {
      evaluation: 'skal evaluerast', agreementEnds: 'avtalen går ut', unanswered: 'ikkje svart på', lostContact: 'ingen har vore der på lenge', noMain: 'ingen hovudkontakt', mainLeaves: 'hovudkontakten sluttar', mainAway: 'hovudkontakten er lenge borte',
      nobodyCan: 'ingen i stilling kan komme', tenancyEnded: 'har flytta ut', noPhase: 'ingen fase har byrja',
    },
  },
  en: {
    load: 'Load', staff: 'staff member', team: 'team', week: 'week from', has: 'minutes', hasEvening: 'of them in the evening', away: 'minutes away', needs: 'minutes needed', needsEvening: 'of them in the evening, needed',
    asMain: 'main for', asBackup: 'backup for', agreement: 'agreement', main: 'main', date: 'date', isOverdue: 'overdue', evaluationOf: (id) => `Evaluation, agreement ${id}`,
    endOf: (id) => `The agreement ends, agreement ${id}`, more: 'The rest is in Spredt, under Follow-up.',
    kinds: {
      evaluation: 'to be evaluated', agreementEnds: 'the agreement ends', unanswered: 'not answered', lostContact: 'nobody has been there for long', noMain: 'no main', mainLeaves: 'the main leaves', mainAway: 'the main is away for long',
      nobodyCan: 'nobody in post can come', tenancyEnded: 'has moved out', noPhase: 'no phase has begun',
    },
  },
};
