export const mn = {
  coordinator: 'Зохицуулагч: {committee}',
  became: 'Зохицуулагч болсон: {committee}',
  ceased: 'Зохицуулагч байхаа больсон: {committee}',
};
