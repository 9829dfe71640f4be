export const zhHans = {
  yes: '已达到法定人数',
  no: '未达到法定人数',
  unknown: '无法知道是否达到法定人数',
  noRule: '就记录所知，当时的规则没有规定该机构的法定人数',
  countries: '有表决权者的国家',
  voters: '有表决权者',
  atLeast: '{what}{whole}中{there}在场，至少需要{share}',
  moreThan: '{what}{whole}中{there}在场，需要超过{share}',
  noTimes: '有{n}个出席者没有记录在场时间',
  nothingKnown: '有{n}个没有记录是否出席',
};
