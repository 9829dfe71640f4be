export const zhHans = {
  coordinator: '{committee}协调员',
  became: '成为{committee}协调员',
  ceased: '不再担任{committee}协调员',
};
