export const zhHans = {
  CorrectionChangesSomething: '记录已是如此。',
  CorrectionStaysInItsStream: '此记录的对象不能更正。',
  ErasedPersonsStayErased: '该人的信息已永久删除。',
  LogIsShorterThanSigned: '本日志中已签名的内容没有缺失。',
  RestIsAsSigned: '日志剩余部分与已签名的不同。请恢复更早的状态。',
  IncarnationsAreNumbered: '日志已重新开始。',
  BreaksStand: '日志重新开始一事照所记录的保留。',
};
