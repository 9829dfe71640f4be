export const ko = {
  into: '통합된 분과위원회',
  reported: '사후 보고',
  decisionHint: '비워 둔 날짜, 기구, 회의는 결정에서 가져옵니다.',
};
