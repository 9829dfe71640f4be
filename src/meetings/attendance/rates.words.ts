import { phrases } from '../../web/phrases.js';

/** The words of the chart of attendance rates. */
export const ratesWords = phrases({
  en: {
    title: 'Share of members that came, by meeting',
    hint: 'The dark part is recorded as present or represented; of the lighter part it is not known whether they came.',
    meeting: 'Meeting',
    share: 'Share',
    from0to100: '0 to 100 %',
  },
  ko: {
    title: '회의별 회원 참석률',
    hint: '짙은 부분은 참석 또는 대리 참석으로 기록된 회원이고, 옅은 부분은 참석 여부를 알 수 없는 회원입니다.',
    meeting: '회의',
    share: '참석률',
    from0to100: '0~100%',
  },
  'zh-Hans': {
    title: '各次会议的会员出席率',
    hint: '深色为记录出席或由他方代表的会员；浅色为是否出席不详的会员。',
    meeting: '会议',
    share: '出席率',
    from0to100: '0至100%',
  },
  ja: {
    title: '会議ごとの会員出席率',
    hint: '濃い部分は出席または代理出席と記録された会員、薄い部分は出席したかどうか不明の会員である。',
    meeting: '会議',
    share: '出席率',
    from0to100: '0〜100％',
  },
  ru: {
    title: 'Доля участвовавших членов по заседаниям',
    hint: 'Тёмная часть: участвовали сами или через представителя; о светлой части неизвестно, участвовали ли они.',
    meeting: 'Заседание',
    share: 'Доля',
    from0to100: 'от 0 до 100 %',
  },
  mn: {
    title: 'Хурал тус бүрт ирсэн гишүүдийн хувь',
    hint: 'Бараан хэсэг нь ирсэн эсвэл төлөөлүүлсэн гэж бүртгэгдсэн, цайвар хэсэг нь ирсэн эсэх нь тодорхойгүй гишүүд.',
    meeting: 'Хурал',
    share: 'Хувь',
    from0to100: '0–100 %',
  },
});
