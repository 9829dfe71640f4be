export const ko = {
  CommittedOnce: '이미 기록된 약속입니다.',
  CommitmentHasAText: '약속이나 초청의 내용을 쓰십시오.',
  CommitmentIsMadeToSomebody: '상대를 쓰십시오.',
  PartyIsOne: '각 쪽은 지방정부, 연합, 그 밖의 이름 가운데 하나여야 합니다.',
  CommitmentIsRenewedAfterItIsMade: '약속보다 갱신이 앞섭니다.',
  FulfilledBySomething: '무엇으로 지켰는지 기록이나 글로 쓰십시오.',
  FulfilledByAnother: '약속은 그 자신으로 지켜질 수 없습니다.',
  DueAfterItIsMade: '기한이 그 말보다 앞섭니다.',
  CommitmentIsRenewedWhileOpen: '이미 끝난 뒤에는 갱신할 수 없습니다.',
  CommitmentIsRecorded: '기록에 없는 약속입니다.',
  CommitmentEndsOnce: '이미 끝난 약속입니다.',
  CommitmentEndsAfterItIsMade: '끝이 약속보다 앞섭니다.',
};
