export const ko = {
  item: '{outlet}: {title}',
  mention: '{outlet} 보도({filed} 기사)에 언급: {title}',
  linked: '추가 연결: {things}',
};
