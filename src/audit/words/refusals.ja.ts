export const ja = {
  CorrectionChangesSomething: '記録はすでにそうなっています。',
  CorrectionStaysInItsStream: 'この記録の対象は訂正できません。',
  ErasedPersonsStayErased: 'この人の情報は完全に消去されています。',
};
