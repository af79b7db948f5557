import * as z from 'zod';
import { LocalText, MunicipalPlace } from '../intake/schemas.ts';

const id = z.string();
const homes = z.int();

/** Upper ends, in percent of all homes, of the classes of shares (andelsklasser); the last class has no upper end. */
export const SHARE_CLASS_ENDS: readonly number[] = [5, 10, 20, 40];

/** Which class a share lies in, 0 the lowest; null where what may be told does not say. Never a number of people. */
export const ShareClass = z.int().min(0).max(SHARE_CLASS_ENDS.length).nullable();
export type ShareClass = z.infer<typeof ShareClass>;

/** How a site surely stands against the most counted households that it may have; unknown where what may be told does not say. */
export const BoundTold = z.enum(['below', 'reached', 'above', 'unknown']);
export type BoundTold = z.infer<typeof BoundTold>;

/** A site on the map of those who see no household; its bound is null where no policy limits it. */
export const ClassedSite = z.strictObject({ id, name: z.string(), areaId: id, lat: z.number(), lon: z.number(), homes, limitExempt: z.boolean(), shareClass: ShareClass, bound: BoundTold.nullable() });
export type ClassedSite = Readonly<z.infer<typeof ClassedSite>>;

/** An area in the same way. */
export const ClassedArea = z.strictObject({ id, name: z.string(), homes, shareClass: ShareClass });
export type ClassedArea = Readonly<z.infer<typeof ClassedArea>>;

/**
 * Concentration in classes (konsentrasjonskart), for those who need not know more: how things stand, and never how they would stand after a round, since
 * from one to the other may be a single household. No household, no placement and no count of people.
 */
export const ConcentrationMapView = z.strictObject({
  asOf: z.iso.date(), smallCount: z.int(), limitPolicy: z.strictObject({ id, name: LocalText }).nullable(),
  sites: z.array(ClassedSite), areas: z.array(ClassedArea), places: z.array(MunicipalPlace.omit({ address: true })), isComplete: z.boolean(),
});
export type ConcentrationMapView = Readonly<z.infer<typeof ConcentrationMapView>>;
