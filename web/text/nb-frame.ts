/** The texts around every page, in bokmål: navigation, language, account, what one may not see, and what could not be fetched. */
export const nbFrame = {
  title: (page: string, municipality: string) => (municipality === '' ? `${page} · Spredt` : `${page} · ${municipality} · Spredt`),
  skip: 'Hopp til innholdet', pages: 'Sider', menu: 'Meny', closeMenu: 'Lukk menyen', language: 'Språk',
  demonstration: 'Demonstrasjon: alt er oppdiktet',
  pageNames: {
    policy: 'Policy', plan: 'Plan', overview: 'Oversikt', registers: 'Registre', dwellings: 'Boliger', sites: 'Bosteder', areas: 'Områder', places: 'Steder', households: 'Husstander',
    tenancies: 'Leieforhold', teams: 'Team', staff: 'Ansatte', agreements: 'Avtaler', words: 'Ord', import: 'Import', log: 'Logg og tilgang', account: 'Kontoen din', signIn: 'Logg inn', welcome: 'Velkommen',
  },
  account: {
    menu: (name: string) => `Konto: ${name}`, roles: 'Rollene dine', whatRolesMay: 'Hva rollene gir tilgang til', changePassword: 'Bytt passord', signOut: 'Logg ut',
    seeAs: 'Se demonstrasjonen som', seeAsHelp: 'Siden lastes på nytt med det denne rollen får se.',
  },
  roleNames: {
    caseworker: 'Saksbehandler', followUpLeader: 'Leder for oppfølging', followUpStaff: 'Ansatt i oppfølging', manager: 'Leder', planner: 'Planlegger', administrator: 'Administrator', auditor: 'Revisor',
  },
  loading: 'Henter siden …',
  failed: {
    title: 'Vi fikk ikke hentet det du ba om', again: 'Prøv igjen', offline: 'Spredt svarer ikke. Se etter om du har nett og om Spredt fortsatt kjører, og prøv igjen.',
    newer: 'Denne siden kom ikke fram', newerHelp: 'Spredt kan være fornyet siden du åpnet det, eller nettet kan ha falt ut. Last inn på nytt for å fortsette.', reload: 'Last inn på nytt',
    broken: 'Noe gikk galt på denne siden', brokenHelp: 'Feilen er vår. Det du har lagret, er trygt. Last inn på nytt for å fortsette.',
  },
  missing: { title: 'Det er ingen side her', help: 'Adressen kan være skrevet feil, eller siden kan være flyttet.', home: 'Gå til første side' },
  forbidden: {
    title: 'Denne siden er ikke for rollen din', help: (page: string, roles: string) => `${page} er åpen for: ${roles}.`,
    own: (roles: string) => `Du er logget inn som ${roles}.`, ask: 'Trenger du den i jobben din, så be administratoren om tilgang.',
  },
  idle: {
    title: 'Er du der fortsatt?', help: (minutes: number) => `Du har ikke brukt Spredt på en stund. Om ${minutes === 1 ? 'ett minutt' : `${minutes} minutter`} blir du logget ut. Det du har skrevet, blir stående på siden.`,
    soon: 'Du har ikke brukt Spredt på en stund. Om under ett minutt blir du logget ut. Det du har skrevet, blir stående på siden.', go: 'Fortsett',
  },
};
