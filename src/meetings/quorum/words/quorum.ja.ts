export const ja = {
  yes: '定足数を満たした',
  no: '定足数に達しなかった',
  unknown: '定足数を満たしたかどうかは分からない',
  noRule: '記録が知る当時の規定に、この機関の定足数はない',
  countries: '表決権者のいる国',
  voters: '表決権者',
  atLeast: '{what}{whole}のうち{there}在席、{share}以上が必要',
  moreThan: '{what}{whole}のうち{there}在席、{share}超が必要',
  noTimes: '出席した{n}の在席時間は記録されていない',
  nothingKnown: '{n}については出席したかどうかが記録されていない',
};
