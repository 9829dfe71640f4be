import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { sendRaw } from '../support/raw.js';
import { refused, refusing } from './refusing.js';

const world = refusing();

const json = { 'Content-Type': 'application/json' };

describe('bodies that are no commands', () => {
  const member = '"country":"CN","names":{"zh-Hans":"青海省"}';

  it.each([
    ['nothing', ''],
    ['half an object', '{"country":'],
    ['a comma too many', `{${member},}`],
    ['single quotes', "{'country':'CN'}"],
    ['two objects', '{}{}'],
    ['a comment', `{${member}} // the province`],
    ['a byte order mark', `\ufeff{${member}}`],
    ['a number with a leading zero', '{"value":073}'],
    ['no number', '{"value":NaN}'],
    ['bytes that are no UTF-8', Buffer.from('7b22636f756e747279223a22ff227d', 'hex')],
    ['blanks', ' \r\n\t '],
    ['a character in more bytes than it needs', Buffer.from('7b2261223a22c0af227d', 'hex')],
    ['a character that breaks off', Buffer.from('7b2261223a22eb9e227d', 'hex')],
    ['UTF-16', Buffer.from(`{${member}}`, 'utf16le')],
    ['half a character in bytes', Buffer.from('7b2261223a22eda080227d', 'hex')],
  ])('refuses %s', async (_, body) => refused(await world.sends(body), 400, 'json-unreadable'));

  it.each(['null', 'true', '7', '"CN"', '[]', `[{${member}}]`])('refuses %s, which is no object', async (body) =>
    refused(await world.sends(body), 400, 'json-no-object'),
  );

  it.each([
    ['a key twice', `{${member},"country":"JP"}`],
    ['a key twice, once escaped', `{${member},"\\u0063ountry":"JP"}`],
    ['a key twice further in', '{"country":"CN","names":{"ko":"가","ko":"나"}}'],
    ['a key twice in a list', '{"evidence":[{"url":"https://a.example","url":"https://b.example"}]}'],
  ])('refuses %s', async (_, body) => refused(await world.sends(body), 400, 'json-key-twice'));

  it.each(['__proto__', '\\u005f_proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'refuses the key %s',
    async (key) => {
      refused(await world.sends(`{${member},"${key}":{"isAdmin":true}}`), 400, 'json-key-forbidden');
      refused(await world.sends(`{"country":"CN","names":{"ko":"가","${key}":"나"}}`), 400, 'json-key-forbidden');
    },
  );

  it.each(['1e999', '-1e400', '9007199254740993', '1e16', '123456789012345678901234567890'])(
    'refuses the number %s, which nobody keeps exactly',
    async (number) => refused(await world.sends(`{"value":${number}}`, json, '/claims'), 400, 'json-number-unsafe'),
  );

  it.each([String.raw`{"names":{"ko":"\ud800"}}`, String.raw`{"names":{"ko":"성\udc00"}}`, String.raw`{"\udfff":1}`])(
    'refuses half of a surrogate pair: %s',
    async (body) => refused(await world.sends(body), 400, 'text-unreadable'),
  );

  it('refuses what is nested too deep', async () => {
    const deep = (depth: number) => `{"names":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;
    for (const depth of [32, 1000, 100_000]) refused(await world.sends(deep(depth)), 400, 'json-too-deep');
    refused(await world.sends(`{"names":${'['.repeat(500_000)}`), 400, 'json-unreadable');
    refused(await world.sends(deep(31)), 422, 'invalid');
  });

  it('refuses what is too large, with its length and without', async () => {
    const body = `{"names":{"ko":"${'가'.repeat(700_000)}"}}`;
    refused(await world.sends(body), 413, 'body-too-large');
    const head = `POST /api/near/members HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: one\r\n`;
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const chunked = await sendRaw(
      world.server.address,
      `${head}Transfer-Encoding: chunked\r\n\r\n`,
      chunk.repeat(32),
      '0\r\n\r\n',
    );
    expect([chunked.status, chunked.body.code]).toEqual([413, 'body-too-large']);
    const promised = await sendRaw(world.server.address, `${head}Content-Length: 99999999999\r\n\r\n{}`);
    expect([promised.status, promised.body.code]).toEqual([413, 'body-too-large']);
    const small = await sendRaw(
      world.server.address,
      `${head}Transfer-Encoding: chunked\r\n\r\n`,
      '2\r\n{}\r\n0\r\n\r\n',
    );
    expect([small.status, small.body.code]).toEqual([422, 'invalid']);
  });

  it.each([
    ['text/plain', 'media-type-unsupported'],
    ['application/xml', 'media-type-unsupported'],
    ['application/jsonp', 'media-type-unsupported'],
    ['application/json; charset=utf-16', 'charset-unsupported'],
    ['application/json;charset="euc-kr"', 'charset-unsupported'],
  ])('refuses a body of type %s', async (type, code) =>
    refused(await world.sends(`{${member}}`, { 'Content-Type': type }), 415, code),
  );

  it('refuses compressed bodies and those that are not there', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
    refused(await world.sends(bomb, { ...json, 'Content-Encoding': 'gzip' }), 415, 'encoding-unsupported');
    for (const encoding of ['br', 'deflate', 'zstd', 'gzip, gzip'])
      refused(await world.sends(`{${member}}`, { ...json, 'Content-Encoding': encoding }), 415, 'encoding-unsupported');
    refused(await request(world.api.at('/members')).post('').set('Idempotency-Key', 'one'), 400, 'json-no-object');
  });

  it('refuses fields that it does not know, lacks, or cannot use, and says where', async () => {
    const errors = async (body: object, path = '/members') => {
      const answer = await world.api.post(path, body);
      refused(answer, 422, 'invalid');
      return answer.body.errors.map(({ pointer, code }: any) => [pointer, code]);
    };
    const good = { country: 'CN', names: { ko: '칭하이성' } };
    expect(await errors({ ...good, admin: true })).toEqual([['/admin', 'unknown-field']]);
    expect(await errors({ country: 'CN' })).toEqual([['/names', 'object']]);
    for (const names of [null, [], 'Qinghai', 7, true])
      expect(await errors({ ...good, names })).toEqual([['/names', 'object']]);
    for (const name of [null, {}, [], 7, ''])
      expect(await errors({ ...good, names: { ko: name } })).toEqual([['/names/ko', 'name']]);
    for (const country of ['cn', 'China', 'C', 86, null, ['CN']])
      expect(await errors({ ...good, country })).toEqual([['/country', 'country']]);
    expect(await errors({ ...good, evidence: [{ url: 'javascript:alert(1)' }] })).toEqual([['/evidence/0/url', 'url']]);
    expect(await errors({ ...good, evidence: [{ quote: 'x', page: 7 }] })).toEqual([
      ['/evidence/0/page', 'unknown-field'],
    ]);
    expect(await errors({ ...good, member: 'CN-LN' }, '/members/CN-LN/application')).toContainEqual([
      '/member',
      'unknown-field',
    ]);
    const many = await errors({
      ...good,
      ...Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${n}`, n])),
    });
    expect(many.length).toBeLessThan(50);
    const [[pointer]] = await errors({ ...good, ['x'.repeat(10_000)]: 1 });
    expect(pointer.length).toBeLessThan(100);
  });
});
