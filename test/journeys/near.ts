/** A few members of NEAR as commands register them, with the names in use. */
export const governments: Record<string, object> = {
  'CN-LN': { code: 'CN-LN', country: 'CN', names: { en: 'Liaoning Province', ko: '랴오닝성', 'zh-Hans': '辽宁省' } },
  'CN-HL': {
    code: 'CN-HL',
    country: 'CN',
    names: { en: 'Heilongjiang Province', ko: '헤이룽장성', 'zh-Hans': '黑龙江省' },
  },
  'KR-31': { code: 'KR-31', country: 'KR', names: { en: 'Ulsan', ko: '울산광역시', 'zh-Hans': '蔚山广域市' } },
  'RU-SA': {
    code: 'RU-SA',
    country: 'RU',
    names: { en: 'Republic of Sakha', ko: '사하공화국', ru: 'Республика Саха' },
  },
};

/** The rules as the bodies acted by them since the 8th assembly. */
export const rules = {
  charter2010: {
    version: 'charter-2010',
    inForce: '2010-10-28',
    bodies: [
      {
        body: 'general-assembly',
        names: { en: 'General Assembly', ko: '총회' },
        admits: ['full', 'associate', 'observer'],
        electsChair: true,
      },
      { body: 'working-committee', names: { en: 'Working Committee', ko: '실무위원회' }, admits: [] },
    ],
    evidence: [{ url: 'http://neargov.org/en/page.jsp?mnu_uid=2829&' }],
  },
};
