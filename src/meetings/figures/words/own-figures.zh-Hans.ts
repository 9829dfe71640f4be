export const zhHans = {
  counted: '由会议出席名单统计。',
  countedOfSome: '按会议名单统计。记录中未必有全部会员，实际可能更多。',
  countedAtLeast: '由会议出席名单统计。有{unknown}个情况不详，实际可能更多。',
  number: '召集会议时的届次。',
  theme: '会议记录中的主题。',
};
