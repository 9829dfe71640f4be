export const ru = {
  CommittedOnce: 'Это обязательство уже внесено.',
  CommitmentHasAText: 'Укажите, что обещано или куда приглашают.',
  CommitmentIsMadeToSomebody: 'Укажите, кому.',
  PartyIsOne: 'Каждая сторона — администрация, ассоциация или кто-то названный: что-то одно.',
  CommitmentIsRenewedAfterItIsMade: 'Продление было бы раньше самого обязательства.',
  FulfilledBySomething: 'Укажите, чем оно выполнено: записью или словами.',
  FulfilledByAnother: 'Обязательство не выполняется самим собой.',
  DueAfterItIsMade: 'Срок был бы раньше самого обязательства.',
  CommitmentIsRenewedWhileOpen: 'Продлевать завершённое нельзя.',
  CommitmentIsRecorded: 'Этого обязательства нет в записях.',
  CommitmentEndsOnce: 'Это обязательство уже завершено.',
  CommitmentEndsAfterItIsMade: 'Завершение было бы раньше самого обязательства.',
};
