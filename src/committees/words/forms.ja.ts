export const ja = {
  into: '統合先の分科委員会',
  reported: '事後報告',
  decisionHint: '空欄の日付・機関・会議は決定から取ります。',
};
