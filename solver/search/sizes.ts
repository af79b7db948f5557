/** From which size on a model is solved in another way. */
export interface Sizes {
  /** Live placement columns up to which a level is solved whole; above, a part of so many for each free dwelling, wider or deeper each time. */
  readonly wholeColumns: number;
  readonly partColumnsPerHome: number;
  /** Branch-and-bound nodes for a part the first time. */
  readonly partNodes: number;
  /** Live placement columns up to which all levels are bounded before the search; beyond, relaxations are sifted and come after a search. */
  readonly earlyBoundColumns: number;
}

/** The sizes for the engines and machines of today, as measured. */
export const SIZES: Sizes = { wholeColumns: 2_000, partColumnsPerHome: 25, partNodes: 400, earlyBoundColumns: 60_000 };
