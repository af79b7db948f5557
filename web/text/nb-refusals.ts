import type { ProblemCode } from '../../server/problem-details.ts';

/** What the server refused, by its stable code, in bokmål. A code that is missing here is told in the server's own words. */
export const nbRefusals: Readonly<Partial<Record<ProblemCode, string>>> = {
  notSignedIn: 'Du er ikke logget inn.', notAllowed: 'Rollen din gir ikke lov til dette. Trenger du det i jobben din, så be administratoren om tilgang.',
  wrongSignIn: 'Brukernavn og passord hører ikke sammen. Prøv igjen.', accountLocked: 'For mange feil passord på rad. Vent litt, eller be administratoren om hjelp.',
  tooManySignIns: 'Mange logger inn samtidig. Prøv igjen om noen sekunder.', linkNotValid: 'Lenken virker ikke lenger. Be administratoren om en ny.',
  weakPassword: 'Passordet er for lett å gjette. Velg flere ord som ikke hører sammen.',
  demonstrationOnly: 'Dette går ikke i demonstrasjonen, der alt er oppdiktet. Sett opp Spredt for kommunen for å gjøre det.',
  birthNumber: 'Fødselsnummer skal aldri stå i Spredt. Ta det bort og prøv igjen.', faultyRecord: 'Noen felt må rettes. Se meldingene ved feltene.',
  changedMeanwhile: 'Noen andre har endret dette etter at du åpnet det. Se på endringen før du lagrer.', inUse: 'Noe annet viser til dette, så det kan ikke tas bort ennå.',
  idTaken: 'ID-en er brukt fra før. Velg en annen.', rowNotFound: 'Dette finnes ikke i registeret. Det kan være tatt bort.', userNotFound: 'Brukeren finnes ikke, eller er stengt.',
  loginTaken: 'Brukernavnet er brukt av en annen. Velg et annet.', lastAdministrator: 'Ingen andre er administrator. Gi rollen til en annen først.',
  notYourself: 'Dette kan du ikke gjøre med deg selv. En annen administrator må gjøre det.', faultyFiles: 'Filene har feil. Rett dem og prøv igjen.',
  planChanged: 'Registrene er endret etter at filene ble sett på. Se på filene en gang til.', fileNotFound: 'Filen finnes ikke.', notFound: 'Det du ba om, finnes ikke.',
  noMunicipality: 'Ingen kommune er lest inn ennå.', badRequest: 'Spredt forsto ikke det du ba om. Last siden på nytt og prøv igjen.', tooLarge: 'Filen er for stor.',
  originNotAllowed: 'Siden er åpnet fra en annen adresse enn Spredt bruker. Åpne Spredt på nytt.', hostNotAllowed: 'Spredt svarer ikke på denne adressen.',
  timeLimit: 'Vi fant ikke noe forslag på den tiden. Velg lengre tid og prøv igjen.', tooManySolves: 'Spredt regner på flere forslag fra før. Vent litt og prøv igjen.',
  locksCannotBeKept: 'Det dere har låst, kan ikke holdes sammen med vilkårene. Fjern en lås og prøv igjen.', stopped: 'Regningen ble stoppet. Ingenting er endret.',
  solveFailed: 'Regningen gikk galt, så vi viser ikke noe nytt forslag. Det gamle er uendret. Prøv igjen.', roundNotFound: 'Runden finnes ikke, eller er slettet. Velg en annen.',
  erased: 'Opplysningene i runden er slettet, for siste dag er over.', policyNotFound: 'Policyen finnes ikke lenger. Last siden på nytt.', notJson: 'Dette er ikke en problemfil.',
  assessmentMissing: 'Skriv vurderingen av saken og lagre først. Uten den kan ikke brevet lages.',
  offerNotFound: 'Tilbudet finnes ikke lenger.',
  proposalNotFound: 'Det er ikke noe forslag ennå.', internal: 'Noe gikk galt i Spredt. Prøv igjen.',
  roundChanged: 'Noen andre gjorde noe i runden i mellomtiden. Se på endringen og prøv igjen.', wrongState: 'Runden har kommet videre, så dette går ikke lenger.', notPlaced: 'Husstanden har ingen bolig i planen.',
  takesNoPart: 'Husstanden er utsatt eller avslått. Ta den med igjen først.', dwellingTaken: 'En annen er godtatt eller låst i boligen. Ta det tilbake først.', dwellingHeld: 'Boligen holdes åpen. Slipp den fri først.', pairForbidden: 'Boligen er sperret for husstanden. Opphev sperren først.',
  unknownCode: 'Grunnen finnes ikke lenger. Velg en annen.', mayNotOverride: 'Bare en leder kan overstyre et vilkår.', mayNotReopen: 'Bare en leder kan åpne en vedtatt runde.', breaksRules: 'Det bryter et vilkår.', notDecidable: 'Runden kan ikke vedtas ennå. Se hva som mangler.',
  nothingToUndo: 'Det er ingenting å angre.', offersSent: 'Et tilbud er sendt, så møtet kan ikke åpnes igjen.', offersOpen: 'Noen tilbud er ikke avsluttet, så runden kan ikke lukkes ennå.', notFromRegisters: 'Runden kom fra en problemfil og kan ikke hentes fra registrene.', databaseBusy: 'Spredt er opptatt med noe annet. Prøv igjen om et øyeblikk.',
};
