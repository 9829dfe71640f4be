export const ko = {
  text: '결정 내용',
  language: '내용의 언어',
  handle: '식별자',
  body: '회의체의 식별자',
  meeting: '회의',
  on: '날짜',
  outcome: '결과(없으면 가결)',
  method: '의결 방법',
  admits: '가입을 승인한 회원(;로 구분)',
  category: '회원 구분',
  source: '출처 주소',
};
