export const zhHans = {
  LoggedOnce: '该报道已在记录中。',
  CoverageHasATitle: '请写明标题。',
  OriginalStaysWhole: '记录中的原文更完整；请更正该记录。',
  ReprintOfOne: '已标为某报道的转载；请更正。',
  MarkedOneWay: '关于这两篇已有其他标记；请先更正。',
  ReprintsEndInAnOriginal: '对方已是此报道的转载。',
  CoverageIsLogged: '该报道不在记录中。',
  ReprintOfAnother: '报道不是自身的转载。',
  ImportedOnce: '该文件已在记录中。',
  ItemHasAnAddress: '记录中没有该报道的网址。',
};
