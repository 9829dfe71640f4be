/** The dictionaries of OpenCC, each one text: `from to|from to|…`. */
declare module 'opencc-js/dict/*' {
  const pairs: string;
  export default pairs;
}
