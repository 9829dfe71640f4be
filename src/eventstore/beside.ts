import { Injectable } from '@nestjs/common';
import { type Sql } from './vault.js';

/** A place of a text that a room keeps beside the log: of which thing, and in which row of it. */
export interface PlaceBeside {
  id: string;
  row?: number;
}

/** A text that is kept beside the log, such as a document that waits to be taken in. */
export interface KeptText extends PlaceBeside {
  text: string;
  /** The stream whose sealed texts are of the same thing, such as the original of a document. */
  stream?: string;
}

/** Somebody who keeps texts beside the log, where they are neither sealed nor told by events. */
export interface Keeper {
  /** What it is that is kept; one of those in docs/personal-data.md. */
  kind: string;
  /** All texts, as they are kept. */
  texts(association: string): AsyncIterable<KeptText>;
  /** Removes those at these places for good; answers how many those were. Others' places are passed over. */
  erase(sql: Sql, association: string, places: PlaceBeside[]): Promise<number>;
}

/** Where rooms that keep texts beside the log say so, so that what is held about a person is found there, and erased. */
@Injectable()
export class Beside {
  readonly keepers: Keeper[] = [];

  add(keeper: Keeper): void {
    this.keepers.push(keeper);
  }

  /** Removes texts, whoever keeps them. */
  async erase(sql: Sql, association: string, places: PlaceBeside[]): Promise<number> {
    let gone = 0;
    if (places.length > 0) for (const keeper of this.keepers) gone += await keeper.erase(sql, association, places);
    return gone;
  }
}
