/** The texts of signing in, of links that are used once, and of one's own account, in bokmål. */
export const nbSignIn = {
  heading: 'Logg inn', login: 'Brukernavn', password: 'Passord', submit: 'Logg inn', busy: 'Logger inn …', or: 'eller',
  provider: 'Logg inn med kommunens konto', providerHelp: 'Du kommer til kommunens egen innlogging og tilbake hit.',
  providerWindow: 'Innloggingen åpner i et nytt vindu. Når du er logget inn, fortsetter du her.',
  forgotten: 'Har du glemt passordet, så be administratoren om en ny lenke.',
  noAdministrator: 'Ingen er satt opp som administrator ennå. Lenken som gjør det, står der Spredt ble startet. Åpne den i denne nettleseren.',
  signedOut: 'Du er ikke logget inn.',
  againTitle: 'Du er logget ut', againHelp: 'Logg inn igjen for å fortsette. Det du har skrevet på siden, er der fortsatt.', giveUp: 'Gå til innloggingen og forlat siden',
  locked: (time: string) => `For mange feil passord på rad. Prøv igjen etter kl. ${time}, eller be administratoren om hjelp.`,
  /** Why the municipality's own sign-in did not lead in. */
  providerUnknown: 'Kontoen din i kommunen er ikke satt opp i Spredt, eller den er stengt. Snakk med administratoren.',
  providerBrokenOff: 'Innloggingen med kommunens konto ble ikke fullført. Prøv igjen.',
  welcome: {
    headingFirst: 'Sett opp den første administratoren', headingInvitation: 'Velkommen til Spredt', headingNewPassword: 'Velg et nytt passord',
    first: 'Du blir administrator: du inviterer de andre og bestemmer hva de får se. Du ser ikke saker.',
    invitation: (name: string, login: string) => `Hei, ${name}. Brukernavnet ditt er ${login}. Velg et passord, så er du i gang.`,
    newPassword: (name: string, login: string) => `Hei, ${name}. Brukernavnet ditt er ${login}. Det gamle passordet virker til du har valgt et nytt.`,
    looking: 'Ser på lenken …', name: 'Navnet ditt', loginHelp: 'Det du logger inn med, for eksempel e-postadressen din.',
    submitFirst: 'Sett opp og logg inn', submit: 'Lagre passordet og logg inn',
    noToken: 'Denne siden åpnes med en lenke', noTokenHelp: 'Lenken får du av administratoren. Den virker én gang.', toSignIn: 'Gå til innloggingen',
    notValid: 'Lenken virker ikke lenger', notValidHelp: 'Den kan være brukt, for gammel eller avløst av en nyere. Be administratoren om en ny.',
  },
  passwordRules: {
    heading: 'Slik blir passordet godt nok', length: (n: number) => `Minst ${n} tegn. Gjerne flere ord etter hverandre.`,
    common: 'Ikke et vanlig ord eller navn med tall bak, og ikke det samme om og om igjen.', own: 'Ikke navnet eller brukernavnet ditt.',
  },
  weakness: {
    tooShort: (n: number) => `Passordet er for kort. Skriv minst ${n} tegn.`, repeated: 'Passordet gjentar seg eller følger en rekke. Velg noe som er vanskeligere å gjette.',
    common: 'Passordet er bygget av vanlige ord som mange bruker. Velg flere ord som ikke hører sammen.', containsLogin: 'Passordet inneholder brukernavnet ditt. Velg noe annet.',
    containsName: 'Passordet inneholder navnet ditt. Velg noe annet.',
  },
  newPassword: 'Nytt passord', repeat: 'Gjenta passordet', notSame: 'De to passordene er ikke like. Skriv det samme i begge.', missing: 'Fyll ut dette feltet.', show: 'Vis passordet',
  account: {
    heading: 'Kontoen din', name: 'Navn', login: 'Brukernavn', roles: 'Roller', change: 'Bytt passord', current: 'Passordet du har nå', submit: 'Bytt passord',
    done: 'Passordet er byttet. Du er fortsatt logget inn her, og logget ut alle andre steder.', wrongCurrent: 'Det er ikke passordet du har nå. Prøv igjen.',
    noPassword: 'Du logger inn med kommunens konto og har ikke noe passord i Spredt.', demonstration: 'I demonstrasjonen er det ingen passord.',
  },
};
