export const ja = {
  CommittedOnce: 'この約束はすでに記録されています。',
  CommitmentHasAText: '約束または招待の内容を書いてください。',
  CommitmentIsMadeToSomebody: '相手を書いてください。',
  PartyIsOne: '各当事者は、自治体、連合、名前のいずれか一つです。',
  CommitmentIsRenewedAfterItIsMade: '約束より前に延長することになります。',
  FulfilledBySomething: '何によって果たされたか、記録の事項か文章で書いてください。',
  FulfilledByAnother: '約束はそれ自身では果たされません。',
  DueAfterItIsMade: '期限がその発言より前です。',
  CommitmentIsRenewedWhileOpen: 'すでに終わった後に延長することになります。',
  CommitmentIsRecorded: 'この約束は記録にありません。',
  CommitmentEndsOnce: 'この約束はすでに終わっています。',
  CommitmentEndsAfterItIsMade: '終わりが約束より前です。',
};
