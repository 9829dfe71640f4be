export const ko = {
  by: '약속하거나 초청한 쪽',
  to: '상대',
  association: '연합 자체',
  name: '그 밖의 상대 이름',
  through: '다른 약속으로',
  throughHint: '짧은 이름 또는 페이지 주소.',
  commitmentHint: '짧은 이름 또는 페이지 주소.',
};
