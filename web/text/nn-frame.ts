import type { Dictionary } from './nb.ts';

/** The texts around every page, in nynorsk. */
export const nnFrame: Dictionary['frame'] = {
  title: (page, municipality) => (municipality === '' ? `${page} · Spredt` : `${page} · ${municipality} · Spredt`),
  skip: 'Hopp til innhaldet', pages: 'Sider', menu: 'Meny', closeMenu: 'Lukk menyen', language: 'Språk',
  demonstration: 'Demonstrasjon: alt er oppdikta',
  pageNames: {
    policy: 'Policy', plan: 'Plan', overview: 'Oversikt', registers: 'Register', dwellings: 'Bustader', sites: 'Bumiljø', areas: 'Område', places: 'Stader', households: 'Hushald',
    tenancies: 'Leigeforhold', teams: 'Team', staff: 'Tilsette', agreements: 'Avtalar', words: 'Ord', import: 'Import', log: 'Logg og tilgang', account: 'Kontoen din', signIn: 'Logg inn', welcome: 'Velkomen',
  },
  account: {
    menu: (name) => `Konto: ${name}`, roles: 'Rollene dine', whatRolesMay: 'Kva rollene gir tilgang til', changePassword: 'Byt passord', signOut: 'Logg ut',
    seeAs: 'Sjå demonstrasjonen som', seeAsHelp: 'Sida blir lasta på nytt med det denne rolla får sjå.',
  },
  roleNames: {
    caseworker: 'Saksbehandlar', followUpLeader: 'Leiar for oppfølging', followUpStaff: 'Tilsett i oppfølging', manager: 'Leiar', planner: 'Planleggjar', administrator: 'Administrator', auditor: 'Revisor',
  },
  loading: 'Hentar sida …',
  failed: {
    title: 'Vi fekk ikkje henta det du bad om', again: 'Prøv igjen', offline: 'Spredt svarer ikkje. Sjå etter om du har nett og om Spredt framleis køyrer, og prøv igjen.',
    newer: 'Denne sida kom ikkje fram', newerHelp: 'Spredt kan vere fornya sidan du opna det, eller nettet kan ha falle ut. Last inn på nytt for å halde fram.', reload: 'Last inn på nytt',
    broken: 'Noko gjekk gale på denne sida', brokenHelp: 'Feilen er vår. Det du har lagra, er trygt. Last inn på nytt for å halde fram.',
  },
  missing: { title: 'Det er inga side her', help: 'Adressa kan vere skriven feil, eller sida kan vere flytta.', home: 'Gå til første side' },
  forbidden: {
    title: 'Denne sida er ikkje for rolla di', help: (page, roles) => `${page} er open for: ${roles}.`,
    own: (roles) => `Du er logga inn som ${roles}.`, ask: 'Treng du henne i jobben din, så be administratoren om tilgang.',
  },
  idle: {
    title: 'Er du der framleis?', help: (minutes) => `Du har ikkje brukt Spredt på ei stund. Om ${minutes === 1 ? 'eitt minutt' : `${minutes} minutt`} blir du logga ut. Det du har skrive, blir ståande på sida.`,
    soon: 'Du har ikkje brukt Spredt på ei stund. Om under eitt minutt blir du logga ut. Det du har skrive, blir ståande på sida.', go: 'Hald fram',
  },
};
