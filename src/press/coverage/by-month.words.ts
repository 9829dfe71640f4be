import { phrases } from '../../web/phrases.js';

/** The words of the chart of coverage by month. */
export const byMonthWords = phrases({
  en: {
    title: 'Items of coverage by month',
    text: 'From {first} to {last}; the most, {most}, in {month}.',
    vague: {
      one: '{n} item is not drawn: no month of publication is known.',
      other: '{n} items are not drawn: no month of publication is known.',
    },
    older: { one: '{n} older item is not drawn.', other: '{n} older items are not drawn.' },
    items: 'Items',
  },
  ko: {
    title: '월별 보도 건수',
    text: '{first}부터 {last}까지. 가장 많은 달은 {month}, {most}건.',
    vague: '발행 월을 알 수 없어 그리지 않은 보도 {n}건.',
    older: '그 이전의 보도 {n}건은 그리지 않았습니다.',
    items: '보도',
  },
  'zh-Hans': {
    title: '每月报道数',
    text: '{first}至{last}；最多为{month}的{most}件。',
    vague: '因发布月份不详而未画出：{n}件。',
    older: '更早的{n}件未画出。',
    items: '报道',
  },
  ja: {
    title: '月ごとの報道件数',
    text: '{first}から{last}まで。最も多いのは{month}の{most}件。',
    vague: '発行月が不明のため描いていないもの：{n}件。',
    older: 'それより前の{n}件は描いていない。',
    items: '報道',
  },
  ru: {
    title: 'Число публикаций по месяцам',
    text: 'С {first} по {last}; больше всего, {most}, в {month}.',
    vague: {
      one: '{n} публикация не показана: месяц неизвестен.',
      few: '{n} публикации не показаны: месяц неизвестен.',
      many: '{n} публикаций не показано: месяц неизвестен.',
      other: '{n} публикации не показано: месяц неизвестен.',
    },
    older: {
      one: '{n} более ранняя публикация не показана.',
      few: '{n} более ранние публикации не показаны.',
      many: '{n} более ранних публикаций не показано.',
      other: '{n} более ранней публикации не показано.',
    },
    items: 'Публикации',
  },
  mn: {
    title: 'Сар бүрийн мэдээ',
    text: '{first}-аас {last} хүртэл; хамгийн олон нь {month}, {most}.',
    vague: { one: 'Сар нь тодорхойгүй тул зураагүй: {n}.', other: 'Сар нь тодорхойгүй тул зураагүй: {n}.' },
    older: { one: 'Түүнээс өмнөх {n} мэдээг зураагүй.', other: 'Түүнээс өмнөх {n} мэдээг зураагүй.' },
    items: 'Мэдээ',
  },
});
