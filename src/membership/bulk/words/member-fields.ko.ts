export const ko = {
  name: '명칭',
  alias: '다른 이름',
  language: '명칭의 언어',
  country: '소속 국가(ISO 3166-1 부호 또는 이름)',
  state: '그 자체인 국가(이름이 달라도 같은 국가)',
  code: '부호(ISO 3166-2)',
  category: '회원 구분',
  applied: '가입 신청일·서명일',
  joined: '가입일',
  basis: '가입 근거',
  group: '명단의 구분',
  source: '출처 주소',
};
