import type { Dictionary } from './nb.ts';

/** The texts of signing in, of links that are used once, and of one's own account, in nynorsk. */
export const nnSignIn: Dictionary['signIn'] = {
  heading: 'Logg inn', login: 'Brukarnamn', password: 'Passord', submit: 'Logg inn', busy: 'Loggar inn …', or: 'eller',
  provider: 'Logg inn med kontoen i kommunen', providerHelp: 'Du kjem til innlogginga i kommunen og tilbake hit.',
  providerWindow: 'Innlogginga opnar i eit nytt vindauge. Når du er logga inn, held du fram her.',
  forgotten: 'Har du gløymt passordet, så be administratoren om ei ny lenkje.',
  noAdministrator: 'Ingen er sett opp som administrator enno. Lenkja som gjer det, står der Spredt vart starta. Opne henne i denne nettlesaren.',
  signedOut: 'Du er ikkje logga inn.',
  againTitle: 'Du er logga ut', againHelp: 'Logg inn igjen for å halde fram. Det du har skrive på sida, er der framleis.', giveUp: 'Gå til innlogginga og forlat sida',
  locked: (time) => `For mange feil passord på rad. Prøv igjen etter kl. ${time}, eller be administratoren om hjelp.`,
  providerUnknown: 'Kontoen din i kommunen er ikkje sett opp i Spredt, eller han er stengd. Snakk med administratoren.',
  providerBrokenOff: 'Innlogginga med kontoen i kommunen vart ikkje fullførd. Prøv igjen.',
  welcome: {
    headingFirst: 'Set opp den første administratoren', headingInvitation: 'Velkomen til Spredt', headingNewPassword: 'Vel eit nytt passord',
    first: 'Du blir administrator: du inviterer dei andre og avgjer kva dei får sjå. Du ser ikkje saker.',
    invitation: (name, login) => `Hei, ${name}. Brukarnamnet ditt er ${login}. Vel eit passord, så er du i gang.`,
    newPassword: (name, login) => `Hei, ${name}. Brukarnamnet ditt er ${login}. Det gamle passordet verkar til du har valt eit nytt.`,
    looking: 'Ser på lenkja …', name: 'Namnet ditt', loginHelp: 'Det du loggar inn med, til dømes e-postadressa di.',
    submitFirst: 'Set opp og logg inn', submit: 'Lagre passordet og logg inn',
    noToken: 'Denne sida blir opna med ei lenkje', noTokenHelp: 'Lenkja får du av administratoren. Ho verkar éin gong.', toSignIn: 'Gå til innlogginga',
    notValid: 'Lenkja verkar ikkje lenger', notValidHelp: 'Ho kan vere brukt, for gammal eller avløyst av ei nyare. Be administratoren om ei ny.',
  },
  passwordRules: {
    heading: 'Slik blir passordet godt nok', length: (n) => `Minst ${n} teikn. Gjerne fleire ord etter kvarandre.`,
    common: 'Ikkje eit vanleg ord eller namn med tal bak, og ikkje det same om og om igjen.', own: 'Ikkje namnet eller brukarnamnet ditt.',
  },
  weakness: {
    tooShort: (n) => `Passordet er for kort. Skriv minst ${n} teikn.`, repeated: 'Passordet tek seg opp att eller følgjer ei rekkje. Vel noko som er vanskelegare å gjette.',
    common: 'Passordet er bygd av vanlege ord som mange bruker. Vel fleire ord som ikkje høyrer saman.', containsLogin: 'Brukarnamnet ditt står i passordet. Vel noko anna.',
    containsName: 'Namnet ditt står i passordet. Vel noko anna.',
  },
  newPassword: 'Nytt passord', repeat: 'Skriv passordet ein gong til', notSame: 'Dei to passorda er ikkje like. Skriv det same i begge.', missing: 'Fyll ut dette feltet.', show: 'Vis passordet',
  account: {
    heading: 'Kontoen din', name: 'Namn', login: 'Brukarnamn', roles: 'Roller', change: 'Byt passord', current: 'Passordet du har no', submit: 'Byt passord',
    done: 'Passordet er bytt. Du er framleis logga inn her, og logga ut alle andre stader.', wrongCurrent: 'Det er ikkje passordet du har no. Prøv igjen.',
    noPassword: 'Du loggar inn med kontoen i kommunen og har ikkje noko passord i Spredt.', demonstration: 'I demonstrasjonen er det ingen passord.',
  },
};
