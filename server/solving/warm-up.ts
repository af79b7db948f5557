/** The smallest round with something to decide: one household and one dwelling; it loads an engine and says nothing about anyone. */
export const WARM_UP_PROBLEM = {
  format: 'spredt-problem/1', id: 'warm-up', asOf: '2026-01-01', horizonDays: 1,
  areas: [{ id: 'a', name: 'a', homes: 1 }],
  sites: [{ id: 's', name: 's', areaId: 'a', lat: 60, lon: 10, homes: 1, limitExempt: false }],
  places: [],
  dwellings: [{
    id: 'd', siteId: 's', bedrooms: 1, stepFree: true, wheelchair: true, monthlyRent: 1, petsAllowed: true, staffing: 'none',
    tenure: 'permanent', availableFrom: '2026-01-01', earmark: null,
  }],
  tenants: [], teams: [],
  households: [{
    id: 'h', groups: [], situation: '', applicationDate: '2026-01-01', readyFrom: '2026-01-01', neededBy: null, age: 30, members: 1,
    bedroomsMin: 1, needsStepFree: false, needsWheelchair: false, maxMonthlyRent: null, hasPet: false, needsStaffing: 'none',
    tenures: ['permanent'], counted: false, shielded: false, unrest: false, excludedAreaIds: [], excludedSiteIds: [], avoids: [],
    areaWishes: [], pointWishes: [], followUp: null,
  }],
  locks: [], baseline: [],
  policy: {
    id: 'warm-up', name: 'warm-up', validFrom: '2026-01-01',
    rules: {
      unplaced: {
        enforce: 'soft', level: 1, weight: 1, base: 1, groupPoints: {}, situationPoints: {}, pointsPerMonth: 0, waitingCap: 0,
        urgentPoints: 0, urgentDays: 0,
      },
    },
  },
} as const;
