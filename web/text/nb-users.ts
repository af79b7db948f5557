import type { Role } from '../../server/access/schemas.ts';

/** The texts about users, roles and how long things are kept, in bokmål. */
export const nbUsers = {
  intro: 'De som kan logge inn. Gi hver enkelt så lite tilgang som jobben krever.', demonstration: 'Brukerne i demonstrasjonen er oppdiktet og kan ikke endres.',
  table: { name: 'Navn', roles: 'Roller', state: 'Status', seen: 'Sist brukt', actions: 'Valg' },
  state: {
    invited: 'Invitert, har ikke logget inn', password: 'Logger inn med passord', oidc: 'Logger inn med kommunens konto', demonstration: 'Oppdiktet bruker', disabled: 'Stengt',
    locked: (time: string) => `Låst til kl. ${time} etter feil passord`, sessions: (n: number) => (n === 1 ? 'innlogget ett sted' : `innlogget ${n} steder`), never: 'Aldri',
  },
  invite: 'Legg til bruker', inviteHeading: 'Ny bruker', name: 'Navn', login: 'Brukernavn', loginHelp: 'For eksempel e-postadressen. Den samme som i kommunens innlogging, der den brukes.',
  rolesHeading: 'Roller', rolesMissing: 'Velg minst én rolle.', nameMissing: 'Skriv navnet.', loginMissing: 'Skriv et brukernavn uten mellomrom.', inviteSubmit: 'Legg til og lag lenke', cancel: 'Avbryt',
  link: {
    heading: (name: string) => `Lenke til ${name}`, help: (until: string) => `Send lenken til brukeren på en trygg måte. Den virker én gang, til ${until}, og vises bare nå.`, copy: 'Kopier lenken', copied: 'Lenken er kopiert.',
    notCopied: 'Nettleseren lot oss ikke kopiere. Merk lenken og kopier den selv.', field: 'Lenke som virker én gang', done: 'Ferdig',
  },
  edit: 'Endre', editHeading: (name: string) => `Endre ${name}`, disable: 'Steng brukeren', disableHelp: 'En stengt bruker kan ikke logge inn og er logget ut med en gang. Loggen beholder det som er gjort.',
  save: 'Lagre', saved: (name: string) => `${name} er lagret. Endringen gjelder fra neste klikk.`,
  conflict: (name: string) => `Noen andre har endret ${name} mens du så på. Nå står det:`, conflictYours: 'Det du har valgt under, er beholdt. Se over og lagre igjen, eller ta det som står nå.', takeTheirs: 'Ta det som står nå',
  newLink: 'Ny lenke', newLinkHelp: 'Lager en lenke der brukeren velger passord. Eldre lenker slutter å virke.', endSessions: 'Logg ut overalt', sessionsEnded: (name: string) => `${name} er logget ut overalt.`,
  none: 'Ingen brukere ennå.',
  roleSays: {
    caseworker: 'Ser og endrer husstander, boliger, leieforhold og team, lager forslag og leser inn filer.', followUpLeader: 'Ser saker og forslag, og endrer teamene som følger opp.',
    followUpStaff: 'Ser sin egen dag på telefonen og fører hvordan besøkene gikk. Ser ingen andres dag, ingen registre og ingen runder.',
    manager: 'Ser og endrer det samme som saksbehandleren, og ordene dere bruker.', planner: 'Ser bosteder, områder og summer. Ser aldri en husstand.',
    administrator: 'Legger til brukere og bestemmer rollene. Ser aldri saker.', auditor: 'Ser loggen over hvem som har sett og gjort hva. Endrer ingenting.',
  } satisfies Record<Role, string>,
  rights: {
    heading: 'Hvem får gjøre hva', intro: 'Spredt spør om rollen ved hvert eneste oppslag. En bruker kan ha flere roller.', thing: 'Hva', rights: { none: 'nei', sums: 'ser summer', sees: 'ser', changes: 'ser og endrer', uses: 'bruker', own: 'ser det om brukere og drift' },
    things: {
      overview: 'Oversikten', myDay: 'Min dag: egne besøk', rounds: 'Tildeling: runder og forslag', dwellings: 'Boliger', sites: 'Bosteder', areas: 'Områder', places: 'Steder', households: 'Husstander', tenancies: 'Leieforhold', teams: 'Team',
      staff: 'Ansatte som følger opp', agreements: 'Avtaler om oppfølging', words: 'Ordene dere bruker', files: 'Filer inn og ut', users: 'Brukere og roller', record: 'Loggen', parameters: 'Lagringstid og grenser',
    },
  },
  retention: {
    heading: 'Hvor lenge ting varer', number: 'Tall', meaning: 'Hva det betyr', from: (date: string) => `Gjelder fra ${date}.`, authority: (who: string) => `Bestemt av: ${who}.`, assumption: 'antakelse',
    change: 'Tallene står i filen data/parameters.json der Spredt er installert. Den som driver Spredt, endrer dem når kommunen har bestemt seg.',
    unit: { minutes: (n: string) => `${n} min`, hours: (n: string) => `${n} timer`, months: (n: string) => `${n} måneder`, days: (n: string) => `${n} dager`, times: (n: string) => `${n} ganger`, characters: (n: string) => `${n} tegn`, people: (n: string) => `${n} personer` },
    meanings: {
      sessionIdleMinutes: 'Så lenge kan du la Spredt stå urørt før du blir logget ut.', sessionHours: 'Så lenge varer en innlogging, uansett.', failuresBeforeLock: 'Så mange feil passord på rad låser brukeren.',
      lockMinutes: 'Så lenge er en bruker låst.', invitationHours: 'Så lenge virker en lenke til en ny bruker.', passwordLength: 'Så langt må et passord minst være.',
      assessmentMonths: 'Så lenge gjelder en vurdering når ingen har skrevet noe annet.', assessmentWarningDays: 'Så lenge før en vurdering går ut, blir dere minnet på den.',
      householdKeepMonths: 'Så lenge kan en husstand ligge etter siste endring.', tenancyKeepMonths: 'Så lenge kan et leieforhold ligge etter at det er slutt.',
      staffKeepMonths: 'Så lenge kan en ansatt ligge etter at stillingen er slutt.', agreementKeepMonths: 'Så lenge kan en avtale om booppfølging ligge etter at den er slutt.', visitKeepMonths: 'Så lenge ligger det som er skrevet om et besøk. Etterpå slettes det av seg selv.',
      recordKeepMonths: 'Så lenge husker loggen hva som ble gjort med opplysninger om folk, og begrunnelser som er skrevet. Så lenge ligger også runder, det som ble sagt i møtene, avgjørelser, tilbud og brev.', accessKeepMonths: 'Så lenge husker loggen hvem som har sett hva.', studyKeepMonths: 'Så lenge ligger undersøkelser på sidene Policy og Plan, og det de kom fram til.', beforeRestoreKeepDays: 'Så lenge ligger den gamle databasen når en sikkerhetskopi er hentet tilbake.', smallCount: 'Færre enn dette blir ikke vist som tall til dem som bare ser summer.',
    },
  },
};
