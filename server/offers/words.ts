import type { StoredOffer } from './store.ts';

// What the program writes as the reason of a change in a register, in bokmål: it stands in the municipality's own record, beside what people write there.

/** Why a household's row has changed or gone after a no to an offer. */
export const afterNo = ({ roundName }: Pick<StoredOffer, 'roundName'>): string => `Tilbudet i runde ${roundName} endte uten innflytting. Dette følger av vilkårene.`;
/** Why what followed from a no has been taken back. */
export const takenBack = ({ roundName }: Pick<StoredOffer, 'roundName'>): string => `Svaret på tilbudet i runde ${roundName} var ført feil, og er tatt tilbake.`;
/** Why rows have changed when a household has moved in. */
export const afterMoveIn = ({ roundName }: Pick<StoredOffer, 'roundName'>): string => `Innflytting etter tilbud i runde ${roundName}.`;
