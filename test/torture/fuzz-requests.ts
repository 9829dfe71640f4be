import fc, { type Arbitrary } from 'fast-check';
import { type Schema } from '../journeys/schema-body.js';

/** A request as its bytes go out. */
export interface Fuzzed {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

interface Parameter {
  name: string;
  in: string;
  schema?: Schema;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}
export interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const refs = ['CN-LN', 'CN-HL', 'KR-31', 'general-assembly-13', 'CN-XX', '01890000-0000-7000-8000-000000000000'];
const good = ['2021-08-10', '1996-09', '2021', '2021-08-10~'];
const days = [
  ...['../2021', '2021-08-10/2021-08-12', '2999'],
  ...['2021-13', '2021-02-29', '20210810', 'today', '２０２１-08-10', '2021-08-10/2021-08-09', '-2021', '2021/2021'],
  `${'2021/'.repeat(2000)}2021`,
];
/** What breaks programs that were not looked at: each of these has done so somewhere. */
const texts = [
  ...['\u0000', '\ud800', '\udc00\ud800', '\u202egnp', '\u2066a', '\u200b', '\u3164', '\u2800', 'a\u0301'.repeat(300)],
  ...['강원도'.normalize('NFD'), 'ＳＱＬ', '㈜', '𠮷', 'ᠮᠣᠩᠭᠣᠯ', 'ㆍᄀᆞ', '\ufeffa', 'a\u2028b', '\u001b[31m'],
  ...[
    "' or 1=1 --",
    '"; drop table event; --',
    '<script>alert(1)</script>',
    '${7*7}',
    '{{7*7}}',
    '%s%n',
    '=1+1',
    '＝1+1',
  ],
  ...['../../etc/passwd', '__proto__', 'constructor', 'null', 'NaN', '-0', '1e999', '0x10', ' ', 'a'.repeat(5000)],
];
const numbers = [-1, 0, 1.5, 1e10, 2 ** 53, Number.MAX_SAFE_INTEGER, -(2 ** 31), 1e308, 1e-7];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 12 }),
  },
);
const anything = fc.oneof(text, fc.constantFrom(...numbers), fc.constantFrom(...days), fc.jsonValue({ maxDepth: 3 }));

/** Values for the schemas of a contract. */
export const valuesOf = ({ components: { schemas } }: Contract) => {
  /** What a schema allows, mostly: good dates and names among bad ones, things that exist among others. */
  const fitting = (schema: Schema & { maximum?: number }): Arbitrary<unknown> => {
    const { $ref, enum: words, format, description = '', pattern, properties, items, additionalProperties } = schema;
    const [type] = [schema.type].flat();
    if ($ref !== undefined) return fitting(schemas[$ref.split('/').at(-1)!]!);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map(fitting));
    if (words) return fc.constantFrom(...words);
    if (type === 'array') return fc.array(nearly(items ?? {}), { maxLength: 3 });
    if (type === 'integer' || type === 'number')
      return fc.oneof(
        { weight: 8, arbitrary: fc.nat({ max: 20 }) },
        fc.nat({ max: schema.maximum ?? 9 }),
        fc.integer(),
      );
    if (type === 'boolean') return fc.boolean();
    if (properties) {
      const fields = Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, nearly(each)]));
      const requiredKeys = schema.required ?? [];
      return fc.oneof(
        { weight: 9, arbitrary: fc.record(fields, { requiredKeys }) },
        fc.record({ ...fields, unknown: anything }, { requiredKeys: [] }),
      );
    }
    if (typeof additionalProperties === 'object') {
      const tags = fc.constantFrom('en', 'ko', 'zh-Hans', 'mn', '😀');
      return fc.dictionary(tags, nearly(additionalProperties), { maxKeys: 3 });
    }
    if (format === 'uuid') return fc.uuid();
    if (format === 'uri') return fc.webUrl();
    if (description === 'BCP 47') return fc.constantFrom('ko', 'en', 'zh-Hans');
    if (description.startsWith('EDTF'))
      return fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...good) },
        { weight: 1, arbitrary: fc.constantFrom(...days) },
      );
    if (description.startsWith('an id')) return fc.constantFrom(...refs);
    if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: 12 });
    return fc.string({ unit: 'grapheme', minLength: 1 });
  };
  /** The same, and now and then anything at all. */
  const nearly = (schema: Schema): Arbitrary<unknown> =>
    fc.oneof({ weight: 30, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });
  return { fitting, nearly };
};

/** What stands in a path, for each of its places: mostly something that is there. */
const named = (path: string): Arbitrary<string> => {
  const there = path.includes('{meeting}') ? ['general-assembly-13'] : refs;
  return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: text });
};
/** Half a pair cannot be written in UTF-8; escaped in JSON it can. */
const LONE = /\p{Surrogate}/gu;
const encoded = (value: unknown): string =>
  encodeURIComponent(
    (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 3000).replaceAll(LONE, '\ufffd'),
  );

/** Ways to write the same address, and ones that are no address. */
const bends: ((path: string) => string)[] = [
  (path) => `${path}/`,
  (path) => path.replace('/near/', '//near/'),
  (path) => path.replace('/near/', '/near/%2e%2e/near/'),
  (path) => `${path}%00`,
  (path) => `${path}%`,
  (path) => `${path}%ff`,
  (path) => `${path}/..%2f..%2fetc`,
  (path) => path.toUpperCase(),
  (path) => path.replace(/^\/api/, ''),
  (path) => `${path}?${'a=1&'.repeat(500)}`,
  (path) => `${path}?constructor=1&q[]=2&q=1&q=2`,
];
const unread = ['', '{', '[]', 'null', '"a"', '{"a":1,"a":2}', '{"a":1e999}', '{"\\u005f_proto__":{}}', '\ufeff{}'];
const deep = `{"names":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`;

const odd: Arbitrary<Record<string, string>> = fc.constantFrom<Record<string, string>>(
  ...[
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/json; charset=utf-16' },
    { 'Content-Encoding': 'gzip' },
  ],
  ...[{ 'If-Match': '"999"' }, { 'If-Match': '*' }, { 'Idempotency-Key': '' }, { 'Idempotency-Key': 'once' }],
  ...[{ Origin: 'https://evil.example' }, { Host: 'evil.example' }, { 'X-HTTP-Method-Override': 'DELETE' }],
  ...[{ Accept: 'application/x-ndjson' }, { Accept: 'text/html' }, { Accept: ';;;' }, { 'Accept-Language': 'q=,;*' }],
  ...[
    { Cookie: `written.near=${'9'.repeat(30)}` },
    { Traceparent: '00-zz' },
    { Expect: '100-continue' },
    { Range: 'bytes=0-' },
  ],
  ...[{ 'X-Forwarded-For': '::1, 1' }, { 'If-None-Match': '"' }, { 'Sec-Fetch-Site': 'cross-site' }],
);

/** One time in so many; else nothing. */
const seldom = <T>(weight: number, some: Arbitrary<T>): Arbitrary<T | undefined> =>
  fc.oneof({ weight: weight - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some });

/** What takes long by its nature, and what would end the test's own association, is asked for seldom. */
const weightOf = (path: string): number => (/imports|scrapbook|bundle|\.(csv|xlsx|pdf|docx)/.test(path) ? 1 : 12);

/** Requests for every operation of a contract, good and bad ones, and for addresses and methods beside them. */
export const requestsOf = (contract: Contract): Arbitrary<Fuzzed> => {
  const { fitting, nearly } = valuesOf(contract);
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const of = ({ path, method, operation }: (typeof operations)[number]): Arbitrary<Fuzzed> => {
    const queries = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    // With many at once nearly always one is refused, and nothing behind it is reached.
    const query = fc
      .subarray(queries, { maxLength: Math.min(2, queries.length) })
      .chain((some) => fc.record(Object.fromEntries(some.map(({ name, schema = {} }) => [name, nearly(schema)]))));
    const schema = operation.requestBody?.content['application/json']?.schema;
    const json = fc.oneof(
      { weight: 18, arbitrary: fitting(schema ?? {}).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: fc.constantFrom(...unread, deep) },
      { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    );
    const plain = fc.oneof(text, fc.constant('name,joined_date\nLiaoning,1998\n'));
    const sent = method === 'POST' ? json : method === 'PUT' ? plain : fc.constant(undefined);
    const type = method === 'PUT' ? 'text/plain' : 'application/json';
    return fc
      .record({
        names: fc.tuple(named(path), named(path)),
        query,
        body: sent,
        key: fc.uuid(),
        strange: seldom(16, odd),
        bend: seldom(25, fc.constantFrom(...bends)),
        as: seldom(40, fc.constantFrom('HEAD', 'DELETE', 'PATCH', 'OPTIONS', 'PUT', 'POST', 'GET')),
        page: method === 'GET' ? fc.boolean() : fc.constant(false),
      })
      .map(({ names, query, body, key, strange, bend, as, page }) => {
        const left = [...names];
        const filled = path.replace('{association}', 'near').replaceAll(/\{\w+\}/g, () => encoded(left.pop() ?? '0'));
        const asked = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
        const straight = `${filled}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
        const address = page ? straight.replace(/^\/api(?=\/near)/, '') : straight;
        return {
          method: as ?? method,
          path: bend ? bend(address) : address,
          headers: {
            ...(page && { Accept: 'text/html' }),
            ...(body !== undefined && { 'Content-Type': type, 'Idempotency-Key': key }),
            ...strange,
          },
          body: body?.replaceAll(LONE, '\ufffd'),
        };
      });
  };
  return fc.oneof(...operations.map((each) => ({ weight: weightOf(each.path), arbitrary: of(each) })));
};
