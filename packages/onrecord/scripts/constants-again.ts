import type { Options } from 'tsup';
import ts from 'typescript';

type Plugin = NonNullable<Options['plugins']>[number];

/**
 * Writes `const` again where esbuild has made a file's constants variables. V8 takes a constant of a module for what it is when it compiles
 * the functions that use it; a variable it reads each time. What is assigned to anywhere in the file stays a variable.
 */
export function constantsAgain(): Plugin {
  return { name: 'constants-again', renderChunk: (code) => ({ code: writeConstants(code) }) };
}

const KEYWORD = 'var';

export function writeConstants(code: string): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const assigned = assignedIn(file);
  let written = '';
  let from = 0;
  for (const statement of file.statements) {
    if (!isConstant(statement, assigned)) continue;
    const start = statement.getStart(file);
    written += `${code.slice(from, start)}const`;
    from = start + KEYWORD.length;
  }
  return written + code.slice(from);
}

function isConstant(statement: ts.Statement, assigned: ReadonlySet<string>): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  const { flags, declarations } = statement.declarationList;
  if ((flags & ts.NodeFlags.BlockScoped) !== 0) return false;
  return declarations.every(
    ({ name, initializer }) => initializer !== undefined && ts.isIdentifier(name) && !assigned.has(name.text),
  );
}

/** The names of all that is assigned to, in whatever scope: a name that stands for two things is left alone. */
function assignedIn(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const addAll = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, addAll);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) addAll(node.left);
    else if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node.operator))
      addAll(node.operand);
    else if (ts.isForInStatement(node) || ts.isForOfStatement(node)) addAll(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

const isStep = (operator: ts.SyntaxKind): boolean =>
  operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
