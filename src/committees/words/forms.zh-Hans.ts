export const zhHans = {
  into: '并入哪个分科委员会',
  reported: '事后报告',
  decisionHint: '留空的日期、机构和会议取自该决定。',
};
