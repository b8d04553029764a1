import type { Options } from 'tsup';
import ts from 'typescript';

type Plugin = NonNullable<Options['plugins']>[number];

/** What may be named by a value that needs nothing of the file: it may stand anywhere. */
const LANGUAGE = new Set(['Set', 'Map', 'Object', 'RegExp']);
/** In this order the library is smallest; each kind is packed best beside its own. */
const KINDS = ['begin', 'packed', 'text', 'collection', 'pattern', 'other', 'function', 'end'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Puts what is alike side by side: tables, lists of words, patterns, functions. gzip looks back 32 kB only and has one table of frequencies for
 * a stretch, so that words are packed worse between functions than among words, after every bundler. Nothing changes in what the file does: a
 * function is there from the start wherever it stands, and what is moved to the front needs nothing that comes before it.
 */
export function alikeTogether(): Plugin {
  return { name: 'alike-together', renderChunk: (code) => ({ code: sortStatements(code) }) };
}

export function sortStatements(code: string): string {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const kinds = file.statements.map((statement) => ({
    kind: kindOf(statement),
    words: statement.getFullText().trim(),
  }));
  const sorted = KINDS.flatMap((each) => kinds.filter(({ kind }) => kind === each)).map(({ words }) => words);
  return `${[...sorted, file.endOfFileToken.getFullText().trim()].join('\n')}\n`;
}

function kindOf(statement: ts.Statement): Kind {
  if (ts.isImportDeclaration(statement) || isDirective(statement)) return 'begin';
  if (ts.isExportDeclaration(statement)) return 'end';
  if (ts.isFunctionDeclaration(statement)) return 'function';
  if (!ts.isVariableStatement(statement)) return 'other';
  const values = statement.declarationList.declarations.map(({ initializer }) => initializer);
  const [value] = values;
  if (value === undefined || values.length > 1 || !standsAlone(value)) return 'other';
  if (ts.isRegularExpressionLiteral(value)) return 'pattern';
  if (ts.isStringLiteral(value)) return value.text.includes(' ') ? 'text' : 'packed';
  if (ts.isNoSubstitutionTemplateLiteral(value)) return 'text';
  return 'collection';
}

const isDirective = (statement: ts.Statement): boolean =>
  ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);

/** Nothing is named in it but the language's own, and no code of the file can run in it. */
function standsAlone(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  if (ts.isIdentifier(node) && !isPropertyName(node)) return LANGUAGE.has(node.text);
  return ts.forEachChild(node, (child) => !standsAlone(child) || undefined) === undefined;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}
