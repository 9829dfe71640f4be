export const zhHans = {
  PersonConfirms: '须由人确认，不能用密钥。',
  SecondPersonConfirms: '须由提出者以外的人确认。',
  SubmitterDoesNotApprove: '提交者不能批准。',
};
