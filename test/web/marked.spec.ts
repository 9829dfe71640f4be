import fc from 'fast-check';
import { piecesOf } from '../../src/web/marked.js';

const joined = (text: string, spans: Parameters<typeof piecesOf>[1]) =>
  piecesOf(text, spans).map((piece) => piece.text);

describe('marked passages', () => {
  it('are cut where each begins and ends, also in one another', () => {
    const pieces = piecesOf('来自6个国家的76个地方政府', [
      { from: 2, to: 15 },
      { from: 7, to: 15 },
      { from: 2, to: 6 },
    ]);
    expect(pieces).toEqual([
      { text: '来自', in: [], ends: [] },
      { text: '6个国家', in: [0, 2], ends: [2] },
      { text: '的', in: [0], ends: [] },
      { text: '76个地方政府', in: [0, 1], ends: [0, 1] },
    ]);
  });

  it('touch without a piece between them, and are none where they hold nothing or lie outside', () => {
    expect(
      joined('abcd', [
        { from: 0, to: 2 },
        { from: 2, to: 4 },
      ]),
    ).toEqual(['ab', 'cd']);
    expect(
      piecesOf('ab', [
        { from: 1, to: 1 },
        { from: 2, to: 1 },
        { from: 5, to: 9 },
      ]),
    ).toEqual([{ text: 'ab', in: [], ends: [] }]);
    expect(piecesOf('ab', [{ from: -3, to: 9 }])).toEqual([{ text: 'ab', in: [0], ends: [0] }]);
    expect(piecesOf('', [{ from: 0, to: 1 }])).toEqual([]);
  });

  it('join to the text; each holds just what lies in it, and ends once', () => {
    const place = fc.integer({ min: -3, max: 40 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.record({ from: place, to: place }), { maxLength: 8 }),
        (text, spans) => {
          const pieces = piecesOf(text, spans);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          for (const [n, { from, to }] of spans.entries()) {
            const held = pieces.filter((piece) => piece.in.includes(n)).map((piece) => piece.text);
            expect(held.join('')).toBe(text.slice(Math.max(0, from), Math.max(0, to, from)));
            expect(pieces.filter((piece) => piece.ends.includes(n))).toHaveLength(held.length > 0 ? 1 : 0);
          }
        },
      ),
    );
  });
});
