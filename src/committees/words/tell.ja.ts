export const ja = {
  coordinator: '{committee}のコーディネーター',
  became: '{committee}のコーディネーターに就任',
  ceased: '{committee}のコーディネーターを退任',
};
