/** A text that is about people: the last day that it may be kept, and when it was erased. An erased text is empty, and the record says when and why. */
export interface TextRetention {
  readonly keepUntil: string | null;
  readonly erasedAt: string | null;
}
