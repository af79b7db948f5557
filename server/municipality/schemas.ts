import * as z from 'zod';

/** The municipality that the database holds (kommune): how many dwellings in all and how many the department manages. */
export const MunicipalityView = z.strictObject({
  name: z.string(), kommunenummer: z.string(), demonstration: z.boolean(), dwellings: z.int(), managedDwellings: z.int(), importedAt: z.iso.datetime(),
});
export type MunicipalityView = Readonly<z.infer<typeof MunicipalityView>>;

/** Whether the server and its database answer. */
export const HealthView = z.strictObject({
  status: z.literal('ok'), version: z.string(), node: z.string(), database: z.literal('ok'), municipality: z.string().nullable(),
});
export type HealthView = Readonly<z.infer<typeof HealthView>>;
