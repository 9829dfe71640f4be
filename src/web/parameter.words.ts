import { common } from './common.js';
import { type PageLanguage } from './page-language.js';
import { phrases } from './phrases.js';
import { heads } from './sheets/words.js';

/** What is said of parameters of an address that is not said elsewhere. */
export const parameterWords = phrases({
  en: {
    first: 'The first meetings',
    page: 'Page',
    since: 'Since a day',
    due: 'Due by',
    numberHint: 'A whole number from {least} to {most}',
    dayOnly: 'A day: 2021-08-10',
    positionHint: 'A log position: a whole number',
    referenceHint: 'A code such as CN-LN',
    without: 'Show the page without it',
    firstPage: 'The first page of the list',
  },
  ko: {
    first: '처음 몇 회',
    page: '쪽',
    since: '날짜부터',
    due: '기한',
    numberHint: '{least}부터 {most}까지의 정수',
    dayOnly: '날짜: 2021-08-10',
    positionHint: '로그 위치: 정수',
    referenceHint: 'CN-LN과 같은 코드',
    without: '이 조건을 빼고 페이지 보기',
    firstPage: '목록의 첫 쪽 보기',
  },
  'zh-Hans': {
    first: '最初几次会议',
    page: '页码',
    since: '自某日起',
    due: '期限',
    numberHint: '{least} 至 {most} 的整数',
    dayOnly: '日期：2021-08-10',
    positionHint: '日志位置：整数',
    referenceHint: '代码，如 CN-LN',
    without: '去掉此条件后显示页面',
    firstPage: '查看列表的第一页',
  },
  ja: {
    first: '最初の数回',
    page: 'ページ',
    since: '日付から',
    due: '期限',
    numberHint: '{least}から{most}までの整数',
    dayOnly: '日付：2021-08-10',
    positionHint: 'ログの位置：整数',
    referenceHint: 'CN-LN のようなコード',
    without: 'この条件を外してページを表示',
    firstPage: '一覧の最初のページを表示',
  },
  ru: {
    first: 'Первые заседания',
    page: 'Страница',
    since: 'С даты',
    due: 'Срок',
    numberHint: 'Целое число от {least} до {most}',
    dayOnly: 'Дата: 2021-08-10',
    positionHint: 'Позиция журнала: целое число',
    referenceHint: 'Код, например CN-LN',
    without: 'Показать страницу без этого условия',
    firstPage: 'Показать первую страницу списка',
  },
  mn: {
    first: 'Эхний хурлууд',
    page: 'Хуудас',
    since: 'Өдрөөс хойш',
    due: 'Хугацаа',
    numberHint: '{least}–{most} хоорондох бүхэл тоо',
    dayOnly: 'Өдөр: 2021-08-10',
    positionHint: 'Бүртгэлийн байрлал: бүхэл тоо',
    referenceHint: 'CN-LN гэх мэт код',
    without: 'Энэ нөхцөлгүйгээр хуудсыг үзэх',
    firstPage: 'Жагсаалтын эхний хуудсыг үзэх',
  },
});

/** What the parameters of an address are called on pages; programs know them by their names alone. */
export const parametersCalled = (language: PageLanguage): ReadonlyMap<string, string> => {
  const [page, column, own] = [common(language), heads(language), parameterWords(language)];
  return new Map([
    ...(['trueOn', 'knownOn', 'from', 'to', 'country', 'category', 'language'] as const).map(
      (name) => [name, page.say(name)] as const,
    ),
    ...(['member', 'mentions', 'meeting', 'body', 'outlet', 'outcome', 'matter', 'position'] as const).map(
      (name) => [name, column.say(name)] as const,
    ),
    ...(['first', 'page', 'since', 'due'] as const).map((name) => [name, own.say(name)] as const),
    ['q', page.say('search')],
    ['lang', page.say('language')],
  ]);
};
