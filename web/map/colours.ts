// One ramp from light (few) to dark (many), even in lightness, that stays in order for every kind of colour blindness and in print
// (ColorBrewer YlGnBu, five classes).

/** The fill of each share class, the lightest first. */
export const SHARE_COLOURS: readonly string[] = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'];
/** The fill of a site with too few homes for a share. */
export const NEUTRAL_COLOUR = '#d4d4d0';
/** The outline of every symbol. */
export const OUTLINE_COLOUR = '#454b52';
/** The ring where a limit is reached, and squares of free dwellings. */
export const RING_COLOUR = '#16191d';
/** The halo of what is chosen. */
export const CHOSEN_COLOUR = '#b4005e';
/** The ground of the base map, a street and its edge, and a street's name. */
export const BASE_COLOURS = { ground: '#f4f3ef', street: '#ffffff', edge: '#d9d7d0', name: '#6d6a62' } as const;
