import { matchMember, mentionedMembers, type Known } from '../../../src/press/imports/match-member.js';
import { describeWith, fullMembers } from './example.js';

const member = (code: string, ko: string, zh: string, en: string, aliases?: string[]): Known => ({
  id: `id-${code}`,
  code,
  names: { en, ko, 'zh-Hans': zh },
  aliases,
});

const known = [
  member('CN-SD', '산둥성', '山东省', 'Shandong Province'),
  member('CN-SX', '산시성', '山西省', 'Shanxi Province'),
  member('CN-SN', '싼시성', '陕西省', 'Shaanxi Province'),
  member('CN-NX', '닝샤후이족자치구', '宁夏回族自治区', 'Ningxia Hui Autonomous Region'),
  member('CN-JL', '지린성', '吉林省', 'Jilin Province'),
  member('JP-26', '교토부', '京都府', 'Kyoto Prefecture'),
  member('KR-31', '울산광역시', '蔚山广域市', 'Ulsan Metropolitan City'),
  member('KR-49', '제주도', '濟州特別自治道', 'Jeju Special Self-Governing Province'),
  member('KR-47', '경상북도', '庆尚北道', 'Gyeongsangbuk-do', ['경북']),
  member('MN-047', '투브', '中央省', 'Tuv Aimag'),
  member('RU-SA', '사하공화국', '萨哈共和国', 'Republic of Sakha (Yakutia)'),
  member('RU-SAK', '사할린주', '萨哈林州', 'Sakhalin Oblast'),
  member('RU-ALT', '알타이변경주', '阿尔泰边疆区', 'Altai Krai'),
  member('RU-AL', '알타이공화국', '阿尔泰共和国', 'Altai Republic'),
];

const found = (filedUnder: string, original = '') => {
  const match = matchMember(filedUnder, original, known);
  if (match.kind === 'one') return match.member.code;
  return match.kind === 'many' ? match.members.map(({ code }) => code).join('|') : 'none';
};
const mentioned = (text: string) => mentionedMembers(text, known).map(({ code }) => code);

describe('a name in another spelling', () => {
  const other = [
    member('CN-LN', '랴오닝성', '辽宁省', 'Liaoning Province'),
    member('XX-1', '이천시', '', 'Icheon City'),
    member('CN-HL', '헤이룽장성', '黑龙江省', 'Heilongjiang Province'),
  ];
  other[0]!.names['ru'] = 'Провинция Ляонин';
  it.each([
    ['료녕성', 'CN-LN'],
    ['요녕성', 'CN-LN'],
    ['요령', 'CN-LN'],
    ['遼寧', 'CN-LN'],
    ['Ляонин', 'CN-LN'],
    ['흑룡강성', 'CN-HL'],
    ['리천시', 'XX-1'],
    ['요녕시', undefined],
    ['요한성', undefined],
  ])('%s is %s', (written, code) => {
    const match = matchMember(written, '', other);
    expect(match.kind === 'one' ? match.member.code : undefined).toBe(code);
  });
});

describe('the member an item is filed under', () => {
  it.each([
    ['산둥성', 'CN-SD'],
    [' 산둥 성 ', 'CN-SD'],
    ['山東省', 'CN-SD'],
    ['Ｓｈａｎｄｏｎｇ', 'CN-SD'],
    ['cn-sd', 'CN-SD'],
    ['닝샤', 'CN-NX'],
    ['寧夏', 'CN-NX'],
    ['울산', 'KR-31'],
    ['울산시', 'KR-31'],
    ['蔚山', 'KR-31'],
    ['Ulsan', 'KR-31'],
    ['경북', 'KR-47'],
    ['Sakha', 'RU-SA'],
  ])('is found for %s', (written, code) => expect(found(written)).toBe(code));

  it.each(['', '  ', '가나성', '제주시', '吉林市', 'Jilin City', '산'])('is nobody for "%s"', (written) =>
    expect(found(written)).toBe('none'),
  );

  it('is nobody for a text that is too long for a name', () => expect(found('('.repeat(100_000))).toBe('none'));

  it('is the province of a city that is no member, and says so', () => {
    const match = matchMember('산둥성 르자오시', '', known);
    expect(match).toMatchObject({ kind: 'one', member: { code: 'CN-SD' } });
    expect(match.why).toContain('르자오시');
    expect(found('산둥성르자오시')).toBe('CN-SD');
    expect(found('산둥성 외사판공실')).toBe('CN-SD');
    expect(found('산시성 다퉁시', '山西省大同市')).toBe('CN-SX');
  });

  it('is the city where the city is a member itself', () => {
    const pohang = member('', '포항시', '浦项市', 'Pohang City');
    expect(matchMember('경상북도 포항시', '', [...known, pohang])).toMatchObject({ kind: 'one', member: pohang });
  });

  it('is told by the characters of the original where 산시성 may be two', () => {
    expect(found('산시성', '代表山西省政府出席')).toBe('CN-SX');
    expect(found('산시성', '不断宣传陕西')).toBe('CN-SN');
    expect(found('산시성', '陝西省')).toBe('CN-SN');
    expect(found('산시성(陕西)')).toBe('CN-SN');
    expect(found('산시성', '山西、陕西等地代表')).toBe('CN-SX|CN-SN');
    expect(found('산시')).toBe('CN-SX|CN-SN');
    expect(found('싼시성', '山西')).toBe('CN-SN');
  });

  it('stays open between the two Altais until the original tells', () => {
    expect(found('알타이')).toBe('RU-ALT|RU-AL');
    expect(found('알타이', '俄罗斯阿尔泰共和国')).toBe('RU-AL');
    expect(found('알타이변경주')).toBe('RU-ALT');
  });
});

describe('the members an original names', () => {
  it('are found without the word for their kind, each once, in the order of the text', () => {
    expect(mentioned('山西、山东、陕西等地代表出席，韩国蔚山广域市与山东省发言')).toEqual([
      'CN-SX',
      'CN-SD',
      'CN-SN',
      'KR-31',
    ]);
    expect(mentioned('俄罗斯萨哈共和国总理、庆尚北道知事')).toEqual(['RU-SA', 'KR-47']);
    expect(mentioned('The delegations of Sakha, Ulsan and JEJU')).toEqual(['RU-SA', 'KR-31', 'KR-49']);
  });

  it('are not found in longer or other words', () => {
    expect(mentioned('萨哈林')).toEqual(['RU-SAK']);
    expect(mentioned('Sakhalin')).toEqual(['RU-SAK']);
    expect(mentioned('东京都、中央政府、中山东路')).toEqual([]);
    expect(mentioned('阿尔泰、산시성')).toEqual([]);
    expect(mentioned('中央省')).toEqual(['MN-047']);
    expect(mentionedMembers('山东', [])).toEqual([]);
  });

  it('are found over blanks and in traditional characters', () => {
    expect(mentioned('山 東、濟州')).toEqual(['CN-SD', 'KR-49']);
  });
});

describeWith('data/near-members.json', 'data/subdivisions.json')('the 82 members', () => {
  it('are each found by every name they have, but for 산시성', () => {
    const members = fullMembers();
    expect(members).toHaveLength(82);
    const open = members.flatMap((own) =>
      Object.values(own.names).filter((name) => {
        const match = matchMember(name, '', members);
        return match.kind !== 'one' || match.member !== own;
      }),
    );
    expect(open).toEqual(['산시성']);
  });
});
