import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/** A table or a lookup that is made when the file is loaded: `var NAMES = new Set("…".split(" "))`. */
const MADE_AT_LOADING = /^((?:var|let|const) [\w$]+ = )(?=(?:new )?[\w$.]+\(|"[^"\n]*"\.|`)/gm;
/** A list with calls in it. There is nothing to be called pure in a list itself, so it is made by a function. */
const LIST = /^((?:var|let|const) [\w$]+ = )(\[\n(?:[ \n].*\n|\n)*?\]);$/gm;
const CALL = /^ +(?:\{ )?(?:\.\.\.)?[\w$.]+\(/m;
/** A number by its name, which this repository writes in capitals. */
const NUMBER = /^(?:var|let|const) ([A-Z][A-Z\d_$]*) = (-?[\d.e*+ -]+);\n/gm;
const DIRECTIVE = /^(?:['"]use strict['"];\n)?/;

/**
 * Tells bundlers that no top-level value of the package does anything but be there: each module says so by `sideEffects`, but that is
 * lost when modules are put together to one file. Whoever imports one function then gets the tables of that function only.
 */
export function pureTables(): Plugin {
  return {
    name: 'pure-tables',
    renderChunk: (code) => ({ code: numbersFirst(markPure(code)) }),
  };
}

function markPure(code: string): string {
  return code
    .replace(LIST, (whole, name: string, list: string) =>
      CALL.test(list) ? `${name}/* @__PURE__ */ (() => ${list})();` : whole,
    )
    .replace(MADE_AT_LOADING, '$1/* @__PURE__ */ ');
}

/** Minifiers write a number in the place of its name only where it is declared before all else. */
function numbersFirst(code: string): string {
  const numbers: string[] = [];
  const rest = code.replace(NUMBER, (_whole, name: string, value: string) => {
    numbers.push(`const ${name} = ${value};\n`);
    return '';
  });
  return rest.replace(DIRECTIVE, (directive) => directive + numbers.join(''));
}
