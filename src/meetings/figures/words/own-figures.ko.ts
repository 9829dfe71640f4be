export const ko = {
  counted: '회의 참석 명단에서 센 수입니다.',
  countedOfSome: '회의 참석 명단에서 센 수입니다. 기록에 모든 회원이 있지 않을 수 있어 더 많을 수 있습니다.',
  countedAtLeast: '회의 참석 명단에서 센 수입니다. {unknown}곳은 알 수 없어 더 많을 수 있습니다.',
  number: '회의가 소집된 차수입니다.',
  theme: '회의 기록의 주제입니다.',
};
