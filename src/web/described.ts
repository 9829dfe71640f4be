import type * as Swagger from '@nestjs/swagger';

type Decorator = (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => void;

const awaiting: ((swagger: typeof Swagger) => void)[] = [];

/** What is said in a decorator of `@nestjs/swagger` is kept until somebody asks for the contract: that library is a fifth of all there is to load. */
const said =
  (decorator: (swagger: typeof Swagger) => unknown): Decorator =>
  (target, key, descriptor) => {
    awaiting.push((swagger) => (decorator(swagger) as Decorator)(target, key, descriptor));
  };

/** Leaves a controller out of the contract. */
export const ApiExcludeController = (): Decorator => said((swagger) => swagger.ApiExcludeController());

/** Says as what a route answers. */
export const ApiOkResponse = (options: Swagger.ApiResponseOptions): Decorator =>
  said((swagger) => swagger.ApiOkResponse(options));

/** Marks a route by `name`, which begins with `x-`. */
export const ApiExtension = (name: string, value: boolean): Decorator =>
  said((swagger) => swagger.ApiExtension(name, value));

/** Gives a field of a command or query its schema; `options` is asked for no sooner than the contract is. */
export const ApiProperty = (options: () => Swagger.ApiPropertyOptions): Decorator =>
  said((swagger) => swagger.ApiProperty(options()));

/** Loads `@nestjs/swagger` and tells it all that was said, in the order in which it was. */
export const loadSwagger = async (): Promise<typeof Swagger> => {
  const swagger = await import('@nestjs/swagger');
  for (const tell of awaiting.splice(0)) tell(swagger);
  return swagger;
};
