import { randomUUID } from 'node:crypto';
import { canonical } from '../../dist/src/eventstore/canonical.js';
import { reading, transaction } from '../../dist/src/eventstore/connection.js';
import { copyEvents } from '../../dist/src/eventstore/copy-events.js';
import { Vault } from '../../dist/src/eventstore/vault.js';
import { history } from './history.mjs';

const BATCH = 1000;
const actor = { id: 'bench', role: 'operator', method: 'none' };
const REASON = 'The minutes say otherwise.';

/**
 * Writes a made-up record of `options.events` facts (see `history`) to the empty log of an association, past commands and read
 * models. `onto` is what it is written with: `{ pool, registry, keys }`.
 */
export const writeRecord = (onto, association, options) =>
  writeFacts(onto, association, history({ association, ...options }));

/** Writes facts `{ stream, version, type, data, takes, of? }` in order; each is checked against its shape. */
export const writeFacts = async ({ pool, registry, keys }, association, facts) => {
  const vault = new Vault(reading(pool), keys);
  let batch = [];
  const write = async () => {
    await append(pool, vault, registry, association, batch);
    batch = [];
  };
  for (const fact of facts) {
    batch.push(fact);
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
};

/** Facts that follow each other in one stream are one command. */
const append = async (pool, vault, registry, association, facts) => {
  const checked = facts.map((fact) => ({ ...fact, shape: shapeOf(registry, fact) }));
  const subjects = new Set();
  for (const fact of checked) sealed(fact, (_, subject) => subjects.add(subject));
  await transaction(pool, async (client) => {
    const keys = await vault.subjectKeys(association, [...subjects], client);
    const items = [];
    for (const fact of checked) {
      if (items.at(-1)?.stream !== fact.stream) items.push(itemOf(fact));
      const item = items.at(-1);
      const seal = (text, subject) => {
        const [marker, value] = vault.seal(association, subject, keys.get(subject), text);
        item.sealed.push(value);
        return marker;
      };
      const schema = fact.shape.schema ?? 1;
      const body = { ...envelope, association, id: randomUUID(), ...placeOf(fact), schema, ...sealed(fact, seal) };
      item.events.push({ type: fact.type, schema, body: canonical(body) });
      item.takes.push(...fact.takes);
    }
    const outcomes = await copyEvents(client, association, items, false);
    const refused = outcomes.find(({ outcome }) => outcome !== 'appended');
    if (refused) throw new Error(`The record was not written: ${refused.outcome} ${refused.detail}`);
  });
};

const envelope = { actor, command: 'Import', correlation: randomUUID() };
const placeOf = ({ stream, version, type }) => ({ stream, version, type });
const itemOf = ({ stream, version }) => ({
  stream,
  expected: version - 1,
  takes: [],
  events: [],
  sealed: [],
  told: () => [],
});

const shapeOf = (registry, { type, data, of = type }) => {
  const shape = registry.facts[of];
  if (type === of) shape.check(data, '');
  else shape.check(data.now, '/now');
  return shape;
};

/** A correction carries data of the shape that it corrects, and its reason. */
const sealed = ({ stream, type, data, of = type, shape }, seal) => {
  const owner = stream.slice(stream.indexOf('-') + 1);
  if (type === of) return { data: shape.seal(data, seal, owner) };
  return { reason: seal(REASON, owner), data: { ...data, now: shape.seal(data.now, seal, owner) } };
};
