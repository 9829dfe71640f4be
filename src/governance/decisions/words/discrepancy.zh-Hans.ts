export const zhHans = {
  'no-rules-known': '不知道当时的规则。',
  'body-unknown': '当时的规则中没有该机构。',
  'meeting-of-another-body': '该决定是在另一机构的会议上作出的：{body}。',
  'body-may-not-admit': '当时的规则不允许该机构批准加入（{category}）。',
  'body-does-not-elect': '当时的规则不允许该机构选举主席地方政府。',
  'body-may-not-decide': '当时的规则未将此事项交由该机构：{matter}。',
  'written-procedure-not-allowed': '当时的规则中该机构没有书面表决。',
  'majority-not-reached': '需要{threshold}；{of}中{votes}赞成。',
  'quorum-not-reached': '法定人数为{threshold}；{of}中{votes}参加。',
  'effect-without-decision': '记录中有该决定并未作出的效果：{member}。',
  'effect-under-another-decision': '该决定关于{member}的效果被记录为出自另一项决定。',
};
