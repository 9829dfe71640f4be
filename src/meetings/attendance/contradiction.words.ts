import { formatDate } from '../../language/format-date.js';
import { type InAll, inAllLanguages, phrases } from '../../web/phrases.js';
import { meetingWords } from '../words.js';
import { type Contradiction } from './contradictions.js';

/** The words in which a contradiction in who came is told. */
export const contradictionWords = phrases({
  en: {
    title: 'Contradictions in who came',
    'people-of-who-did-not-come': 'It is recorded as {status}, yet people are named who were there for it.',
    'not-a-day-of-the-meeting': 'It is recorded as there on a day outside those of the meeting: {day}.',
  },
  ko: {
    title: '참석 기록의 모순',
    'people-of-who-did-not-come': '참석 여부가 ‘{status}’인데도 참석한 사람의 이름이 기록되어 있습니다.',
    'not-a-day-of-the-meeting': '회의 기간이 아닌 날에 참석한 것으로 기록되었습니다: {day}.',
  },
  'zh-Hans': {
    title: '出席记录中的矛盾',
    'people-of-who-did-not-come': '记录为“{status}”，却列有其到会人员。',
    'not-a-day-of-the-meeting': '记录的出席日期不在会期之内：{day}。',
  },
  ja: {
    title: '出席記録の矛盾',
    'people-of-who-did-not-come': '「{status}」と記録されていますが、出席した人の名前があります。',
    'not-a-day-of-the-meeting': '会期外の日に出席したと記録されています（{day}）。',
  },
  ru: {
    title: 'Противоречия в сведениях об участии',
    'people-of-who-did-not-come': 'Записано «{status}», но названы люди, которые участвовали от него.',
    'not-a-day-of-the-meeting': 'Участие записано на дату вне дней заседания: {day}.',
  },
  mn: {
    title: 'Ирцийн бүртгэл дэх зөрчил',
    'people-of-who-did-not-come': '«{status}» гэж бүртгэсэн боловч түүнийг төлөөлж ирсэн хүмүүсийн нэр байна.',
    'not-a-day-of-the-meeting': 'Хурлын өдрүүдээс гадуур өдөр ирсэн гэж бүртгэсэн: {day}.',
  },
});

/** Why it is one, in a sentence by language. */
export const reasonOf = (contradiction: Contradiction): InAll =>
  inAllLanguages((language) =>
    contradictionWords(language).say(
      contradiction.code,
      contradiction.code === 'not-a-day-of-the-meeting'
        ? { day: formatDate(contradiction.on, language) }
        : { status: meetingWords(language).say(contradiction.status) },
    ),
  );
