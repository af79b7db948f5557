import type { UncoveredReason, WeekLanguage } from './schemas.ts';

/** The words of the files of a week: its calendar and its workbook. */
export interface WeekWords {
  readonly visit: (agreementId: string) => string;
  readonly more: string;
  readonly visits: string;
  readonly uncovered: string;
  readonly figures: string;
  readonly date: string;
  readonly staff: string;
  readonly start: string;
  readonly minutes: string;
  readonly way: string;
  readonly agreement: string;
  readonly address: string;
  readonly with: string;
  readonly evening: string;
  readonly why: string;
  readonly plan: string;
  readonly byHand: string;
  readonly reasons: Readonly<Record<UncoveredReason, string>>;
  readonly figureNames: Readonly<Record<'visits' | 'uncoveredVisits' | 'uncoveredMinutes' | 'travelMinutes' | 'continuityPercent' | 'byMainPercent' | 'overtimeMinutes' | 'changed', string>>;
}

/** The words in each language. */
export const WEEK_WORDS: Readonly<Record<WeekLanguage, WeekWords>> = {
  nb: {
    visit: (id) => `Besøk, avtale ${id}`, more: 'Resten står i Spredt, under Min dag.', visits: 'Besøk', uncovered: 'Ikke dekket', figures: 'Tall', date: 'dato', staff: 'ansatt', start: 'begynner', minutes: 'minutter',
    way: 'minutter på vei', agreement: 'avtale', address: 'adresse', with: 'sammen med', evening: 'kveld', why: 'hvorfor', plan: 'planen', byHand: 'for hånd',
    reasons: {
      noPoint: 'boligen er ikke på kartet', noCompetence: 'ingen på jobb har kompetansen', barred: 'de som har kompetansen, kan ikke komme hit', noDay: 'ingen av dem jobber en dag som passer', noHours: 'ingen av dem har arbeidstid da det passer',
      noPair: 'to kan ikke komme samtidig', noRoom: 'planen som ble funnet, har ikke plass',
    },
    figureNames: {
      visits: 'besøk', uncoveredVisits: 'besøk som ikke er dekket', uncoveredMinutes: 'minutter som ikke er dekket', travelMinutes: 'minutter på vei', continuityPercent: 'prosent av besøkene ved hovedkontakt eller reserve',
      byMainPercent: 'prosent av besøkene ved hovedkontakt', overtimeMinutes: 'minutter overtid', changed: 'besøk som er endret',
    },
  },
  nn: {
    visit: (id) => `Besøk, avtale ${id}`, more: 'Resten står i Spredt, under Min dag.', visits: 'Besøk', uncovered: 'Ikkje dekt', figures: 'Tal', date: 'dato', staff: 'tilsett', start: 'byrjar', minutes: 'minutt',
    way: 'minutt på veg', agreement: 'avtale', address: 'adresse', with: 'saman med', evening: 'kveld', why: 'kvifor', plan: 'planen', byHand: 'for hand',
    reasons: {
      noPoint: 'bustaden er ikkje på kartet', noCompetence: 'ingen på jobb har kompetansen', barred: 'dei som har kompetansen, kan ikkje kome hit', noDay: 'ingen av dei arbeider ein dag som passar', noHours: 'ingen av dei har arbeidstid då det passar',
      noPair: 'to kan ikkje kome samstundes', noRoom: 'planen som vart funnen, har ikkje plass',
    },
    figureNames: {
      visits: 'besøk', uncoveredVisits: 'besøk som ikkje er dekte', uncoveredMinutes: 'minutt som ikkje er dekte', travelMinutes: 'minutt på veg', continuityPercent: 'prosent av besøka ved hovudkontakt eller reserve',
      byMainPercent: 'prosent av besøka ved hovudkontakt', overtimeMinutes: 'minutt overtid', changed: 'besøk som er endra',
    },
  },
  en: {
    visit: (id) => `Visit, agreement ${id}`, more: 'The rest is in Spredt, under My day.', visits: 'Visits', uncovered: 'Not covered', figures: 'Figures', date: 'date', staff: 'staff member', start: 'begins', minutes: 'minutes',
    way: 'minutes on the way', agreement: 'agreement', address: 'address', with: 'together with', evening: 'evening', why: 'why', plan: 'the plan', byHand: 'by hand',
    reasons: {
      noPoint: 'the home is not on the map', noCompetence: 'nobody at work has the competence', barred: 'those who have the competence may not come here', noDay: 'none of them works on a day that suits', noHours: 'none of them works at hours that suit',
      noPair: 'no two can come at the same time', noRoom: 'the plan that was found has no room',
    },
    figureNames: {
      visits: 'visits', uncoveredVisits: 'visits that are not covered', uncoveredMinutes: 'minutes that are not covered', travelMinutes: 'minutes on the way', continuityPercent: 'percent of visits by main or backup',
      byMainPercent: 'percent of visits by main', overtimeMinutes: 'minutes of overtime', changed: 'visits that have changed',
    },
  },
};
