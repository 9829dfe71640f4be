export const zhHans = {
  proposed: '被推荐为第{n}届主席候选',
  stood: '参选第{n}届主席',
  gaveUp: '不再参选第{n}届主席',
  elected: '当选第{n}届主席',
  electedBy: '在{meeting}当选第{n}届主席',
  flag: '作为第{n}届主席接过主席旗',
  flagFrom: '作为第{n}届主席从{by}接过主席旗',
  began: '就任主席：第{n}届任期开始',
  left: '卸任主席：第{n}届任期结束',
};
