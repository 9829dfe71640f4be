export const zhHans = {
  founders: '记录为创始会员的会员。',
  derived: '由正式会员的加入和退出推算。',
  derivedOther: '由各政府取得和失去此类资格的记录推算。',
  derivedAtLeast: '至少 {least}，由正式会员的加入记录得出：没有创始会员的记录，有些会员从何时加入也不清楚。',
  derivedBetween: '由正式会员的加入和退出推算（{least}–{most}）：从当时变动之前，到包括日期不确定者在内。',
  admissions: '出自记录中的加入。',
  place: '在其加入时所属会员中的位次。',
  placeBetween: '在其加入时所属会员中的位次；因有些日期不确定、有些先加入者已退出，介于{from}与{to}之间。',
};
