export const ko = {
  stated_present: '발표된 출석 수',
  listed_present: '명단의 출석 수',
  stated_leave: '발표된 청가 수',
  listed_leave: '명단의 청가 수',
};
