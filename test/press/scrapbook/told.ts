import { type DocumentRow } from '../../../src/press/imports/read-document.js';
import { type Told } from '../../../src/press/scrapbook/scrapbook.js';
import { idOf } from '../../support/facts.js';
import { liaoning } from '../../membership/facts.js';

type Summary = Partial<Told['summary']>;

/** An item of the record as a scrapbook is told of it. */
export const told = (summary: Summary = {}, texts: Partial<Told['texts']> = {}): Told => ({
  summary: {
    id: idOf('item'),
    number: null,
    outlet: { ko: '보기일보', en: 'Example Daily' },
    account: null,
    host: null,
    filedUnder: { id: liaoning, code: 'CN-LN', names: { ko: '랴오닝성', 'zh-Hans': '辽宁省' } },
    mentions: [],
    published: '2021-08-10',
    url: null,
    language: 'zh-Hans',
    title: { ko: '한 성의 가입' },
    family: idOf('item'),
    position: 1,
    ...summary,
  },
  rights: 'full',
  texts: { original: null, keyPoints: [], ...texts },
});

/** The item that a row of a document becomes. */
export const toldOf = ({ n, outlet, filedUnder, published, address, title, headline, ...texts }: DocumentRow): Told =>
  told(
    {
      number: n,
      outlet: { ko: outlet },
      filedUnder: { id: liaoning, code: null, names: { ko: filedUnder } },
      published,
      url: address ?? null,
      language: texts.original.language,
      title: { ko: title.text, ...(headline && { [headline.language]: headline.text }) },
    },
    texts,
  );

export const nameOf = ({ summary }: Told): string => summary.filedUnder.names['ko']!;
