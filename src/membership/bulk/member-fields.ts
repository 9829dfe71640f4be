import { type Field } from '../../exchange/reader.js';

/** What a row of a table of members may say. */
export const memberFields: Field[] = [
  {
    name: 'name',
    means: { en: 'what it is called', ko: '명칭' },
    required: true,
    byLanguage: true,
    headers: [
      'member',
      'government',
      'party',
      'country name',
      'councillor',
      '회원',
      '회원단체',
      '명칭',
      '名稱',
      '名称',
    ],
  },
  { name: 'alias', means: { en: 'another name of it', ko: '다른 이름' }, headers: ['aliases', '별칭'] },
  { name: 'language', means: { en: 'the language of its name', ko: '명칭의 언어' } },
  {
    name: 'country',
    means: { en: 'the state it is in: a code (ISO 3166-1) or a name', ko: '소속 국가(ISO 3166-1 부호 또는 이름)' },
    headers: ['iso2', 'country_code', '국가', '國家', '国家'],
  },
  {
    name: 'state',
    means: { en: 'the state that it is itself, whatever it is called', ko: '그 자체인 국가(이름이 달라도 같은 국가)' },
    headers: ['iso3', 'member_iso'],
  },
  { name: 'code', means: { en: 'its code (ISO 3166-2)', ko: '부호(ISO 3166-2)' }, headers: ['iso_3166_2'] },
  { name: 'category', means: { en: 'full, associate, special or observer', ko: '회원 구분' }, headers: ['구분'] },
  {
    name: 'applied',
    means: { en: 'the day it applied or signed', ko: '가입 신청일·서명일' },
    headers: ['signature_date', 'signed', 'application_date', '신청일'],
  },
  {
    name: 'joined',
    means: { en: 'the day it became a member', ko: '가입일' },
    headers: ['joined_date', 'since', 'admission_date', '가입일'],
  },
  {
    name: 'basis',
    means: { en: 'how it joined: founding, accession, reported, or the instrument', ko: '가입 근거' },
    headers: ['instrument'],
  },
  {
    name: 'group',
    means: { en: 'what it is listed among, such as parties or observers', ko: '명단의 구분' },
    headers: ['group_type'],
  },
  {
    name: 'source',
    means: { en: 'the address of the source', ko: '출처 주소' },
    headers: ['source_url', 'url', '출처'],
  },
];
