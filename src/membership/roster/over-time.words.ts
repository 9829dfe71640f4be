import { phrases } from '../../web/phrases.js';

/** The words of the chart of members over time. */
export const overTimeWords = phrases({
  en: {
    title: 'Members at the end of each year, by country',
    text: 'From {first} to {last} the count went from {from} to {to}; the most were {most}, in {year}. Only who surely belonged is counted.',
  },
  ko: {
    title: '연말 기준 국가별 회원 수',
    text: '{first}년부터 {last}년까지 {from}곳에서 {to}곳이 되었습니다. 가장 많았던 해는 {year}년으로 {most}곳입니다. 확실히 회원이었던 정부만 셉니다.',
  },
  'zh-Hans': {
    title: '各国会员数（年末）',
    text: '{first}年至{last}年，由{from}个变为{to}个；最多为{year}年的{most}个。仅计确定的会员。',
  },
  ja: {
    title: '年末の国別会員数',
    text: '{first}年から{last}年まで、{from}から{to}になった。最も多いのは{year}年の{most}。確実に会員であったものだけを数える。',
  },
  ru: {
    title: 'Число членов на конец года по странам',
    text: 'С {first} по {last} год их число изменилось с {from} до {to}; больше всего, {most}, было в {year} году. Считаются только те, чьё членство несомненно.',
  },
  mn: {
    title: 'Жилийн эцсийн гишүүдийн тоо, улсаар',
    text: '{first}–{last} онд {from}-аас {to} болов; хамгийн олон нь {year} онд {most}. Зөвхөн гишүүн байсан нь тодорхойг тоолов.',
  },
});
