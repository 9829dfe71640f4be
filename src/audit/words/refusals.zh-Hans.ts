export const zhHans = {
  CorrectionChangesSomething: '记录已是如此。',
  CorrectionStaysInItsStream: '此记录的对象不能更正。',
  ErasedPersonsStayErased: '该人的信息已永久删除。',
};
