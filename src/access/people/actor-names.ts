import { Injectable } from '@nestjs/common';
import { actorOfKey, keyOfActor, Keyring } from '../keys/keyring.js';
import { lookThrough } from '../../web/look-through.js';
import { localOperator } from '../principal.js';
import { People } from './people.js';

/** What those are called whom events name as their actors. */
@Injectable()
export class ActorNames {
  constructor(
    private readonly people: People,
    private readonly keyring: Keyring,
  ) {}

  /** Names by the ids of actors; a key is called as it and its owner are. Who was removed has none. */
  async of(actors: string[]): Promise<Map<string, string>> {
    if (actors.length === 0) return new Map();
    const keys = await this.keyring.find(actors.flatMap((actor) => keyOfActor(actor) ?? []));
    const people = await this.people.of([...actors, ...keys.map(({ person }) => person)]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    for (const { id, name, person } of keys) names.set(actorOfKey(id), `${name} (${names.get(person) ?? person})`);
    return names;
  }
}

const NAMING = new Set(['actor', 'onBehalfOf', 'proposedBy', 'confirmedBy']);

/** The ids of all actors that an answer names, but for the local operator, who is nobody in particular. */
export const actorsIn = (answer: unknown): string[] => {
  const found = new Set<string>();
  lookThrough(answer, (name, value) => {
    if (!NAMING.has(name)) return false;
    const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
    if (typeof id === 'string' && id !== localOperator.id) found.add(id);
    return true;
  });
  return [...found];
};
