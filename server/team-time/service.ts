import type { Database } from '../db/open.ts';
import { movedInWithoutAgreement } from '../offers/service.ts';
import { withTeamTime, type Reckoned, type Reckoning, type StaffedRegisters } from './reckon.ts';

// What other capabilities use of teams' time.
export { timeDifferences } from './difference.ts';
export { capacityView, differenceViews, type TimeNames } from './view.ts';
export { agreementPlaces, paceOf, postOf, withTeamTime, type Reckoned, type Reckoning, type StaffedRegisters } from './reckon.ts';

/** The registers with every team's time as staff and agreements give it, those who have moved in and have no agreement yet among what is bound. */
export async function staffed<M extends StaffedRegisters>(db: Database, municipality: M, reckoning: Reckoning): Promise<Reckoned<M>> {
  return withTeamTime(municipality, reckoning, await movedInWithoutAgreement(db, municipality, reckoning.asOf));
}
