export const ko = {
  yes: '정족수를 충족하였다',
  no: '정족수에 미달하였다',
  unknown: '정족수 충족 여부를 알 수 없다',
  noRule: '기록이 아는 당시 규정에는 이 기구의 정족수가 없다',
  countries: '표결권 있는 국가',
  voters: '표결권자',
  atLeast: '{what} {whole} 중 {there} 재석, {share} 이상 필요',
  moreThan: '{what} {whole} 중 {there} 재석, {share} 초과 필요',
  noTimes: '참석자 {n}의 재석 시간이 기록되지 않았다',
  nothingKnown: '{n}의 참석 여부가 기록되지 않았다',
};
