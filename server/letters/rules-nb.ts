import { wholeNumber, type LetterTexts } from './letter-texts.ts';

const one = (dwellings: number, single: string, several: string): string => (dwellings === 1 ? single : several);

/** What a letter says of each rule that it may tell of, in bokmål. */
export const nbRules: LetterTexts['rule'] = {
  bedrooms: {
    sentence: 'Boligen skal ha minst så mange soverom som du trenger.', fell: () => 'har for få soverom.',
    unmet: (n) => (n === null ? 'Boligen har færre soverom enn du trenger.' : `Boligen har ${wholeNumber(n)} soverom mindre enn du trenger.`),
  },
  spareBedrooms: {
    sentence: 'Boligen bør ikke ha flere soverom enn du trenger.', fell: () => 'har flere soverom enn du trenger.',
    unmet: (n) => (n === null ? 'Boligen har flere soverom enn du trenger.' : `Boligen har ${wholeNumber(n)} soverom mer enn du trenger.`),
  },
  accessibility: {
    sentence: 'Du skal kunne komme inn i boligen og bruke den.', fell: (n) => `er ikke ${one(n, 'tilgjengelig', 'tilgjengelige')} nok for deg.`,
    unmet: () => 'Boligen er ikke så tilgjengelig som du trenger.',
  },
  rent: {
    sentence: 'Husleien skal ikke være høyere enn du kan betale.', fell: () => 'har høyere husleie enn du kan betale.',
    unmet: (n) => `Husleien er ${n === null ? '' : `inntil ${wholeNumber(n * 100)} kroner i måneden `}høyere enn du kan betale.`,
  },
  pets: {
    sentence: 'Har du dyr, skal det være lov i boligen.', fell: () => 'har ikke lov til dyr.', unmet: () => 'Det er ikke lov å ha dyr i boligen.',
  },
  staffing: {
    sentence: 'Boligen skal ha så mye bemanning som du trenger.', fell: () => 'har mindre bemanning enn du trenger.',
    unmet: () => 'Boligen har mindre bemanning enn du trenger.',
  },
  occupancy: {
    sentence: 'Alle i husstanden skal få plass.', fell: () => 'er ikke ment for så mange som dere er.',
    unmet: () => 'Boligen er ikke ment for så mange som dere er.',
  },
  features: {
    sentence: 'Boligen skal fylle de kravene som er satt for deg.', fell: () => 'fyller ikke kravene som er satt for deg.',
    unmet: () => 'Boligen fyller ikke alle kravene som er satt for deg.',
  },
  tenure: {
    sentence: 'Leieforholdet skal være av et slag som passer for deg.', fell: () => 'har en leieform som ikke passer for deg.',
    unmet: () => 'Leieformen er en annen enn den som passer for deg.',
  },
  earmark: {
    sentence: 'En bolig som er holdt av til et bestemt formål, kan ikke gis bort til noe annet.', fell: () => 'er holdt av til andre formål.',
    unmet: () => 'Boligen er holdt av til et annet formål.',
  },
  veto: {
    sentence: 'Du skal slippe å bo der du har sagt at du ikke vil.', fell: () => 'ligger der du har sagt at du ikke vil bo.',
    unmet: () => 'Boligen ligger der du har sagt at du ikke vil bo.',
  },
  deadline: {
    sentence: 'Du bør kunne flytte inn før fristen din.', fell: (n) => `blir ${one(n, 'klar', 'klare')} etter fristen din.`,
    unmet: (n) => `Du kan først flytte inn ${n === null ? '' : `${wholeNumber(n)} ${one(n, 'dag', 'dager')} `}etter fristen din.`,
  },
  horizon: {
    sentence: 'Boligen må kunne tas i bruk i tide.', fell: () => 'kan ikke tas i bruk i tide.', unmet: () => 'Boligen kan ikke tas i bruk i tide.',
  },
  areaWish: {
    sentence: 'Vi prøver å finne bolig i området du helst vil bo i.', fell: () => 'ligger utenfor områdene du ønsker.',
    unmet: () => 'Boligen ligger ikke i området du helst vil bo i.',
  },
  pointWish: {
    sentence: 'Vi prøver å følge ønskene dine om avstand til bestemte steder.', fell: () => 'ligger i en annen avstand enn du ønsker.',
    unmet: () => 'Boligen har ikke alle avstandene du ønsker.',
  },
  followUpCover: {
    sentence: 'Trenger du oppfølging i boligen, bør et team kunne gi den.', fell: () => 'ligger der ingen team kan følge deg opp.',
    unmet: () => 'Det er ikke avklart hvem som skal følge deg opp.',
  },
  followUpCapacity: {
    sentence: 'Teamet som følger deg opp, skal ha tid til det.', fell: () => 'ligger der teamene ikke har tid til å følge deg opp.',
    unmet: () => 'Teamet har ikke tid til å følge deg opp så mye som du trenger.',
  },
  continuity: {
    sentence: 'Du bør få beholde teamet som kjenner deg.', fell: () => 'lar deg ikke beholde teamet ditt.', unmet: () => 'Du får ikke beholde teamet som følger deg opp i dag.',
  },
  lock: {
    sentence: 'Kommunen kan bestemme, etter en egen vurdering, at en bolig ikke er aktuell for deg.', fell: (n) => `var ikke ${one(n, 'aktuell', 'aktuelle')} for deg, etter en egen vurdering i kommunen.`,
    unmet: () => 'Boligen var ikke aktuell for deg, etter en egen vurdering i kommunen.',
  },
  unplaced: {
    sentence: 'De med flest prioriteringspoeng går foran. Poengene bygger på situasjonen din, hvor lenge du har ventet og om det haster.', fell: () => 'ble ikke delt ut.',
    unmet: () => 'Du fikk ikke bolig.',
  },
};
