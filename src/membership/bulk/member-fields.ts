import { type Field } from '../../exchange/reader.js';
import { memberFieldWords } from './member-fields.words.js';

/** What a row of a table of members may say. */
export const memberFields: Field[] = [
  {
    name: 'name',
    means: memberFieldWords.inAll('name'),
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
  { name: 'alias', means: memberFieldWords.inAll('alias'), headers: ['aliases', '별칭'] },
  { name: 'language', means: memberFieldWords.inAll('language') },
  {
    name: 'country',
    means: memberFieldWords.inAll('country'),
    headers: ['iso2', 'country_code', '국가', '國家', '国家'],
  },
  {
    name: 'state',
    means: memberFieldWords.inAll('state'),
    headers: ['iso3', 'member_iso'],
  },
  { name: 'code', means: memberFieldWords.inAll('code'), headers: ['iso_3166_2'] },
  { name: 'category', means: memberFieldWords.inAll('category'), headers: ['구분'] },
  {
    name: 'applied',
    means: memberFieldWords.inAll('applied'),
    headers: ['signature_date', 'signed', 'application_date', '신청일'],
  },
  {
    name: 'joined',
    means: memberFieldWords.inAll('joined'),
    headers: ['joined_date', 'since', 'admission_date', '가입일'],
  },
  {
    name: 'basis',
    means: memberFieldWords.inAll('basis'),
    headers: ['instrument'],
  },
  {
    name: 'group',
    means: memberFieldWords.inAll('group'),
    headers: ['group_type'],
  },
  {
    name: 'source',
    means: memberFieldWords.inAll('source'),
    headers: ['source_url', 'url', '출처'],
  },
];
