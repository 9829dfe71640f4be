export const ko = {
  coordinator: '{committee} 코디네이터',
  became: '{committee} 코디네이터를 맡음',
  ceased: '{committee} 코디네이터에서 물러남',
};
