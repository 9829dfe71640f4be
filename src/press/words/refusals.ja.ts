export const ja = {
  LoggedOnce: 'この報道はすでに記録されています。',
  CoverageHasATitle: '題名を書いてください。',
  OriginalStaysWhole: '原文はより長く記録されています。その記録を訂正してください。',
  ReprintOfOne: 'すでにある報道の転載とされています。それを訂正してください。',
  MarkedOneWay: 'この二つにはすでに別の記載があります。先に訂正してください。',
  ReprintsEndInAnOriginal: '相手はすでにこの報道の転載です。',
  CoverageIsLogged: 'この報道は記録にありません。',
  ReprintOfAnother: '自らの転載ではありえません。',
  ImportedOnce: 'この文書はすでに記録されています。',
  ItemHasAnAddress: 'この報道のアドレスが記録にありません。',
};
