export const zhHans = {
  claim: '说法',
  question: '问题',
  own: '采信记录',
};
