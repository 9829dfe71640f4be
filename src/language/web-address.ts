/** Whether a value is a whole http or https address, without a name and password in it. */
export const isWebAddress = (given: unknown): given is string => {
  if (typeof given !== 'string' || given.length > 2000 || !/^https?:\/\/[^\s<>"\\]+$/.test(given)) return false;
  if (!URL.canParse(given)) return false;
  const { username, password } = new URL(given);
  return username === '' && password === '';
};
