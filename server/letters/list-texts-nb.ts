import type { ListTexts } from './list-texts.ts';

/** The words of the annex and of the meeting's list in bokmål. */
export const nbLists: ListTexts = {
  none: '–',
  annex: {
    title: 'Vedlegg til klageinstansen', footer: (id) => `Vedlegg til klageinstansen · sak ${id} · unntatt offentlighet må vurderes · inneholder personopplysninger`,
    noteTitle: 'Bare for klageinstansen',
    note: 'Vedlegget viser hva søknaden ble sammenlignet med. De andre husstandene er uten saksnummer og navn, og boligene uten adresse. Rekkefølgen er tilfeldig. Legg det ikke ved brevet til den som har klaget, før kommunen har vurdert innsyn.',
    about: 'Saken', case: 'Saksnummer', decided: 'Avgjort', outcome: 'Utfall', result: { offered: 'fikk tilbud om bolig', notOffered: 'fikk ikke tilbud om bolig', declined: 'avslått i møtet', leftOpen: 'utsatt i møtet' },
    waited: 'Ventetid', points: 'Prioriteringspoeng', numbers: (h, d, month) => `I runden i ${month} var det ${h} husstander og ${d} ledige boliger.`,
    hidden: 'Hver bolig er vurdert med alle andre tildelinger som de ble.', asIfPart: 'Husstanden var ikke med i fordelingen. Tabellen viser hvordan den ville stått til boligene hvis den hadde vært med.',
    dwellings: 'De ledige boligene', dwelling: (n) => `Bolig ${n}`, dwellingHeader: ['Bolig', 'Soverom', 'Uten trapper', 'Husleie, ca.', 'For denne husstanden', 'Gikk til'], yes: 'ja', no: 'nei',
    rentAbout: (kroner) => `${kroner} kr`, chosen: 'tilbudt husstanden', suits: 'passer', notGiven: 'ingen', setAside: 'gitt bort eller holdt av på forhånd',
    households: 'Husstandene som fikk bolig', householdsIntro: 'Poeng er sammenlignet med husstanden i saken.', household: (letters) => `Husstand ${letters}`, householdHeader: ['Husstand', 'Ventetid', 'Trenger soverom', 'Poeng', 'Fikk'],
    band: { half: 'under et halvt år', one: 'et halvt til ett år', two: 'ett til to år', more: 'mer enn to år' }, compared: { more: 'flere', same: 'like mange', fewer: 'færre' },
    without: 'Husstandene som ikke fikk bolig', withoutCount: (more, same, fewer) => `Flere poeng enn husstanden i saken: ${more}. Like mange: ${same}. Færre: ${fewer}.`,
    passedOver: (n) => (n === 1 ? '1 bolig som passer for husstanden, gikk til en husstand med færre poeng. Fordelingen er gjort under ett etter retningslinjene.' : `${n} boliger som passer for husstanden, gikk til husstander med færre poeng. Fordelingen er gjort under ett etter retningslinjene.`),
    equals: {
      applicationDate: (n, homes) => `Denne husstanden og andre, til sammen ${n}, stod helt likt etter reglene. ${homes} av dem fikk bolig. Søknadsdatoen avgjorde for denne husstanden.`,
      draw: (n, homes, proposal, seed) => `Denne husstanden og andre, til sammen ${n}, stod helt likt etter reglene. ${homes} av dem fikk bolig. Den som søkte først, går foran. For denne husstanden avgjorde en loddtrekning mellom dem som søkte samme dag. Den er lagret med forslag ${proposal}, starttall ${seed}, og gir det samme hver gang den gjentas.`,
    },
    rule: {
      bedrooms: 'for få soverom', spareBedrooms: 'for mange soverom', accessibility: 'ikke tilgjengelig nok', rent: 'for høy husleie', pets: 'dyr ikke tillatt', staffing: 'for lite bemanning',
      occupancy: 'for liten for så mange', features: 'krav til boligen ikke oppfylt', tenure: 'leieformen passer ikke', earmark: 'holdt av til andre formål', veto: 'husstanden vil ikke bo der',
      sensitivePlaces: 'avstand til bestemte steder', deadline: 'klar etter fristen', siteLimit: 'grense for bostedet', siteSpread: 'grense for bostedet', radiusLimit: 'grense for omkretsen', areaLimit: 'grense for området',
      shielding: 'hensyn mellom naboer', avoid: 'hensyn mellom naboer', followUpCover: 'ingen team kan følge opp', followUpCapacity: 'teamene har ikke tid', horizon: 'kan ikke tas i bruk i tide', lock: 'bestemt i møtet',
    },
  },
  list: {
    title: (round) => `Tildelingsmøtet, runde ${round}`, footer: (printed) => `Inneholder personopplysninger. Bare til bruk i møtet, makuleres etterpå. Skrevet ut ${printed}.`,
    facts: { day: 'Dato for runden', policy: 'Policy', state: 'Status' }, state: { proposed: 'ikke vedtatt', decided: 'vedtatt' },
    households: 'Husstander', householdHeader: ['Sak', 'Poeng', 'Ventet', 'Bolig', 'Innflytting', 'Team', 'Hva møtet har sagt'], dwellings: 'Boliger', dwellingHeader: ['Bolig', 'Soverom', 'Husleie', 'Ledig fra', 'Hvem som får den'],
    mark: { accepted: 'godtatt', locked: 'låst', leftOpen: 'utsatt', declined: 'avslått' }, noHome: 'ingen', overridden: (rules, reason) => `Overstyrt (${rules}): ${reason}`, by: (mark, reason) => `${mark}: ${reason}`,
    held: (reason) => `holdes åpen: ${reason}`, free: 'ingen', kroner: (rent) => `${rent} kr`,
  },
};
