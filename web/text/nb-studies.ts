/** What is said of studies, and the parts of Policy and Plan, in bokmål. */
export const nbStudies = {
  policyTabs: { parts: 'Deler av Policy', policies: 'Policyer', trial: 'A mot B', tradeOff: 'Avveining', simulation: 'Simulering' },
  planTabs: { parts: 'Deler av Plan', concentration: 'Konsentrasjon', avoidable: 'Unngåelig eller ikke', nextHome: 'Neste bolig', need: 'Behov og boliger' },
  state: {
    running: (done: number, of: number) => `Regner: ${done} av ${of} deler er ferdige.`,
    done: (_: number, of: number) => `Ferdig: alle ${of} deler er regnet ut.`,
    stopped: (done: number, of: number) => `Stoppet: ${done} av ${of} deler er regnet ut, og de ligger her.`,
    failed: (done: number, of: number) => `Noe gikk galt. ${done} av ${of} deler er regnet ut, og de ligger her. Loggen på serveren sier hva.`,
  },
  asked: (day: string, who: string) => `Begynt ${day} av ${who}.`, kept: (day: string) => `Ligger her til ${day}.`,
  report: 'Rapport på én side (PDF)', stop: 'Stopp', goOn: 'Regn ut resten', remove: 'Ta bort', print: 'Skriv ut', erasedName: 'slettet undersøkelse', erased: 'Denne undersøkelsen er slettet, fordi lagringstiden er over eller fordi en husstand i den er slettet.', earlier: 'Tidligere undersøkelser', none: 'Ingen ennå.',
};
