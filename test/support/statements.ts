import ts from 'typescript';

/** The texts of SQL in a file's source, each with `…` where something is put in, and the line where it begins. */
export const statementsIn = (path: string, source: string): { line: number; sql: string }[] => {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: { line: number; sql: string }[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined && /^\s*(select|insert|update|delete|with|merge|copy|truncate|lock)\s/.test(text))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, sql: text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
};
