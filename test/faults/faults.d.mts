export interface Fault {
  name: string;
  says: string;
  sql?: string;
  replace?: { file: string; find: string; by: string }[];
  specs: string[];
}
export const faults: Fault[];
