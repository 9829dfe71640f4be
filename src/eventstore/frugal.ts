import { setFlagsFromString } from 'node:v8';

let working = 0;

/**
 * Does long work on many events in less memory. What lives as long as its batch is taken for old by the collector, and lies there as
 * waste until the heap has grown to four times of what was in use; meanwhile it is swept when that has grown by four fifths.
 */
export const frugally = async <T>(work: () => Promise<T>): Promise<T> => {
  if ((working += 1) === 1) setFlagsFromString('--heap-growing-percent=80');
  try {
    return await work();
  } finally {
    if ((working -= 1) === 0) setFlagsFromString('--heap-growing-percent=0');
  }
};
