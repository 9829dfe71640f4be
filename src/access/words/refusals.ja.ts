export const ja = {
  PersonConfirms: '確認するのは人であり、キーではできません。',
  SecondPersonConfirms: '求めた人以外の人が確認します。',
  SubmitterDoesNotApprove: '提出した人は承認できません。',
};
