import { phrases } from '../phrases.js';

/** The words that all charts share. */
export const chartWords = phrases({
  en: { table: 'The same as a table', total: 'Total', year: 'Year', month: 'Month', other: 'others' },
  ko: { table: '같은 내용의 표', total: '합계', year: '연도', month: '월', other: '기타' },
  'zh-Hans': { table: '同样内容的表格', total: '合计', year: '年份', month: '月份', other: '其他' },
  ja: { table: '同じ内容の表', total: '合計', year: '年', month: '月', other: 'その他' },
  ru: { table: 'То же таблицей', total: 'Всего', year: 'Год', month: 'Месяц', other: 'прочие' },
  mn: { table: 'Мөн агуулгатай хүснэгт', total: 'Нийт', year: 'Он', month: 'Сар', other: 'бусад' },
});
