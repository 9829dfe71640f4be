export const ko = {
  CorrectionChangesSomething: '기록이 이미 그렇게 되어 있습니다.',
  CorrectionStaysInItsStream: '이 기록의 대상은 정정할 수 없습니다.',
  ErasedPersonsStayErased: '이 사람에 대한 정보는 영구히 삭제되었습니다.',
};
