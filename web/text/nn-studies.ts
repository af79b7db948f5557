import type { nbStudies } from './nb-studies.ts';

/** What is said of studies, and the parts of Policy and Plan, in nynorsk. */
export const nnStudies: typeof nbStudies = {
  policyTabs: { parts: 'Delar av Policy', policies: 'Policyar', trial: 'A mot B', tradeOff: 'Avveging', simulation: 'Simulering' },
  planTabs: { parts: 'Delar av Plan', concentration: 'Konsentrasjon', avoidable: 'Unngåeleg eller ikkje', nextHome: 'Neste bustad', need: 'Behov og bustader' },
  state: {
    running: (done: number, of: number) => `Reknar: ${done} av ${of} delar er ferdige.`,
    done: (_: number, of: number) => `Ferdig: alle ${of} delar er rekna ut.`,
    stopped: (done: number, of: number) => `Stoppa: ${done} av ${of} delar er rekna ut, og dei ligg her.`,
    failed: (done: number, of: number) => `Noko gjekk gale. ${done} av ${of} delar er rekna ut, og dei ligg her. Loggen på serveren seier kva.`,
  },
  asked: (day: string, who: string) => `Byrja ${day} av ${who}.`, kept: (day: string) => `Ligg her til ${day}.`,
  report: 'Rapport på éi side (PDF)', stop: 'Stopp', goOn: 'Rekn ut resten', remove: 'Ta bort', print: 'Skriv ut', erasedName: 'sletta undersøking', erased: 'Denne undersøkinga er sletta, fordi lagringstida er over eller fordi eit hushald i ho er sletta.', earlier: 'Tidlegare undersøkingar', none: 'Ingen enno.',
};
