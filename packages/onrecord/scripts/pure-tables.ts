import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/** A table or a lookup that is made when the file is loaded: `var NAMES = new Set("…".split(" "))`. */
const MADE_AT_LOADING = /^((?:var|let|const) [\w$]+ = )(?=(?:new )?[\w$.]+\(|"[^"\n]*"\.|`|\[)/gm;

/**
 * Tells bundlers that no top-level value of the package does anything but be there: each module says so by `sideEffects`, but that is
 * lost when modules are put together to one file. Whoever imports one function then gets the tables of that function only.
 */
export function pureTables(): Plugin {
  return {
    name: 'pure-tables',
    renderChunk: (code) => ({ code: code.replace(MADE_AT_LOADING, '$1/* @__PURE__ */ ') }),
  };
}
