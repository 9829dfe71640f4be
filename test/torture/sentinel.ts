import { readFile } from 'node:fs/promises';
import pg from 'pg';
import request from 'supertest';
import { type Api } from '../support/api.js';

/** A name that nobody else has, in three scripts; the tests look for each of them, however a place has it encoded. */
export interface Sentinel {
  en: string;
  ko: string;
  ru: string;
}
export const sentinelOf = (seed: number): Sentinel => {
  const syllables = ['담', '별', '솔', '윤', '찬', '람', '훈', '빛'];
  const pick = (n: number) => syllables[(seed >>> (3 * n)) % syllables.length]!;
  const tail = `${(seed >>> 0).toString(36)}q`;
  return {
    en: `Zyxwvu ${tail}ovna`,
    ko: `옥${pick(0)}${pick(1)}${pick(2)}${pick(3)}`,
    ru: `Зюксвув${pick(1)} ${tail}`,
  };
};
export const scriptsOf = ({ en, ko, ru }: Sentinel): string[] => [en, ko, ru];

/** What was told of somebody, and where. */
export interface Traces {
  /** The office holder's id. */
  person: string;
  item: string;
  question: string;
  document: string;
  member: string;
}

/** Puts a name through every command in which one may stand, and through documents and tables; `api` has an empty association. */
export const leaveTraces = async (api: Api, name: Sentinel): Promise<Traces> => {
  const { give } = api;
  const { en, ko } = name;
  const source = [
    { url: 'https://example.org/1', quote: `${ko} 지사가 말했다`, language: 'ko', note: `As ${en} told` },
  ];
  await give('/rules', {
    ...{ version: 'first', inForce: '2000' },
    bodies: [{ body: 'assembly', names: { en: 'Assembly' }, admits: ['full'], electsChair: true }],
  });
  for (const code of ['XA-1', 'XA-2']) {
    await give('/members', { code, country: 'XA', names: { en: `Province ${code}` } });
    await give(`/members/${code}/approval`, { basis: 'founding', on: '2000-01-01', evidence: source });
  }
  const holder = await give('/members/XA-1/office-holder', {
    ...{ name, office: { en: 'Governor', ko: '지사' }, from: '2001', evidence: source },
  });
  const corrected = { ...holder.events[0].data, from: '2001-03' };
  await give('/corrections', { position: holder.position, now: corrected, reason: `${en} took office in March` });
  await give('/meetings', { body: 'assembly', ordinal: 1, names: { en: '1st Assembly' }, on: '2001-05-10' });
  const people = [{ names: name, title: { en: 'Director' }, note: { en: `${en} came late` }, did: ['spoke'] }];
  await give('/meetings/assembly-1/attendance', { delegations: [{ member: 'XA-2', status: 'present', people }] });
  await give('/meetings/assembly-1/guests', { guests: [{ people: [{ names: name }] }] });
  await give('/meetings/assembly-1/roles', { role: 'presiding', by: { member: 'XA-1', names: name } });
  await give('/meetings/assembly-1/agenda', { items: [{ number: '1', text: { en: `Address by ${en}` } }] });
  await give('/decisions', {
    ...{ text: { en: `Thanks to ${en}`, ko: `${ko}에게 감사` }, title: { en: `Declaration of ${en}` } },
    ...{ body: 'assembly', meeting: 'assembly-1', on: '2001-05-10', outcome: 'adopted', evidence: source },
  });
  const coverage = await give('/coverage', {
    ...{ outlet: { en: 'The Paper' }, filedUnder: 'XA-1', published: '2001-05-12', language: 'ko' },
    title: { ko: `${ko} 지사 개회사` },
    original: { language: 'ko', text: `총회가 열렸다.\n${ko} 지사가 개회사를 했다.`, by: en },
    keyPoints: [{ language: 'en', text: `${en} opened the assembly.` }],
    meeting: 'assembly-1',
  });
  await give(`/coverage/${coverage.id}/translation`, { language: 'en', text: `${en} spoke first.`, by: en });
  const cited = [{ coverage: coverage.id, quote: `${ko} 지사는 30개 단체라고`, language: 'ko' }];
  const claimed = { measure: 'governments-present', comparator: 'exactly', meeting: 'assembly-1' };
  const claim = await give('/claims', { ...claimed, value: 30, counting: `those ${en} saw`, evidence: cited });
  const { items } = await api.read('/claims');
  const { question } = (items as { id: string; question: string }[]).find(({ id }) => id === claim.id)!;
  await give(`/questions/${question}/answer`, { claim: claim.id, reason: `${en} counted them` });
  await give('/commitments', {
    ...{
      kind: 'promise',
      by: { name: en },
      to: [{ member: 'XA-2' }],
      text: { en: `${en} will write` },
      on: '2001-05-10',
    },
  });
  const example = await readFile(new URL('../samples/scrapbook-example.txt', import.meta.url), 'utf8');
  const text = example.replaceAll('하늘', ko);
  const { body } = await api.bring(text, {}, `${en}.txt`);
  const { body: taken } = await request(api.at(`/imports/${body.id}/commit`))
    .post('')
    .send({ rows: [1, 2].map((n) => ({ n, member: holder.events[0].data.government, published: '2001-05-12' })) });
  if (taken.committed !== 2) throw new Error(`The digest was not taken in: ${JSON.stringify(taken)}`);
  // Brought in, and not taken in.
  await api.bring(`${text}\n2`, {}, 'second.txt');
  await request(api.at('/imports/decisions'))
    .put('')
    .query({ name: `${en}.csv` })
    .set('Content-Type', 'text/csv')
    .send(`text,body,on\nThanks to ${en},assembly,2001-05-10\nOther,assembly,2001-05-10\n`);
  await api.settled();
  const [{ data }] = holder.events;
  return { person: data.person, item: coverage.id, question, document: body.id, member: data.government };
};

/** Every place in a database, in tables of ours and of PostgreSQL's own statistics, where one of these words stands. */
export const foundInTables = async (client: pg.Client, words: string[]): Promise<string[]> => {
  const { rows: columns } = await client.query<{ schema: string; table: string; column: string; type: string }>(
    `select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and (n.nspname in ('public', 'staging') or c.relname = 'pg_statistic')
       and (a.atttypid = any(array['text', 'bytea', 'json', 'jsonb', 'varchar', 'name']::regtype[])
         or format_type(a.atttypid, null) ~ '\\[\\]$' or c.relname = 'pg_statistic')`,
  );
  const found: string[] = [];
  for (const { schema, table, column, type } of columns) {
    const plain = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
    for (const word of words)
      for (const form of type === 'bytea' ? [escaped(word)] : [word, JSON.stringify(word).slice(1, -1)]) {
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from "${schema}"."${table}" where position($1 in ${plain}) > 0`,
          [form],
        );
        if (rows[0]!.n > 0) found.push(`${rows[0]!.n} in ${schema}.${table}.${column}`);
      }
  }
  return [...new Set(found)];
};

/** As PostgreSQL writes bytes that are no ASCII. */
const escaped = (word: string): string =>
  [...Buffer.from(word)].map((byte) => (byte > 126 ? `\\${byte.toString(8)}` : String.fromCharCode(byte))).join('');

/** Those of these words that stand in some bytes: as UTF-8, as UTF-16, in base64 wherever it begins, or as JSON escapes. */
export const foundInBytes = (bytes: Buffer, words: string[]): string[] =>
  words.filter((word) => formsOf(word).some((form) => bytes.includes(form)));

const forms = new Map<string, Buffer[]>();
const formsOf = (word: string): Buffer[] => {
  const known = forms.get(word);
  if (known) return known;
  const plain = Buffer.from(word);
  const escapes = [...word].map((c) => (c > '~' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join('');
  const made = [plain, Buffer.from(word, 'utf16le'), Buffer.from(escapes), Buffer.from(encodeURIComponent(word))];
  // What base64 makes of the middle of a text depends on how many bytes stand before it.
  for (const before of [0, 1, 2]) {
    const whole = Buffer.concat([Buffer.alloc(before), plain]).toString('base64');
    made.push(Buffer.from(whole.slice(before === 0 ? 0 : before + 1, -4)));
  }
  forms.set(word, made);
  return made;
};
