import { Injectable } from '@nestjs/common';
import { Registry } from '../../eventstore/registry.js';
import { actorOfKey, Keyring } from '../keys/keyring.js';
import { localOperator } from '../principal.js';
import { ActorNames } from './actor-names.js';
import { People } from './people.js';

/** Who may have recorded something, as events name them, each with what they are called. */
@Injectable()
export class Recorders {
  constructor(
    private readonly people: People,
    private readonly keyring: Keyring,
    private readonly names: ActorNames,
    private readonly registry: Registry,
  ) {}

  /** People and keys by name; then the operator of a first run, and the reactions, which go by what they are called themselves. */
  async of(association: string): Promise<[id: string, name: string][]> {
    const people = (await this.people.all()).map(({ id }) => id);
    const keys = (await this.keyring.of(association)).map(({ id }) => actorOfKey(id));
    const others = [localOperator.id, ...this.registry.reactions.map(({ name }) => name)];
    return [...(await this.names.of([...people, ...keys])), ...others.map((id): [string, string] => [id, id])];
  }
}
