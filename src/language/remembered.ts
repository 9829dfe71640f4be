/**
 * A function of a text that remembers what it said of the last few thousand: dates repeat, and to read one takes longer than to
 * look it up. What it says must not be changed by who asked.
 */
export const remembered = <T>(of: (text: string) => T, most = 10_000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told;
    const found = of(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
};
