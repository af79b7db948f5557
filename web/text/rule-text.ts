/** Every id that a finding, a reason or a level can carry: the rules of the catalogue and the four ids that only reasons use. */
export type RuleTextId =
  | 'bedrooms' | 'spareBedrooms' | 'accessibility' | 'rent' | 'pets' | 'staffing' | 'occupancy' | 'features' | 'tenure' | 'earmark' | 'veto'
  | 'sensitivePlaces' | 'deadline' | 'vacancy' | 'areaWish' | 'pointWish' | 'stability' | 'siteLimit' | 'siteSpread' | 'radiusLimit'
  | 'areaLimit' | 'shielding' | 'avoid' | 'followUpCover' | 'followUpCapacity' | 'continuity' | 'travel' | 'unplaced'
  | 'horizon' | 'lock' | 'competition' | 'levels';

/** What a finding is about besides its penalty; each is null where the rule has no such thing. */
export interface FindingDetails {
  /** The area the household would rather live in. */
  readonly wishedArea: string | null;
  /** The site that the finding is about. */
  readonly site: string | null;
  /** How many counted there would be in the site, circle or area without the proposal's placements there. */
  readonly before: number | null;
  /** How many counted there are in it with the proposal. */
  readonly after: number | null;
  /** How many the policy would have there at most. */
  readonly most: number | null;
  /** Whether the policy makes the rule a condition that holds (vilkår), or something that it weighs (prioritering). */
  readonly strength: 'condition' | 'priority';
}

/** What the page says about one rule, in one language. */
export interface RuleText {
  /** What the rule is about, as a short heading. */
  readonly name: string;
  /** What a finding of the rule costs somebody, as a sentence; `amount` is its penalty in the rule's own unit. */
  readonly finding: (amount: number, about: FindingDetails) => string;
  /** How a number of dwellings fell away, as a part of a sentence that begins with how many there are; `first` stands right after that beginning. */
  readonly clause: (dwellings: number, first: boolean) => string;
  /** The sum of the rule over the whole proposal, in a unit that people use. */
  readonly sum: (amount: number) => string;
  /** Why one certain dwelling is not for one certain household, in a few words. */
  readonly obstacle: string;
}

/** What the page says about every rule, in one language. */
export type RuleTexts = Readonly<Record<RuleTextId, RuleText>>;
