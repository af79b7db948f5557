import type { CaseDecision, CaseloadLanguage, CaseMeasures } from './schemas.ts';

/** The words of the workbook of who follows whom. */
export interface CaseloadWords {
  readonly now: string;
  readonly proposal: string;
  readonly load: string;
  readonly figures: string;
  readonly agreement: string;
  readonly team: string;
  readonly main: string;
  readonly since: string;
  readonly backup: string;
  readonly mainBefore: string;
  readonly backupBefore: string;
  readonly mainProposed: string;
  readonly backupProposed: string;
  readonly decided: string;
  readonly staff: string;
  readonly minutes: string;
  readonly minutesNow: string;
  readonly minutesProposed: string;
  readonly mainsNow: string;
  readonly mainsProposed: string;
  readonly proposed: string;
  readonly byHand: string;
  readonly decision: Readonly<Record<CaseDecision, string>>;
  readonly measures: Readonly<Record<keyof CaseMeasures, string>>;
}

/** The words in each language. */
export const CASELOAD_WORDS: Readonly<Record<CaseloadLanguage, CaseloadWords>> = {
  nb: {
    now: 'Hvem følger hvem', proposal: 'Forslag', load: 'Ansatte', figures: 'Tall', agreement: 'avtale', team: 'team', main: 'hovedkontakt', since: 'siden', backup: 'reserve', mainBefore: 'hovedkontakt før', backupBefore: 'reserve før',
    mainProposed: 'foreslått hovedkontakt', backupProposed: 'foreslått reserve', decided: 'bestemt', staff: 'ansatt', minutes: 'tid i uka (minutter)', minutesNow: 'nå (minutter)', minutesProposed: 'med forslaget (minutter)',
    mainsNow: 'hovedkontakt for, nå', mainsProposed: 'hovedkontakt for, med forslaget', proposed: 'med forslaget', byHand: 'for hånd', decision: { accepted: 'som foreslått', kept: 'som før', other: 'noen andre' },
    measures: {
      noMain: 'personer uten hovedkontakt', noBackup: 'personer uten reserve', overloadMinutes: 'minutter i uka over tiden den ansatte har', overloadEveningMinutes: 'minutter om kvelden over tiden den ansatte har',
      mainChanged: 'personer som får ny hovedkontakt', trustMonthsLost: 'måneder sammen som går tapt', mainUnknown: 'nye hovedkontakter som ikke var reserve', backupChanged: 'personer som mister reserven', wishNotMet: 'ønsker som ikke er oppfylt',
      travelMinutes: 'minutter på vei i uka', unevenMinutes: 'minutter ujevn fordeling',
    },
  },
  nn: {
    now: 'Kven følgjer kven', proposal: 'Forslag', load: 'Tilsette', figures: 'Tal', agreement: 'avtale', team: 'team', main: 'hovudkontakt', since: 'sidan', backup: 'reserve', mainBefore: 'hovudkontakt før', backupBefore: 'reserve før',
    mainProposed: 'foreslått hovudkontakt', backupProposed: 'foreslått reserve', decided: 'bestemt', staff: 'tilsett', minutes: 'tid i veka (minutt)', minutesNow: 'no (minutt)', minutesProposed: 'med forslaget (minutt)',
    mainsNow: 'hovudkontakt for, no', mainsProposed: 'hovudkontakt for, med forslaget', proposed: 'med forslaget', byHand: 'for hand', decision: { accepted: 'som foreslått', kept: 'som før', other: 'nokon andre' },
    measures: {
      noMain: 'personar utan hovudkontakt', noBackup: 'personar utan reserve', overloadMinutes: 'minutt i veka over tida den tilsette har', overloadEveningMinutes: 'minutt om kvelden over tida den tilsette har',
      mainChanged: 'personar som får ny hovudkontakt', trustMonthsLost: 'månader saman som går tapt', mainUnknown: 'nye hovudkontaktar som ikkje var reserve', backupChanged: 'personar som mistar reserven', wishNotMet: 'ønske som ikkje er oppfylte',
      travelMinutes: 'minutt på veg i veka', unevenMinutes: 'minutt ujamn fordeling',
    },
  },
  en: {
    now: 'Who follows whom', proposal: 'Proposal', load: 'Staff', figures: 'Figures', agreement: 'agreement', team: 'team', main: 'main', since: 'since', backup: 'backup', mainBefore: 'main before', backupBefore: 'backup before',
    mainProposed: 'proposed main', backupProposed: 'proposed backup', decided: 'decided', staff: 'staff member', minutes: 'time a week (minutes)', minutesNow: 'now (minutes)', minutesProposed: 'by the proposal (minutes)',
    mainsNow: 'main of, now', mainsProposed: 'main of, by the proposal', proposed: 'by the proposal', byHand: 'by hand', decision: { accepted: 'as proposed', kept: 'as before', other: 'somebody else' },
    measures: {
      noMain: 'persons without a main', noBackup: 'persons without a backup', overloadMinutes: 'minutes a week above what the staff member has', overloadEveningMinutes: 'minutes in the evening above what the staff member has',
      mainChanged: 'persons who get another main', trustMonthsLost: 'months together that are lost', mainUnknown: 'new mains who were not the backup', backupChanged: 'persons who lose their backup', wishNotMet: 'wishes that are not met',
      travelMinutes: 'minutes on the way a week', unevenMinutes: 'minutes of uneven load',
    },
  },
};
