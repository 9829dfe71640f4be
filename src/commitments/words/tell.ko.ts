export const ko = {
  'promise-by': '약속: {what}',
  'promise-to': '약속받음: {what}',
  'invitation-by': '초청: {what}',
  'invitation-to': '초청받음: {what}',
  kept: '약속 이행: {what}',
  keptBy: '약속 이행: {what} ({how})',
};
