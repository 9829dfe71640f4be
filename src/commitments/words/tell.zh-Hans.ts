export const zhHans = {
  'promise-by': '承诺：{what}',
  'promise-to': '获得承诺：{what}',
  'invitation-by': '发出邀请：{what}',
  'invitation-to': '受到邀请：{what}',
  kept: '履行承诺：{what}',
  keptBy: '履行承诺：{what}（{how}）',
};
