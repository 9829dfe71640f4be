/** Where this process is told whether it sends, and how often it tries. */
export const SETTINGS = Symbol('SETTINGS');
