import { formatDate } from '../language/format-date.js';
import { countryName } from '../language/names.js';
import { type AnsweredAsOf } from '../web/as-of.js';
import { type CliLanguage } from './verb.js';

type Word = Record<CliLanguage, string>;

const words: Record<string, Word> = {
  full: { en: 'full member', ko: '정회원' },
  associate: { en: 'associate member', ko: '준회원' },
  special: { en: 'special member', ko: '특별회원' },
  observer: { en: 'observer', ko: '옵서버' },
  applicant: { en: 'applicant', ko: '가입 신청 단체' },
  guest: { en: 'guest', ko: '초청' },
  present: { en: 'present', ko: '참석' },
  represented: { en: 'represented', ko: '대리 참석' },
  excused: { en: 'excused', ko: '사전 통보 불참' },
  absent: { en: 'absent', ko: '불참' },
  unknown: { en: 'unknown', ko: '미상' },
  'in-person': { en: 'in person', ko: '대면' },
  online: { en: 'online', ko: '온라인' },
  hybrid: { en: 'in person and online', ko: '대면·온라인' },
  attended: { en: 'attended', ko: '참석' },
  spoke: { en: 'spoke', ko: '발언' },
  reported: { en: 'reported', ko: '보고' },
  presided: { en: 'presided', ko: '주재' },
  moderated: { en: 'moderated', ko: '진행' },
  accompanied: { en: 'accompanied', ko: '배석' },
  'video-message': { en: 'sent a video message', ko: '영상 메시지' },
  head: { en: 'head of government', ko: '단체장' },
  'vice-head': { en: 'vice head', ko: '부단체장' },
  'secretary-general': { en: 'secretary-general', ko: '사무총장' },
  'director-general': { en: 'director-general', ko: '국장급' },
  'deputy-director-general': { en: 'deputy director-general', ko: '부국장급' },
  director: { en: 'director', ko: '과장급' },
  official: { en: 'official', ko: '실무자' },
  expert: { en: 'expert', ko: '전문가' },
  'countries-present': { en: 'countries taking part', ko: '참석 국가 수' },
  'governments-present': { en: 'governments taking part', ko: '참석 정부 수' },
  'members-present': { en: 'members taking part', ko: '참석 회원 수' },
  guests: { en: 'guests', ko: '내빈' },
  'people-present': { en: 'people taking part', ko: '참석 인원' },
  'members-total': { en: 'members in all', ko: '전체 회원' },
  'member-countries': { en: 'countries of members', ko: '회원국' },
  compatible: { en: 'compatible', ko: '양립' },
  contradictory: { en: 'contradictory', ko: '모순' },
  adopted: { en: 'adopted', ko: '가결' },
  rejected: { en: 'rejected', ko: '부결' },
  deferred: { en: 'deferred', ko: '보류' },
  withdrawn: { en: 'withdrawn', ko: '철회' },
  'show-of-hands': { en: 'show of hands', ko: '거수' },
  ballot: { en: 'ballot', ko: '투표' },
  consensus: { en: 'consensus', ko: '합의' },
  unanimous: { en: 'unanimous vote', ko: '만장일치' },
  written: { en: 'written procedure', ko: '서면 결의' },
  admission: { en: 'admitted', ko: '가입' },
  election: { en: 'elected to the chair', ko: '의장 선출' },
  rejection: { en: 'application rejected', ko: '가입 신청 부결' },
  deferral: { en: 'application put off', ko: '가입 신청 보류' },
  category: { en: 'category changed', ko: '회원 구분 변경' },
  restriction: { en: 'rights rest', ko: '권리 제한' },
  restoration: { en: 'rights returned', ko: '권리 회복' },
  expulsion: { en: 'expelled', ko: '제명' },
  declaration: { en: 'declaration adopted', ko: '선언문 채택' },
  agreement: { en: 'agreement adopted', ko: '합의문 채택' },
  milestone: { en: 'milestone', ko: '연혁' },
  coverage: { en: 'press', ko: '언론' },
};

/** A word of the record in the reader's language; one that has no entry as it is. */
export const say = (word: string, language: CliLanguage): string => words[word]?.[language] ?? word;

/** A word as it begins a line. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A published figure with what stands before it. */
export const figure = (comparator: string, value: number, upTo: number | null, language: CliLanguage): string => {
  const said: Record<string, Word> = {
    about: { en: `about ${value}`, ko: `약 ${value}` },
    'at-least': { en: `at least ${value}`, ko: `${value} 이상` },
    'more-than': { en: `more than ${value}`, ko: `${value} 초과` },
    'less-than': { en: `just under ${value}`, ko: `${value} 가까이` },
    'at-most': { en: `at most ${value}`, ko: `${value} 이하` },
    between: { en: `${value} to ${upTo}`, ko: `${value}~${upTo}` },
  };
  return said[comparator]?.[language] ?? `${value}`;
};

/** Which times an answer used. */
export const times = ({ trueOn, knownOn }: AnsweredAsOf, language: CliLanguage): string => {
  const day = formatDate(trueOn, language);
  if (knownOn < 0) return { en: `${day}; nothing was recorded yet`, ko: `${day} 기준, 기록 없음` }[language];
  return { en: `As of ${day}, known at position ${knownOn}`, ko: `${day} 기준, 기록 ${knownOn}번까지` }[language];
};

/** A country by its code, where one is known. */
export const countryOf = (code: string | null, language: CliLanguage): string =>
  code === null ? '–' : countryName(code, language);
