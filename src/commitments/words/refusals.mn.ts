export const mn = {
  CommittedOnce: 'Энэ амлалт аль хэдийн бүртгэлтэй.',
  CommitmentHasAText: 'Юу амласан, юунд урьсныг бичнэ үү.',
  CommitmentIsMadeToSomebody: 'Хэнд амласныг бичнэ үү.',
  PartyIsOne: 'Тал бүр засаг захиргаа, холбоо, нэрлэсэн хэн нэгний аль нэг байна.',
  CommitmentIsRenewedAfterItIsMade: 'Амлахаас өмнө сунгасан болно.',
  FulfilledBySomething: 'Юугаар биелснийг бүртгэлээс эсвэл үгээр бичнэ үү.',
  FulfilledByAnother: 'Амлалт өөрөөрөө биелэхгүй.',
  DueAfterItIsMade: 'Хугацаа нь амлалтаас өмнө болно.',
  CommitmentIsRenewedWhileOpen: 'Дууссаны дараа сунгах болно.',
  CommitmentIsRecorded: 'Энэ амлалт бүртгэлд алга.',
  CommitmentEndsOnce: 'Энэ амлалт аль хэдийн дууссан.',
  CommitmentEndsAfterItIsMade: 'Амлахаас өмнө дуусах болно.',
};
