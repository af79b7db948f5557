import type { ListTexts } from './list-texts.ts';

/** The words of the annex and of the meeting's list in nynorsk. */
export const nnLists: ListTexts = {
  none: '–',
  annex: {
    title: 'Vedlegg til klageinstansen', footer: (id) => `Vedlegg til klageinstansen · sak ${id} · unntak frå offentlegheit må vurderast · inneheld personopplysningar`,
    noteTitle: 'Berre for klageinstansen',
    note: 'Vedlegget viser kva søknaden blei samanlikna med. Dei andre hushalda er utan saksnummer og namn, og bustadene utan adresse. Rekkjefølgja er tilfeldig. Legg det ikkje ved brevet til den som har klaga, før kommunen har vurdert innsyn.',
    about: 'Saka', case: 'Saksnummer', decided: 'Avgjord', outcome: 'Utfall', result: { offered: 'fekk tilbod om bustad', notOffered: 'fekk ikkje tilbod om bustad', declined: 'avslått i møtet', leftOpen: 'utsett i møtet' },
    waited: 'Ventetid', points: 'Prioriteringspoeng', numbers: (h, d, month) => `I runden i ${month} var det ${h} hushald og ${d} ledige bustader.`,
    hidden: 'Kvar bustad er vurdert med alle andre tildelingar slik dei blei.', asIfPart: 'Hushaldet var ikkje med i fordelinga. Tabellen viser korleis det ville stått til bustadene om det hadde vore med.',
    dwellings: 'Dei ledige bustadene', dwelling: (n) => `Bustad ${n}`, dwellingHeader: ['Bustad', 'Soverom', 'Utan trapper', 'Husleige, ca.', 'For dette hushaldet', 'Gjekk til'], yes: 'ja', no: 'nei',
    rentAbout: (kroner) => `${kroner} kr`, chosen: 'tilboden hushaldet', suits: 'passar', notGiven: 'ingen', setAside: 'gitt bort eller halden av på førehand',
    households: 'Hushalda som fekk bustad', householdsIntro: 'Poeng er samanlikna med hushaldet i saka.', household: (letters) => `Hushald ${letters}`, householdHeader: ['Hushald', 'Ventetid', 'Treng soverom', 'Poeng', 'Fekk'],
    band: { half: 'under eit halvt år', one: 'eit halvt til eitt år', two: 'eitt til to år', more: 'meir enn to år' }, compared: { more: 'fleire', same: 'like mange', fewer: 'færre' },
    without: 'Hushalda som ikkje fekk bustad', withoutCount: (more, same, fewer) => `Fleire poeng enn hushaldet i saka: ${more}. Like mange: ${same}. Færre: ${fewer}.`,
    passedOver: (n) => (n === 1 ? '1 bustad som passar for hushaldet, gjekk til eit hushald med færre poeng. Fordelinga er gjord under eitt etter retningslinjene.' : `${n} bustader som passar for hushaldet, gjekk til hushald med færre poeng. Fordelinga er gjord under eitt etter retningslinjene.`),
    equals: {
      applicationDate: (n, homes) => `Dette hushaldet og andre, til saman ${n}, stod heilt likt etter reglane. ${homes} av dei fekk bustad. Søknadsdatoen avgjorde for dette hushaldet.`,
      draw: (n, homes, proposal, seed) => `Dette hushaldet og andre, til saman ${n}, stod heilt likt etter reglane. ${homes} av dei fekk bustad. Den som søkte først, går føre. For dette hushaldet avgjorde ei loddtrekning mellom dei som søkte same dag. Ho er lagra med forslag ${proposal}, starttal ${seed}, og gir det same kvar gong ho blir gjenteken.`,
    },
    rule: {
      bedrooms: 'for få soverom', spareBedrooms: 'for mange soverom', accessibility: 'ikkje tilgjengeleg nok', rent: 'for høg husleige', pets: 'dyr ikkje tillatne', staffing: 'for lite bemanning',
      occupancy: 'for liten for så mange', features: 'krav til bustaden ikkje oppfylte', tenure: 'leigeforma passar ikkje', earmark: 'halden av til andre formål', veto: 'hushaldet vil ikkje bu der',
      sensitivePlaces: 'avstand til bestemte stader', deadline: 'klar etter fristen', siteLimit: 'grense for bumiljøet', siteSpread: 'grense for bumiljøet', radiusLimit: 'grense for omkrinsen', areaLimit: 'grense for området',
      shielding: 'omsyn mellom naboar', avoid: 'omsyn mellom naboar', followUpCover: 'ingen team kan følgje opp', followUpCapacity: 'teama har ikkje tid', horizon: 'kan ikkje takast i bruk i tide', lock: 'avgjort i møtet',
    },
  },
  list: {
    title: (round) => `Tildelingsmøtet, runde ${round}`, footer: (printed) => `Inneheld personopplysningar. Berre til bruk i møtet, blir makulert etterpå. Skrive ut ${printed}.`,
    facts: { day: 'Dato for runden', policy: 'Policy', state: 'Status' }, state: { proposed: 'ikkje vedteke', decided: 'vedteke' },
    households: 'Hushald', householdHeader: ['Sak', 'Poeng', 'Venta', 'Bustad', 'Innflytting', 'Team', 'Kva møtet har sagt'], dwellings: 'Bustader', dwellingHeader: ['Bustad', 'Soverom', 'Husleige', 'Ledig frå', 'Kven som får han'],
    mark: { accepted: 'godteken', locked: 'låst', leftOpen: 'utsett', declined: 'avslått' }, noHome: 'ingen', overridden: (rules, reason) => `Overstyrt (${rules}): ${reason}`, by: (mark, reason) => `${mark}: ${reason}`,
    held: (reason) => `blir halden open: ${reason}`, free: 'ingen', kroner: (rent) => `${rent} kr`,
  },
};
