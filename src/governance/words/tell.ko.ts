export const ko = {
  proposed: '제{n}대 의장단체 후보로 추천',
  stood: '제{n}대 의장단체 입후보',
  gaveUp: '제{n}대 의장단체 입후보 철회',
  elected: '제{n}대 의장단체로 선출',
  electedBy: '{meeting}에서 제{n}대 의장단체로 선출',
  flag: '제{n}대 의장단체로서 의장기 인수',
  flagFrom: '{by}에게서 제{n}대 의장단체 의장기 인수',
  began: '제{n}대 의장단체 임기 시작',
  left: '제{n}대 의장단체 임기 종료',
};
