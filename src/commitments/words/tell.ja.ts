export const ja = {
  'promise-by': '約束：{what}',
  'promise-to': '約束を受ける：{what}',
  'invitation-by': '招待：{what}',
  'invitation-to': '招待を受ける：{what}',
  kept: '約束を履行：{what}',
  keptBy: '約束を履行：{what}（{how}）',
};
