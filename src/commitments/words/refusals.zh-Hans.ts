export const zhHans = {
  CommittedOnce: '该承诺已在记录中。',
  CommitmentHasAText: '请写明承诺或邀请的内容。',
  CommitmentIsMadeToSomebody: '请写明对象。',
  PartyIsOne: '每方须为政府、联合会或指名者之一。',
  CommitmentIsRenewedAfterItIsMade: '延期早于承诺。',
  FulfilledBySomething: '请以记录中的事项或文字写明如何履行。',
  FulfilledByAnother: '承诺不能由其自身履行。',
  DueAfterItIsMade: '期限早于作出之时。',
  CommitmentIsRenewedWhileOpen: '结束后不能延期。',
  CommitmentIsRecorded: '该承诺不在记录中。',
  CommitmentEndsOnce: '该承诺已结束。',
  CommitmentEndsAfterItIsMade: '结束早于承诺。',
};
