/**
 * Which governments are recorded, as a value that never changes. Adding to the latest one shares its map, so that a fold over many
 * delegations stays linear; adding to an earlier one copies.
 */
export class Attended {
  private constructor(
    private readonly order: Map<string, number>,
    private readonly size: number,
    /** How many of them were there. */
    readonly there: number,
  ) {}

  static readonly nobody = (): Attended => new Attended(new Map(), 0, 0);

  has(government: string): boolean {
    return (this.order.get(government) ?? Infinity) < this.size;
  }

  add(government: string, wasThere: boolean): Attended {
    const { size } = this;
    if (this.has(government)) return this;
    const isLatest = size > 0 && this.order.size === size;
    const order = isLatest ? this.order : new Map([...this.order].filter(([, place]) => place < size));
    order.set(government, size);
    return new Attended(order, size + 1, this.there + (wasThere ? 1 : 0));
  }
}
