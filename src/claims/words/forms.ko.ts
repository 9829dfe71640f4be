export const ko = {
  claim: '주장',
  question: '질문',
  own: '기록을 채택',
};
