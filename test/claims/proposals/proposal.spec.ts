import { extractClaims } from '../../../src/claims/extract/extract.js';
import { type Decided, type Known, proposalsOf } from '../../../src/claims/proposals/proposal.js';

const text =
  '来自6个国家的76个地方政府参加了第13次全体会议，共有76个地方政府参加。辽宁省成为第79个会员。联合会成立于1996年9月。';
const found = extractClaims(text, 'zh-Hans', { published: '2021-08-11' });
const decided = (measure: Decided['about']['measure'], value: number, quote = ''): Decided => ({
  ...{
    id: `${measure}-${value}`,
    question: 'q',
    about: { measure },
    value,
    upTo: null,
    said: null,
    evidence: [{ quote }],
  },
  reason: 'A reason',
});
const nothing: Known = { meeting: null, member: () => undefined, claims: [], setAside: [] };
const of = (known: Partial<Known>, measure: string, value?: number) =>
  proposalsOf(found, { ...nothing, ...known }).find((each) => each.measure === measure && each.value === value)!;

describe('proposals', () => {
  it('say each thing once, with all its places in the text', () => {
    const proposals = proposalsOf(found, nothing);
    expect(proposals.map(({ n }) => n)).toEqual(proposals.map((_, n) => n + 1));
    expect(of({}, 'governments-present', 76).places.length).toBeGreaterThan(1);
    for (const { quote, from, to } of proposals.flatMap(({ places }) => places))
      expect(text.slice(from, to)).toBe(quote);
  });

  it('are about the meeting of their item, and else ask for it', () => {
    expect(of({ meeting: 'm' }, 'governments-present', 76)).toMatchObject({ meeting: 'm', asks: [] });
    expect(of({}, 'governments-present', 76)).toMatchObject({ meeting: null, asks: ['meeting'] });
    expect(of({ meeting: 'm' }, 'founded-on')).toMatchObject({ meeting: null, asks: [] });
  });

  it('are about the member that the text names, and else ask for it', () => {
    const member = (written: string) => (written === '辽宁省' ? 'ln' : undefined);
    expect(of({ member }, 'member-ordinal', 79)).toMatchObject({ member: 'ln', memberWritten: '辽宁省', asks: [] });
    expect(of({}, 'member-ordinal', 79)).toMatchObject({ member: null, asks: ['member'] });
  });

  it('are about one meeting: the number of another asks for it, and the number of a chair for the member', () => {
    const several = extractClaims('第13次全体会议召开，听取第12次委员会报告，选举第14届主席地方政府。', 'zh-Hans');
    const asks = proposalsOf(several, { ...nothing, meeting: 'm' }).map(({ value, asks: what }) => [value, ...what]);
    expect(asks).toEqual([[13], [12, 'meeting'], [14, 'member']]);
  });

  it('are accepted once a claim of the item says so, and set aside once somebody said so', () => {
    const claims = [decided('governments-present', 76)];
    expect(of({ claims }, 'governments-present', 76)).toMatchObject({
      state: 'accepted',
      claim: claims[0]!.id,
      question: 'q',
    });
    expect(of({ claims }, 'countries-present', 6).state).toBe('proposed');
    const setAside = [decided('countries-present', 6)];
    const aside = of({ setAside }, 'countries-present', 6);
    expect(aside).toMatchObject({ state: 'set-aside', question: null, reason: 'A reason' });
    expect(of({ setAside, claims: [decided('countries-present', 6)] }, 'countries-present', 6).state).toBe('accepted');
  });

  it('stay accepted where the claim was mended and quotes the same words', () => {
    const { quote } = of({}, 'governments-present', 76).places[0]!;
    const mended = (claim: Decided) => of({ claims: [claim] }, 'governments-present', 76).state;
    expect(mended(decided('members-present', 76, quote))).toBe('accepted');
    expect(mended(decided('governments-present', 73, quote))).toBe('accepted');
    expect(mended(decided('people-present', 73, quote))).toBe('proposed');
    expect(mended(decided('members-present', 76, 'other words'))).toBe('proposed');
  });
});
