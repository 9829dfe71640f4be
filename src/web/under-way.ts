import { Injectable } from '@nestjs/common';

/** A work that takes a while, and how far it is. */
export interface Work {
  kind: 'import' | 'undo' | 'export' | 'rebuild';
  /** What is worked on, as its readers call it. */
  name: string;
  done: number;
  all: number;
  state: 'working' | 'done' | 'failed';
  /** The page that tells of it. */
  path?: string;
}

/** By which a work says how far it is. */
export interface Telling {
  heard: (more: number) => void;
  end: (state: 'done' | 'failed') => void;
}

/** Pieces as they pass, while it is told how many of what they hold are done, and how it ended. */
export async function* telling<T>(
  pieces: AsyncIterable<T>,
  { heard, end }: Telling,
  count: (piece: T) => number,
): AsyncGenerator<T> {
  let state: 'done' | 'failed' = 'failed';
  try {
    for await (const piece of pieces) {
      yield piece;
      heard(count(piece));
    }
    state = 'done';
  } finally {
    end(state);
  }
}

/** So long what has ended is told, for whoever looks a little later. */
const TOLD_FOR = 120_000;

/** What this installation is at, for pages that tell how far it is: works of this process, and those that others look for. */
@Injectable()
export class UnderWay {
  private readonly own = new Map<string, Set<Work>>();
  private readonly looks: ((association: string) => Promise<Work[]>)[] = [];

  /** Adds what is looked for elsewhere, such as a rebuild of another process. */
  add(look: (association: string) => Promise<Work[]>): void {
    this.looks.push(look);
  }

  /** Tells of a work from now on: how many more are done each time it gets on, and how it ended. */
  begin(association: string, { kind, name, all, path }: Omit<Work, 'done' | 'state'>): Telling {
    const told: Work = { kind, name, all, path, done: 0, state: 'working' };
    const works = this.own.get(association) ?? new Set();
    this.own.set(association, works.add(told));
    return {
      heard: (more) => {
        told.done += more;
      },
      end: (state) => {
        told.state = state;
        setTimeout(() => works.delete(told), TOLD_FOR).unref();
      },
    };
  }

  /** The works of an association, those that began first before others. */
  async of(association: string): Promise<Work[]> {
    const found = await Promise.all(this.looks.map((look) => look(association)));
    return [...(this.own.get(association) ?? []), ...found.flat()];
  }
}
