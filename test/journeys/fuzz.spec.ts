import fc, { type Arbitrary } from 'fast-check';
import request from 'supertest';
import { served } from './refusing.js';

/** A JSON Schema as far as the contract uses it. */
interface Schema {
  type?: string | string[];
  enum?: string[];
  pattern?: string;
  format?: string;
  description?: string;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

const world = served();
const refs = ['CN-LN', 'CN-HL', 'KR-31', 'general-assembly-13', 'CN-XX', '01890000-0000-7000-8000-000000000000'];
const days = ['2021-08-10', '1996-09', '../2021', '2021-08-10~', '2021-13', '2021-08-10/2021-08-09', '2999'];

/** What the contract allows, mostly: good dates and names among bad ones, things that exist among others. */
const fitting = ({
  type,
  enum: words,
  pattern,
  format,
  description = '',
  maximum,
  ...schema
}: Schema): Arbitrary<unknown> => {
  if (words) return fc.constantFrom(...words);
  if (type === 'array') return fc.array(fitting(schema.items ?? {}), { maxLength: 3 });
  if (type === 'integer')
    return fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 20 }) }, fc.nat({ max: maximum ?? 9 }), fc.integer());
  if (type === 'boolean') return fc.boolean();
  if (schema.properties) {
    const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, nearly(each)]));
    const requiredKeys = schema.required ?? [];
    return fc.oneof(
      { weight: 9, arbitrary: fc.record(fields, { requiredKeys }) },
      fc.record(fields, { requiredKeys: [] }),
    );
  }
  if (typeof schema.additionalProperties === 'object')
    return fc.dictionary(fc.constantFrom('en', 'ko', 'zh-Hans', 'mn', '😀'), nearly(schema.additionalProperties), {
      maxKeys: 3,
    });
  if (format === 'uuid') return fc.uuid();
  if (format === 'uri') return fc.webUrl();
  if (description === 'BCP 47') return fc.constantFrom('ko', 'en', 'zh-Hans');
  if (description.startsWith('EDTF')) return fc.constantFrom(...days);
  if (description.startsWith('an id')) return fc.constantFrom(...refs);
  if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: 12 });
  return fc.string({ unit: 'grapheme', minLength: 1 });
};

/** Anything at all, now and then: other JSON, or text of any code units. */
const nearly = (schema: Schema): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 40, arbitrary: fitting(schema) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }) },
  );

/** What stands in an address: mostly something that is there. */
const named = (path: string): Arbitrary<string> => {
  const there = path.includes('{meeting}') ? ['general-assembly-13'] : refs;
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...there) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
  );
};

const fill = (path: string, names: string[]): string =>
  path.replace('{association}', 'near').replaceAll(/\{\w+\}/g, () => encodeURIComponent(names.pop()!));

it('obeys or refuses whatever body comes, on every route, and never fails', async () => {
  const contract = await world.api.read('/api/openapi.json');
  const routes = Object.entries<any>(contract.paths)
    .filter(([, { post }]) => post)
    .map(([path, { post }]): [string, Schema] => [
      path,
      contract.components.schemas[post.requestBody.content['application/json'].schema.$ref.split('/').at(-1)],
    ]);
  const requests = fc.constantFrom(...routes).chain(([path, schema]) =>
    fc.record({
      path: fc.tuple(named(path), named(path)).map((names) => fill(path, names)),
      body: fc.oneof({ weight: 19, arbitrary: fitting(schema) }, { weight: 1, arbitrary: fc.jsonValue() }),
    }),
  );
  const seen = new Set<string>();
  let size = await world.api.size();
  await fc.assert(
    fc.asyncProperty(requests, fc.uuid(), async ({ path, body }, key) => {
      const { status, body: answer } = await request(world.server.address)
        .post(path)
        .set({ 'Content-Type': 'application/json', 'Idempotency-Key': key })
        .send(JSON.stringify(body));
      seen.add(status < 300 ? String(status) : `${status} ${answer.code}`);
      expect(status).toBeLessThan(500);
      const now = await world.api.size();
      if (status >= 400) expect(now).toBe(size);
      size = now;
    }),
    { numRuns: 300, seed: 13 },
  );
  // The dice reach what they are thrown for: commands that are obeyed, and refusals of each kind.
  expect([...seen]).toEqual(expect.arrayContaining(['201', '404 not-found', '422 invalid', '422 rule-refused']));
});
