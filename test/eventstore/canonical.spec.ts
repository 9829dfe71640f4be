import fc from 'fast-check';
import canonicalize from 'canonicalize';
import { canonical } from '../../src/eventstore/canonical.js';

describe('canonical JSON', () => {
  it('is what the library of the standard writes, whatever the data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, unknown]>([
    ['names that look like numbers', { b: 1, 10: 2, 9: 3, '01': 4 }],
    ['names outside the basic plane', { '\u{1F600}': 1, '\uFB33': 2, '\u20ac': 3, a: 4 }],
    ['a name that objects have anyway', JSON.parse('{"__proto__":{"a":1},"b":2}')],
    ['what is left out', { b: undefined, a: [undefined, null], c: { z: undefined, y: 1 } }],
    ['numbers as ECMAScript writes them', [1e21, -0, 0.1, 1e-7, 333333333.3333333, 2 ** 53 + 2, 5e-324]],
    ['a list in an object out of order', { b: [{ d: 1, c: 2 }], a: 1 }],
    ['text that looks like a surrogate', { a: '\\ud800' }],
  ])('is the same for %s', (_, value) => {
    expect(canonical(value)).toBe(canonicalize(value));
  });

  it.each([Number.NaN, Infinity, { a: [-Infinity] }, 'a\ud800', { '\udc00': 1 }, undefined])(
    'has no form for %p',
    (value) => {
      expect(() => canonical(value)).toThrow(/not allowed|no canonical JSON/);
    },
  );

  it('leaves what it is given as it was', () => {
    const given = { b: { d: 1, c: [{ f: 1, e: 2 }] }, a: 1 };
    const before = JSON.stringify(given);
    canonical(given);
    expect(JSON.stringify(given)).toBe(before);
  });
});
