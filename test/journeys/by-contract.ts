import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Contract } from './neighbours.js';

/** Holds what a read answered against the published contract: nothing where it fits, else what does not. */
export const byContract = (contract: Contract): ((path: string, body: unknown) => string | undefined) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(contract, 'contract');
  return (path, body) => {
    const at = [
      'paths',
      `/api/{association}${path}`,
      'get',
      'responses',
      '200',
      'content',
      'application/json',
      'schema',
    ];
    const pointer = at.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate = ajv.getSchema(`contract#/${pointer}`);
    if (!validate) return 'it has no schema';
    return validate(body) ? undefined : ajv.errorsText(validate.errors);
  };
};
