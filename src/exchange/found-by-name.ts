import { foldName } from '../language/names.js';

/** Things found by any of their names, compared in any script, width and letter case. */
export class FoundByName<T> {
  private readonly things = new Map<string, T>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly byKey = new Map<string, Set<string>>();

  /** Puts a thing in the place of the one with the same id. */
  put(id: string, thing: T, names: Iterable<string>): void {
    this.remove(id);
    const keys = new Set([...names].map(foldName).filter((key) => key !== ''));
    this.things.set(id, thing);
    this.keys.set(id, keys);
    for (const key of keys) this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(id));
  }

  remove(id: string): void {
    for (const key of this.keys.get(id) ?? []) {
      this.byKey.get(key)!.delete(id);
      if (this.byKey.get(key)!.size === 0) this.byKey.delete(key);
    }
    this.keys.delete(id);
    this.things.delete(id);
  }

  /** All that may be meant. */
  find(name: string): T[] {
    return [...(this.byKey.get(foldName(name)) ?? [])].map((id) => this.things.get(id)!);
  }
}
