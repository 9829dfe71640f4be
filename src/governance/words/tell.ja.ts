export const ja = {
  proposed: '第{n}代議長自治体の候補として推薦',
  stood: '第{n}代議長自治体に立候補',
  gaveUp: '第{n}代議長自治体への立候補を取り下げ',
  elected: '第{n}代議長自治体に選出',
  electedBy: '{meeting}で第{n}代議長自治体に選出',
  flag: '第{n}代議長自治体として議長旗を受領',
  flagFrom: '第{n}代議長自治体として{by}から議長旗を受領',
  began: '議長自治体に就任：第{n}代の任期開始',
  left: '議長自治体を退任：第{n}代の任期終了',
};
