export const ja = {
  claim: '主張',
  question: '質問',
  own: '記録を採る',
};
