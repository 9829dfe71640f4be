export const ja = {
  CorrectionChangesSomething: '記録はすでにそうなっています。',
  CorrectionStaysInItsStream: 'この記録の対象は訂正できません。',
  ErasedPersonsStayErased: 'この人の情報は完全に消去されています。',
  LogIsShorterThanSigned: '署名されたもので、このログに欠けているものはありません。',
  RestIsAsSigned: '残っているログは署名されたものと異なります。より古い状態を復元してください。',
  IncarnationsAreNumbered: 'ログはすでに新たに開始されています。',
  BreaksStand: 'ログを新たに開始したことは、記録されたまま残ります。',
};
