import { type Names } from '../../../language/names.js';
import { type Page } from '../sources.js';

/** The offices that head a government. */
export const office = {
  governorOfDo: { en: 'Governor', ko: '도지사' },
  mayor: { en: 'Mayor', ko: '시장', 'zh-Hans': '市长' },
  governorOfPrefecture: { en: 'Governor', ko: '지사', ja: '知事' },
  governorOfProvince: { en: 'Governor', ko: '성장', 'zh-Hans': '省长' },
  chairman: { en: 'Chairman', ko: '주석', 'zh-Hans': '主席' },
  governorInRussia: { en: 'Governor', ko: '주지사', ru: 'губернатор' },
  headOfRepublic: { en: 'Head of the Republic', ko: '공화국 수반', ru: 'глава республики' },
} satisfies Record<string, Names>;

/** Who headed a government. Where only a later day in office is known, `from` says that it began before. */
export interface Head {
  who: string;
  name: Names;
  office: Names;
  from: string;
  until?: string;
  page: Page | readonly Page[];
  /** Items of coverage that name the head, by their numbers in the scrapbook. */
  items?: string[];
  note?: string;
}
