import { type Line } from './text-lines.js';
import { wholeDay } from './written-day.js';

/** What a press item says of itself. */
export interface Fields {
  title?: string;
  outlet?: string;
  published?: string;
  address?: string;
}

const LABELS: [field: keyof Fields, label: RegExp][] = [
  ['title', /^(?:제목|기사\s?제목|标题|標題|題名|タイトル|title|headline|заголовок|гарчиг)$/iu],
  ['outlet', /^(?:매체|매체명|언론사|보도기관|媒体|媒體|来源媒体|掲載紙|outlet|newspaper|издание|сми)$/iu],
  [
    'published',
    /^(?:일자|날짜|보도일|보도일자|게재일|日期|发布时间|發布時間|发布日期|掲載日|date|published|дата|огноо)$/iu,
  ],
  [
    'address',
    /^(?:주소|링크|원문\s?주소|원문|출처\s?주소|链接|鏈接|网址|網址|原文链接|url|link|address|ссылка|холбоос)$/iu,
  ],
];
const LABELLED = /^[-•·*□■○o]?\s*([\p{L}\s]{2,12}?)\s*[:：]\s*(\S.{0,500})$/u;

/** Takes the labelled lines (`매체: …`) of the first `most` and of the last lines out of an item, but what is known without them. */
export function labelled(lines: Line[], most: number, known: Fields = {}): { fields: Fields; rest: Line[] } {
  const fields: Fields = {};
  const rest = lines.filter(({ text }, i) => {
    if (i >= most && i < lines.length - most) return true;
    const [, label, value] = LABELLED.exec(text) ?? [];
    const field = LABELS.find(([, named]) => named.test(label ?? ''))?.[0];
    if (field === undefined || value === undefined || (known[field] ?? fields[field]) !== undefined) return true;
    if (field === 'address' && !/^https?:\/\/\S+$/u.test(value)) return true;
    fields[field] = value.trim();
    return field === 'published' && saysMore(value);
  });
  return { fields, rest };
}

/** Whether there are words beside a day and its time: such a line stays in the text. */
const saysMore = (value: string): boolean => {
  const { from = 0, to = 0 } = wholeDay(value) ?? {};
  return /\p{L}{2}/u.test(`${value.slice(0, from)} ${value.slice(to)}`);
};

const OUTLETS = [
  /(?:来源|來源|媒体|媒體|출처|자료출처|source|источник|出典)\s*[:：]\s*([^\s|｜,，()（）【】]{2,40}(?: [^\s|｜,，()（）【】\d]{2,20}){0,2})/iu,
  /^[[(（【][^=()[\]]{1,20}=\s?([^()[\]=]{2,30})[\])）】]/u,
  /^【([^【】=]{2,30})(?:讯|電|电)?】/u,
  /^[[]([^[\]=]{2,30})=[^[\]]{1,30}[\]]/u,
];

/** The outlet that a by-line names: `来源：人民网`, `(서울=연합뉴스)`. */
export const outletIn = (text: string): string | undefined => {
  for (const pattern of OUTLETS) {
    const outlet = pattern.exec(text.slice(0, 300))?.[1]?.trim();
    if (outlet && !/^https?:/u.test(outlet)) return outlet;
  }
  return undefined;
};
