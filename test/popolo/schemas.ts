import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const text = { type: ['string', 'null'] };
const day = { ...text, pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$' };
const time = { ...text, pattern: '^[0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9:]+(Z|[+-][0-9:]+))$' };
const instant = { ...text, format: 'date-time' };
const listOf = (properties: object, required: string[] = []) => ({
  type: 'array',
  items: { type: 'object', properties, required },
});
const texts = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, text]));
const common = {
  ...texts('id name'),
  other_names: listOf({ ...texts('name note'), start_date: day, end_date: day }, ['name']),
  identifiers: listOf(texts('identifier scheme'), ['identifier']),
  sources: listOf({ url: { type: 'string', format: 'uri' }, note: text }, ['url']),
  created_at: instant,
  updated_at: instant,
};

/** What the specification says of each kind of thing (popoloproject.com/specs), as far as we use it. */
const kinds: Record<string, object> = {
  organization: {
    ...{ ...common, ...texts('classification parent_id area_id abstract description') },
    ...{ founding_date: day, dissolution_date: day },
  },
  person: { ...common, ...texts('family_name given_name gender summary'), birth_date: day, death_date: day },
  post: { ...common, ...texts('label role organization_id area_id'), start_date: day, end_date: day },
  membership: {
    ...{ ...common, ...texts('label role person_id organization_id post_id on_behalf_of_id area_id') },
    ...{ member: { type: ['object', 'null'] }, start_date: time, end_date: time },
  },
  event: {
    ...{ ...common, ...texts('description location status classification organization_id parent_id') },
    ...{ start_date: time, end_date: time, attendees: listOf(common) },
  },
  motion: {
    ...{ ...common, ...texts('organization_id legislative_session_id creator_id text identifier classification') },
    ...{ ...texts('requirement result'), date: instant },
  },
  vote_event: {
    ...{ ...common, ...texts('organization_id legislative_session_id motion_id identifier classification result') },
    ...{ start_date: instant, end_date: instant },
    counts: listOf({ option: { type: 'string' }, value: { type: 'integer' } }, ['option', 'value']),
  },
};

/**
 * How a kind of thing looks. With `POPOLO_SCHEMAS`, a folder with the schemas that the project publishes
 * (github.com/popolo-project/popolo-spec, `schemas/`, CC BY 4.0), by these to the letter.
 */
export const schemaOf = (() => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const folder = process.env['POPOLO_SCHEMAS'];
  const id = (kind: string) => `http://www.popoloproject.com/schemas/${kind}.json#`;
  if (folder)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
      ajv.addSchema(later(JSON.parse(readFileSync(join(folder, file), 'utf8'))) as object);
  else
    for (const [kind, properties] of Object.entries(kinds))
      ajv.addSchema({ $id: id(kind), type: 'object', properties });
  return (kind: string): ValidateFunction => ajv.getSchema(id(kind))!;
})();

/** A schema of draft 3 as later drafts write it: `$id`, and what is required in one list. */
function later(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(later);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $schema: _, id, required: __, properties, ...rest } = schema as Record<string, unknown>;
  const named = Object.entries((properties ?? {}) as Record<string, { required?: boolean }>);
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, of]) => [name, later(of)])),
    ...(typeof id === 'string' && { $id: id }),
    ...(properties !== undefined && { properties: Object.fromEntries(named.map(([name, of]) => [name, later(of)])) }),
    ...(named.length > 0 && { required: named.flatMap(([name, of]) => (of.required === true ? [name] : [])) }),
  };
}
