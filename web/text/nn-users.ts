import type { Dictionary } from './nb.ts';

/** The texts about users, roles and how long things are kept, in nynorsk. */
export const nnUsers: Dictionary['users'] = {
  intro: 'Dei som kan logge inn. Gi kvar einskild så lite tilgang som jobben krev.', demonstration: 'Brukarane i demonstrasjonen er oppdikta og kan ikkje endrast.',
  table: { name: 'Namn', roles: 'Roller', state: 'Status', seen: 'Sist brukt', actions: 'Val' },
  state: {
    invited: 'Invitert, har ikkje logga inn', password: 'Loggar inn med passord', oidc: 'Loggar inn med kontoen i kommunen', demonstration: 'Oppdikta brukar', disabled: 'Stengd',
    locked: (time) => `Låst til kl. ${time} etter feil passord`, sessions: (n) => (n === 1 ? 'innlogga éin stad' : `innlogga ${n} stader`), never: 'Aldri',
  },
  invite: 'Legg til brukar', inviteHeading: 'Ny brukar', name: 'Namn', login: 'Brukarnamn', loginHelp: 'Til dømes e-postadressa. Den same som i innlogginga i kommunen, der ho er i bruk.',
  rolesHeading: 'Roller', rolesMissing: 'Vel minst éi rolle.', nameMissing: 'Skriv namnet.', loginMissing: 'Skriv eit brukarnamn utan mellomrom.', inviteSubmit: 'Legg til og lag lenkje', cancel: 'Avbryt',
  link: {
    heading: (name) => `Lenkje til ${name}`, help: (until) => `Send lenkja til brukaren på ein trygg måte. Ho verkar éin gong, til ${until}, og blir vist berre no.`, copy: 'Kopier lenkja', copied: 'Lenkja er kopiert.',
    notCopied: 'Nettlesaren lét oss ikkje kopiere. Merk lenkja og kopier henne sjølv.', field: 'Lenkje som verkar éin gong', done: 'Ferdig',
  },
  edit: 'Endre', editHeading: (name) => `Endre ${name}`, disable: 'Steng brukaren', disableHelp: 'Ein stengd brukar kan ikkje logge inn og er logga ut med ein gong. Loggen tek vare på det som er gjort.',
  save: 'Lagre', saved: (name) => `${name} er lagra. Endringa gjeld frå neste klikk.`,
  conflict: (name) => `Nokon andre har endra ${name} medan du såg på. No står det:`, conflictYours: 'Det du har valt under, er teke vare på. Sjå over og lagre igjen, eller ta det som står no.', takeTheirs: 'Ta det som står no',
  newLink: 'Ny lenkje', newLinkHelp: 'Lagar ei lenkje der brukaren vel passord. Eldre lenkjer sluttar å verke.', endSessions: 'Logg ut overalt', sessionsEnded: (name) => `${name} er logga ut overalt.`,
  none: 'Ingen brukarar enno.',
  roleSays: {
    caseworker: 'Ser og endrar hushald, bustader, leigeforhold og team, lagar forslag og les inn filer.', followUpLeader: 'Ser saker og forslag, og endrar teama som følgjer opp.',
    followUpStaff: 'Ser sin eigen dag på telefonen og fører korleis besøka gjekk. Ser ingen annan sin dag, ingen register og ingen rundar.',
    manager: 'Ser og endrar det same som saksbehandlaren, og orda de bruker.', planner: 'Ser bumiljø, område og summar. Ser aldri eit hushald.',
    administrator: 'Legg til brukarar og avgjer rollene. Ser aldri saker.', auditor: 'Ser loggen over kven som har sett og gjort kva. Endrar ingenting.',
  },
  rights: {
    heading: 'Kven får gjere kva', intro: 'Spredt spør om rolla ved kvart einaste oppslag. Ein brukar kan ha fleire roller.', thing: 'Kva', rights: { none: 'nei', sums: 'ser summar', sees: 'ser', changes: 'ser og endrar', uses: 'bruker', own: 'ser det om brukarar og drift' },
    things: {
      overview: 'Oversikta', myDay: 'Min dag: eigne besøk', rounds: 'Tildeling: rundar og forslag', dwellings: 'Bustader', sites: 'Bumiljø', areas: 'Område', places: 'Stader', households: 'Hushald', tenancies: 'Leigeforhold', teams: 'Team',
      staff: 'Tilsette som følgjer opp', agreements: 'Avtalar om oppfølging', words: 'Orda de bruker', files: 'Filer inn og ut', users: 'Brukarar og roller', record: 'Loggen', parameters: 'Lagringstid og grenser',
    },
  },
  retention: {
    heading: 'Kor lenge ting varer', number: 'Tal', meaning: 'Kva det tyder', from: (date) => `Gjeld frå ${date}.`, authority: (who) => `Avgjort av: ${who}.`, assumption: 'føresetnad',
    change: 'Tala står i fila data/parameters.json der Spredt er installert. Den som driv Spredt, endrar dei når kommunen har avgjort det.',
    unit: { minutes: (n) => `${n} min`, hours: (n) => `${n} timar`, months: (n) => `${n} månader`, days: (n) => `${n} dagar`, times: (n) => `${n} gonger`, characters: (n) => `${n} teikn`, people: (n) => `${n} personar` },
    meanings: {
      sessionIdleMinutes: 'Så lenge kan du la Spredt stå urørt før du blir logga ut.', sessionHours: 'Så lenge varer ei innlogging, uansett.', failuresBeforeLock: 'Så mange feil passord på rad låser brukaren.',
      lockMinutes: 'Så lenge er ein brukar låst.', invitationHours: 'Så lenge verkar ei lenkje til ein ny brukar.', passwordLength: 'Så langt må eit passord minst vere.',
      assessmentMonths: 'Så lenge gjeld ei vurdering når ingen har skrive noko anna.', assessmentWarningDays: 'Så lenge før ei vurdering går ut, blir de minte på henne.',
      householdKeepMonths: 'Så lenge kan eit hushald liggje etter siste endring.', tenancyKeepMonths: 'Så lenge kan eit leigeforhold liggje etter at det er slutt.',
      staffKeepMonths: 'Så lenge kan ein tilsett liggje etter at stillinga er slutt.', agreementKeepMonths: 'Så lenge kan ein avtale om buoppfølging liggje etter at han er slutt.', visitKeepMonths: 'Så lenge ligg det som er skrive om eit besøk. Etterpå blir det sletta av seg sjølv.',
      recordKeepMonths: 'Så lenge hugsar loggen kva som vart gjort med opplysningar om folk, og grunngivingar som er skrivne. Så lenge ligg òg rundar, det som vart sagt i møta, avgjerder, tilbod og brev.', accessKeepMonths: 'Så lenge hugsar loggen kven som har sett kva.', studyKeepMonths: 'Så lenge ligg undersøkingar på sidene Policy og Plan, og det dei kom fram til.', beforeRestoreKeepDays: 'Så lenge ligg den gamle databasen når ein tryggingskopi er henta tilbake.', smallCount: 'Færre enn dette blir ikkje vist som tal til dei som berre ser summar.',
    },
  },
};
