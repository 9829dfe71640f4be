export const ko = {
  CorrectionChangesSomething: '기록이 이미 그렇게 되어 있습니다.',
  CorrectionStaysInItsStream: '이 기록의 대상은 정정할 수 없습니다.',
  ErasedPersonsStayErased: '이 사람에 대한 정보는 영구히 삭제되었습니다.',
  LogIsShorterThanSigned: '서명된 것 가운데 이 로그에 없는 것은 없습니다.',
  RestIsAsSigned: '남아 있는 로그가 서명된 것과 다릅니다. 더 오래된 상태를 복원하십시오.',
  IncarnationsAreNumbered: '로그를 이미 새로 시작했습니다.',
  BreaksStand: '로그를 새로 시작한 사실은 기록된 그대로 남습니다.',
};
