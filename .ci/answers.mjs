// Says what each read answers as a JSON Schema, from the types that its route returns, for the published contract: one source for both.
import { mkdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
const program = ts.createProgram(fileNames, { ...options, incremental: false });
const checker = program.getTypeChecker();
const has = (type, flag) => (type.flags & flag) !== 0;

const schemas = {};
const named = new Map();

/** A name where somebody gave one: that of an interface, a class or an alias without parameters. */
const nameOf = (type) => {
  if (type.aliasTypeArguments?.length || checker.getTypeArguments(type).length) return undefined;
  const name = (type.aliasSymbol ?? type.symbol)?.name;
  return name === undefined || name.startsWith('__') ? undefined : name;
};

/** A type under its name, or where others have that name, under its room's and its own, such as `MembershipStanding`. */
const reference = (type, name) => {
  if (!named.has(type)) {
    const taken = new Set(['Answer', 'Problem', ...named.values()]);
    const room = /\/src\/(\w)(\w*)\//.exec((type.aliasSymbol ?? type.symbol).declarations[0].getSourceFile().fileName);
    const wanted = [name, `${room[1].toUpperCase()}${room[2]}${name}`];
    while (wanted.every((each) => taken.has(each))) wanted.push(`${wanted[1]}${wanted.length}`);
    named.set(
      type,
      wanted.find((each) => !taken.has(each)),
    );
    schemas[named.get(type)] = {};
    Object.assign(schemas[named.get(type)], objectOf(type));
  }
  return { $ref: `#/components/schemas/${named.get(type)}` };
};

const objectOf = (type) => {
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const own = checker.getTypeOfSymbol(property);
    if (own.getCallSignatures().length > 0) continue;
    properties[property.name] = schemaOf(own);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    if (!optional && !parts(own).some((part) => has(part, ts.TypeFlags.Undefined))) required.push(property.name);
  }
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  return {
    type: 'object',
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    ...(index && { additionalProperties: schemaOf(index.type) }),
  };
};

const parts = (type) => (type.isUnion() ? type.types : [type]);

const unionOf = (type) => {
  const all = parts(type).filter((part) => !has(part, ts.TypeFlags.Undefined));
  const literals = all.filter((part) => part.isStringLiteral() || part.isNumberLiteral());
  const others = all.filter((part) => !literals.includes(part));
  const booleans = others.filter((part) => has(part, ts.TypeFlags.BooleanLiteral));
  const rest = others.filter((part) => booleans.length < 2 || !booleans.includes(part));
  const options = [
    ...(literals.length > 0 ? [{ enum: literals.map(({ value }) => value) }] : []),
    ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
    ...rest.map(schemaOf),
  ];
  return options.length === 1 ? options[0] : { anyOf: options };
};

const schemaOf = (type) => {
  if (type.isUnion()) return unionOf(type);
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (has(type, ts.TypeFlags.BooleanLiteral)) return { const: checker.typeToString(type) === 'true' };
  if (has(type, ts.TypeFlags.Null)) return { type: 'null' };
  if (has(type, ts.TypeFlags.StringLike)) return { type: 'string' };
  if (has(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
  if (has(type, ts.TypeFlags.BooleanLike)) return { type: 'boolean' };
  if (!has(type, ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return {};
  if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
  if (checker.isTupleType(type))
    return { type: 'array', items: { anyOf: checker.getTypeArguments(type).map(schemaOf) } };
  if (checker.isArrayType(type)) return { type: 'array', items: schemaOf(checker.getTypeArguments(type)[0]) };
  const name = nameOf(type);
  return name === undefined ? objectOf(type) : reference(type, name);
};

const calls = (node, name, argument = /^/) =>
  (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []).some(({ expression }) => {
    const said = ts.isCallExpression(expression) && expression.expression.getText() === name;
    return said && argument.test(expression.arguments[0]?.getText() ?? '');
  });

const answers = {};
for (const file of program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/')))
  for (const controller of file.statements.filter(
    (each) => ts.isClassDeclaration(each) && calls(each, 'Controller', /^'(api\/|health)/),
  ))
    for (const method of controller.members.filter((each) => ts.isMethodDeclaration(each) && calls(each, 'Get'))) {
      const returned = checker.getSignatureFromDeclaration(method).getReturnType();
      const awaited = checker.getAwaitedType(returned) ?? returned;
      // What is streamed is no JSON, and says itself what it is.
      const [type, ...more] = parts(awaited).filter(
        (each) => has(each, ts.TypeFlags.Object | ts.TypeFlags.Intersection) && each.symbol?.name !== 'StreamableFile',
      );
      if (more.length > 0)
        throw new Error(`${controller.name.text}.${method.name.getText()} answers two kinds of objects`);
      const operation = `${controller.name.text.replace(/Route$/, '')}.${method.name.getText()}`;
      if (type !== undefined) answers[operation] = schemaOf(type);
    }

mkdirSync('dist', { recursive: true });
writeFileSync('dist/answers.json', JSON.stringify({ answers, schemas }));
