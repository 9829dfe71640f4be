import { type PageLanguage } from '../web/page-language.js';

/** What is found of rows, in short and by its code, for those whose language the detail is not in. */
const korean: Record<string, string> = {
  'attendance-differs': '기록의 출석 상태와 다름',
  'basis-unknown': '알 수 없는 가입 근거',
  'body-unreadable': '읽을 수 없는 회의체 식별자',
  'category-unknown': '알 수 없는 회원 구분',
  'cells-differ': '칸 수가 머리글과 다름',
  'code-unreadable': '읽을 수 없는 부호',
  'country-unknown': '알 수 없는 국가',
  'date-missing': '날짜 없음',
  'date-unreadable': '읽을 수 없는 날짜',
  'dates-differ': '날짜가 서로 다름',
  'dates-reversed': '날짜의 앞뒤가 바뀜',
  'figure-unreadable': '읽을 수 없는 수',
  'figures-differ': '발표된 수와 명단의 수가 다름',
  'handle-unreadable': '읽을 수 없는 식별자',
  'joined-before-applying': '신청일보다 앞선 가입일',
  'joined-without-applying': '신청 없이 가입함',
  'meeting-ambiguous': '여러 회의 가운데 어느 것인지 불분명',
  'meeting-unknown': '기록에 없는 회의',
  'meeting-unnamed': '회의 이름 없음',
  'member-ambiguous': '여러 회원 가운데 어느 것인지 불분명',
  'member-missing': '회원 이름 없음',
  'member-unknown': '기록에 없는 회원',
  'method-unknown': '알 수 없는 의결 방법',
  'mode-unknown': '알 수 없는 참석 방식',
  'name-missing': '이름 없음',
  'name-slip': '잘못 적힌 것으로 보이는 이름',
  'name-unrecognised': '알아볼 수 없는 이름',
  'not-a-government': '정부가 아님',
  'ordinal-unreadable': '읽을 수 없는 회차',
  'outcome-unknown': '알 수 없는 결과',
  'person-doubled': '같은 사람이 두 번 적힘',
  'row-doubled': '같은 내용의 행이 두 번 있음',
  'rows-differ': '다른 행과 내용이 다름',
  'several-days': '여러 날의 회의',
  'several-presided': '여러 사람이 주재함',
  'state-ended': '사라진 국가',
  'status-unknown': '알 수 없는 출석 상태',
  'text-missing': '결정 내용 없음',
  'weekday-differs': '날짜와 요일이 맞지 않음',
  'written-otherwise': '문서에는 다르게 적힘',
};

/** A short word for what was found, where the language has one beside the detail. */
export const findingIn = (code: string, language: PageLanguage): string | undefined =>
  language === 'ko' ? korean[code] : undefined;
