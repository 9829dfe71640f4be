export const ko = {
  PersonConfirms: '사람이 확인해야 하며 키로는 할 수 없습니다.',
  SecondPersonConfirms: '요청한 사람이 아닌 다른 사람이 확인해야 합니다.',
  SubmitterDoesNotApprove: '제출한 사람은 승인할 수 없습니다.',
};
