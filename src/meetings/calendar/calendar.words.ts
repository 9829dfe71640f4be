import { phrases } from '../../web/phrases.js';

/** The words of calendars. */
export const calendarWords = phrases({
  en: {
    name: 'Meetings of {association}',
    about: 'about {day}',
    undated: 'Not in this calendar, because no day of theirs is known: {meetings}.',
    calendar: 'Calendar (ICS)',
  },
  ko: {
    name: '{association} 회의',
    about: '날짜 확실하지 않음: {day}',
    undated: '날짜를 알 수 없어 이 일정에 넣지 않은 회의: {meetings}.',
    calendar: '일정(ICS)',
  },
  'zh-Hans': {
    name: '{association}会议',
    about: '日期存疑：{day}',
    undated: '因日期不详，未列入本日历：{meetings}。',
    calendar: '日历（ICS）',
  },
  ja: {
    name: '{association}の会議',
    about: '日付は不確か：{day}',
    undated: '日付が不明のため、このカレンダーにない会議：{meetings}。',
    calendar: 'カレンダー（ICS）',
  },
  ru: {
    name: 'Заседания: {association}',
    about: 'дата неточна: {day}',
    undated: 'Не вошли в календарь, так как день неизвестен: {meetings}.',
    calendar: 'Календарь (ICS)',
  },
  mn: {
    name: '{association}: хурлууд',
    about: 'өдөр нь тодорхой бус: {day}',
    undated: 'Өдөр нь тодорхойгүй тул энэ хуанлид ороогүй хурал: {meetings}.',
    calendar: 'Хуанли (ICS)',
  },
});
