import { inTime } from './deadline.js';

interface Queue<K> {
  last: Promise<unknown>;
  kept: Partial<K>;
}

/**
 * Lets those who ask for the same name go one after another, so that many at once do not stand in each other's way. What one
 * leaves in `kept` the next finds there; it is gone as soon as nobody waits.
 */
export class Turns<K extends object> {
  private readonly queues = new Map<string, Queue<K>>();

  async take<T>(name: string, work: (kept: Partial<K>) => Promise<T>): Promise<T> {
    const queue = this.queues.get(name) ?? { last: Promise.resolve(), kept: {} };
    const turn = () => {
      inTime();
      return work(queue.kept);
    };
    const mine = queue.last.then(turn, turn);
    queue.last = mine;
    this.queues.set(name, queue);
    try {
      return await mine;
    } finally {
      if (queue.last === mine) this.queues.delete(name);
    }
  }
}
