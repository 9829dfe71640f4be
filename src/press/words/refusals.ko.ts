export const ko = {
  LoggedOnce: '이미 기록된 보도입니다.',
  CoverageHasATitle: '제목을 쓰십시오.',
  OriginalStaysWhole: '원문이 이미 더 길게 기록되어 있습니다. 그 기록을 정정하십시오.',
  ReprintOfOne: '이미 다른 보도의 전재로 표시되었습니다. 그것을 정정하십시오.',
  MarkedOneWay: '두 보도에 대해 이미 다른 표시가 있습니다. 먼저 정정하십시오.',
  ReprintsEndInAnOriginal: '상대 보도가 이미 이 보도의 전재입니다.',
  CoverageIsLogged: '기록에 없는 보도입니다.',
  ReprintOfAnother: '자기 자신의 전재일 수 없습니다.',
  ImportedOnce: '이미 기록된 문서입니다.',
  ItemHasAnAddress: '이 보도의 주소가 기록에 없습니다.',
};
