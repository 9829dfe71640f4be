/** Where a chain ends that leads from each to the next. All that a ring consists of end at one of it, whichever they begin at. */
export const endOf = (next: ReadonlyMap<string, string>, from: string): string => {
  const passed: string[] = [];
  for (let at = from; ;) {
    if (passed.includes(at)) return passed.slice(passed.indexOf(at)).toSorted()[0]!;
    passed.push(at);
    const after = next.get(at);
    if (after === undefined) return at;
    at = after;
  }
};
