import fc from 'fast-check';
import { extractClaims, type FoundClaim } from '../../../src/claims/extract/extract.js';

const figures = (text: string, language: string) =>
  extractClaims(text, language).map(({ measure, comparator, value, upTo, said }) =>
    [measure, comparator, value, upTo, said].filter((part) => part !== undefined).join(' '),
  );
const only = (text: string, language: string, published?: string): FoundClaim => {
  const claims = extractClaims(text, language, { published });
  expect(claims).toHaveLength(1);
  return claims[0]!;
};

describe('extractClaims', () => {
  it.each([
    ['自2016年9月我省加入该组织以来，活动不断。', 'joined-on', '我省'],
    ['我省于2016年9月加入联合会。', 'joined-on', '我省'],
    ['会议选举韩国蔚山广域市任第14届主席地方政府。', 'chair-ordinal', '蔚山广域市'],
    ['秘书长向成为NEAR第79个会员地方政府的中国辽宁省省长表示感谢。', 'member-ordinal', '辽宁省'],
    ['第13届主席地方政府俄罗斯萨哈共和国总理致辞。', 'chair-ordinal', '俄罗斯萨哈共和国'],
  ])('says of whom %s is', (text, measure, member) =>
    expect(extractClaims(text, 'zh')).toEqual([expect.objectContaining({ measure, member })]),
  );

  it.each([
    ['zh', '200余名代表参会', 'more-than 200'],
    ['zh', '约300人参会', 'about 300'],
    ['zh', '近百名代表参会', 'less-than 100'],
    ['zh', '至少两百名代表参会', 'at-least 200'],
    ['zh', '不超过三百人参会', 'at-most 300'],
    ['zh', '参会代表150人左右', 'about 150'],
    ['zh', '三万多人参会', 'more-than 30000'],
    ['zh', '廿五名代表出席', 'exactly 25'],
    ['ko', '200여 명이 참석했다', 'more-than 200'],
    ['ko', '약 150명이 참석했다', 'about 150'],
    ['ko', '100명 이상이 참석했다', 'at-least 100'],
    ['ko', '100명 미만이 참석했다', 'less-than 100'],
    ['ko', '최대 300명이 참석했다', 'at-most 300'],
    ['ja', '約200人が出席した', 'about 200'],
    ['ja', '200人以上が出席した', 'at-least 200'],
    ['ja', '200人余りが出席した', 'more-than 200'],
    ['ja', '100人弱が出席した', 'less-than 100'],
    ['ru', 'Присутствовали более 200 делегатов', 'more-than 200'],
    ['ru', 'Присутствовали не менее двухсот делегатов', 'at-least 200'],
    ['ru', 'Присутствовало почти 200 человек', 'less-than 200'],
    ['ru', 'Присутствовало около 200 человек', 'about 200'],
    ['en', 'Over 200 delegates attended', 'more-than 200'],
    ['en', 'At least 200 delegates attended', 'at-least 200'],
    ['en', 'Nearly 200 delegates attended', 'less-than 200'],
    ['en', 'No more than 200 delegates attended', 'at-most 200'],
    ['en', 'Between 200 and 220 delegates attended', 'between 200 220'],
  ])('reads bounds: %s %s', (language, text, said) => {
    expect(figures(text, language)).toEqual([`people-present ${said}`]);
  });

  it.each([
    ['zh', '中日韩三国合作秘书处秘书长出席会议。'],
    ['zh', '今年是建党100周年，联合国第8任秘书长致辞。'],
    ['zh', '4幅作品获奖，近五年来合作不断扩大。'],
    ['zh', '我省与8个国家的20个城市结为友好城市。'],
    ['ko', '도는 12개국 20개 도시와 자매결연을 맺었다.'],
    ['ja', '県は5カ国12都市と友好協定を結んでいる。'],
    ['en', 'The city has sister ties with 90 cities in 20 countries.'],
    ['ru', 'Край поддерживает дружеские связи с 20 регионами 8 стран.'],
  ])('leaves alone what is about something else: %s %s', (language, text) => {
    expect(figures(text, language)).toEqual([]);
  });

  it('tells by the clause whether countries sent somebody or are members', () => {
    expect(figures('来自5个国家的代表参会，联合会现有6个国家的79个地方政府。', 'zh')).toEqual([
      'countries-present exactly 5',
      'member-countries exactly 6',
      'members-total exactly 79',
    ]);
  });

  it.each([
    [
      'zh',
      '中国安徽、山东等12个会员地方政府，及日本、韩国、蒙古、俄罗斯等国的46个会员地方政府线上参会',
      'members-present exactly 58',
    ],
    ['zh', '中国的12个地方政府和日本、韩国等国的6个地方政府参会', 'governments-present exactly 18'],
    ['ko', '중국 12개와 그 밖의 46개 회원이 참석했다', 'members-present exactly 58'],
    ['ja', '中国の12自治体と日本、韓国などの6自治体が参加した', 'governments-present exactly 18'],
    ['en', 'Attended by 12 members of China and 46 members of Japan and Korea', 'members-present exactly 58'],
    ['zh', '来自6个国家的76个地方政府参会', 'countries-present exactly 6, governments-present exactly 76'],
  ])('adds up what is counted of one country and of the others: %s %s', (language, text, said) => {
    expect(figures(text, language).join(', ')).toBe(said);
  });

  it.each([
    ['zh', '73个会员和观察员参会', 'governments-present exactly 73'],
    ['zh', '联合会拥有73个会员和观察员', ''],
    ['ko', '73개 회원단체와 옵서버가 참석했다', 'governments-present exactly 73'],
    ['ja', '73の会員とオブザーバーが出席した', 'governments-present exactly 73'],
    ['en', 'Counts 73 members and observers of five countries', 'member-countries exactly 5'],
    ['en', '73 member governments and observers attended', 'governments-present exactly 73'],
    ['ru', 'Присутствовали 73 члена и наблюдателя', 'governments-present exactly 73'],
    ['ko', '참가를 5개국 76개 회원으로 적었다', 'countries-present exactly 5, members-present exactly 76'],
  ])('takes members and observers for no total of members: %s %s', (language, text, said) => {
    expect(figures(text, language).join(', ')).toBe(said);
  });

  it('reads traditional characters, full width and broken lines, and quotes them as they stand', () => {
    const text = '來自６個國\n\n家的 76 個地方政\n府參會';
    expect(extractClaims(text, 'zh-Hant').map(({ quote }) => quote)).toEqual(['６個國\n\n家', '76 個地方政\n府']);
  });

  it('says who the 79th member is, what is counted, and whether the vote is over', () => {
    expect(only('Liaoning became the 79th member', 'en')).toMatchObject({ value: 79, member: 'Liaoning' });
    expect(only('会员地方政府增至80个', 'zh')).toMatchObject({ value: 80, when: 'after-vote' });
    expect(only('76个地方政府参会', 'zh').counting).toBe('地方政府');
    expect(only('截至2021年10月，联合会现有79个会员', 'zh').asOf).toBe('2021-10');
  });

  it('takes the year of publication for a date without one, and no date without a year otherwise', () => {
    expect(only('랴오닝성은 8월 10일 NEAR에 가입했다', 'ko', '2021-08-11').said).toBe('2021-08-10');
    expect(extractClaims('랴오닝성은 8월 10일 NEAR에 가입했다', 'ko')).toEqual([]);
    expect(extractClaims('랴오닝성은 2021년 13월 NEAR에 가입했다', 'ko')).toEqual([]);
  });

  it.each([
    ['zh', '组织有136个国家1000多个地方政府加入', ['member-countries exactly 136', 'members-total more-than 1000']],
    ['zh', '联合会现有79个会员地方政府、7个观察员地方政府', ['members-total exactly 79']],
    ['ja', '6カ国69の会員自治体へ拡大した', ['member-countries exactly 6', 'members-total exactly 69']],
    [
      'ja',
      '5カ国、49の地方政府の代表約210人が、9月1日に開かれる、会議に出席する',
      ['countries-present exactly 5', 'governments-present exactly 49', 'people-present about 210'],
    ],
    ['ko', '4개국 29개 지방정부가 모여 창립했다', ['founding-countries exactly 4', 'founding-governments exactly 29']],
    ['ko', '현재 15대 NEAR 의장정부는 랴오닝성이다', ['chair-ordinal exactly 15']],
    [
      'ru',
      'С основания в сентябре 1996 года, в состав вступили 81 администраций',
      ['founded-on exactly 1996-09', 'members-total exactly 81'],
    ],
  ])('knows the turns that outlets take: %s %s', (language, text, said) => {
    expect(figures(text, language)).toEqual(said);
  });

  it('reads Mongolian a little', () => {
    const text =
      '13 дугаар Ерөнхий ассамблейд 6 улсын 76 орон нутгийн 200 гаруй төлөөлөгч оролцов. Ляонин муж 79 дэх гишүүнээр элслээ. ' +
      'Ассоциаци нь 1996 оны 9 дүгээр сарын 12-нд байгуулагдсан бөгөөд одоо 6 улсын 82 орон нутгийг нэгтгэдэг.';
    expect(figures(text, 'mn')).toEqual([
      'meeting-ordinal exactly 13',
      'countries-present exactly 6',
      'governments-present exactly 76',
      'people-present more-than 200',
      'member-ordinal exactly 79',
      'founded-on exactly 1996-09-12',
      'member-countries exactly 6',
      'members-total exactly 82',
    ]);
  });

  it('says nothing in a language it cannot read', () => {
    expect(extractClaims('79 pays', 'fr')).toEqual([]);
  });

  it('quotes what stands at the place it gives, whatever the text', () => {
    const pieces = [
      '来自',
      '6个国家',
      '\n\n',
      ' ',
      '76개 단체',
      '제13차 총회',
      '约',
      '가\u0301',
      '\u1112\u1161\u11ab',
      '𠀀',
      '１３',
      'of 79 members, ',
      '“',
      '」',
      '2021年8月',
      '加入联合会',
      'более 200 делегатов ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 }))),
        fc.constantFrom('zh', 'ko', 'ja', 'en', 'ru'),
        (parts, language) => {
          const text = parts.join('');
          for (const { from, to, quote } of extractClaims(text, language)) {
            expect(text.slice(from, to)).toBe(quote);
            expect(quote.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it.each([
    ['zh', '1234567890'],
    ['zh', '二〇十百千万'],
    ['ko', '일흔아홉'],
    ['ja', '第13回'],
    ['en', 'twenty members '],
    ['ru', 'двадцать '],
    ['en', '“'],
    ['en', ' '],
  ])('comes to an end with 200,000 characters of one kind: %s %s', (language, run) => {
    expect(Array.isArray(extractClaims(run.repeat(200_000 / run.length), language))).toBe(true);
  });
});

describe('who is going to come', () => {
  it.each([
    ['ko', '총회에는 76개 지방정부가 참석할 예정이다.'],
    ['zh-Hans', '将有76个地方政府参加会议。'],
    ['en', '76 governments will attend the assembly.'],
    ['ja', '76の地方政府が参加する予定だ。'],
    ['ru', 'В ассамблее примут участие 76 региональных правительств.'],
  ])('is no attendance in %s', (language, text) => expect(extractClaims(text, language)).toEqual([]));
  it('is told apart from who came, in another sentence', () =>
    expect(
      extractClaims('76 governments attended. The next assembly will be held in Ulsan.', 'en').map(
        ({ value }) => value,
      ),
    ).toEqual([76]));
});
