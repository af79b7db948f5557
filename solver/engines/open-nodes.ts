/** Parts of a program that branching has left open, the one with the least bound first; of equal ones the earliest, so that each dive begins elsewhere. */
export class OpenNodes<T extends { readonly bound: number }> {
  private readonly heap: { readonly node: T; readonly order: number }[] = [];
  private added = 0;

  /** The least bound of all; Infinity when there is none. */
  get bound(): number {
    return this.heap[0]?.node.bound ?? Infinity;
  }

  add(node: T): void {
    this.added += 1;
    this.heap.push({ node, order: this.added });
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the first one out. */
  take(): T | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last || this.heap.length === 0) return first?.node;
    this.heap[0] = last;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < this.heap.length && this.isBefore(left, least)) least = left;
      if (left + 1 < this.heap.length && this.isBefore(left + 1, least)) least = left + 1;
      if (least === at) return first.node;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(i: number, j: number): boolean {
    const a = this.heap[i];
    const b = this.heap[j];
    if (!a || !b) return false;
    return a.node.bound < b.node.bound || (a.node.bound === b.node.bound && a.order < b.order);
  }

  private swap(i: number, j: number): void {
    const a = this.heap[i];
    const b = this.heap[j];
    if (a && b) [this.heap[i], this.heap[j]] = [b, a];
  }
}
