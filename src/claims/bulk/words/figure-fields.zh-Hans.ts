export const zhHans = {
  stated_present: '公布的出席人数',
  listed_present: '名单中的出席人数',
  stated_leave: '公布的请假人数',
  listed_leave: '名单中的请假人数',
};
