import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SOURCE = '../server.ts';
const SECRET = /onr_[\w-]{43}/;

export interface RunningServer {
  readonly process: ChildProcess;
  /** All it has printed so far. */
  stdout(): string;
  stderr(): string;
  /** Waits until it has printed this; throws when it ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Where a test's server keeps its archive and takes its pages from. */
export interface ServerPlace {
  readonly data: string;
  readonly seeds: string;
  readonly port?: number;
  readonly newToken?: boolean;
  /** The program, seen from here: its source unless told. */
  readonly program?: string;
}

/** Starts the program itself, on a free port unless told. */
export function runServer({ data, seeds, port = 0, newToken = false, program = SOURCE }: ServerPlace): RunningServer {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env: {
      PATH: process.env.PATH,
      ONRECORD_DATA: data,
      ONRECORD_SEEDS: seeds,
      ONRECORD_API_PORT: String(port),
      ONRECORD_NEW_TOKEN: newToken ? '1' : '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return {
    process: child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    prints: (pattern) => waitFor(child, pattern, output),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = await once(child, 'close');
      return code;
    },
  };
}

/** The address and, on its first start, the admin's secret. */
export async function readyServer(
  server: RunningServer,
): Promise<{ readonly address: string; readonly secret: string }> {
  const [, address = ''] = await server.prints(/API ready on (\S+)/);
  return { address, secret: SECRET.exec(server.stdout())?.[0] ?? '' };
}

async function waitFor(
  child: ChildProcess,
  pattern: RegExp,
  output: { readonly stdout: string; readonly stderr: string },
) {
  for (;;) {
    const found = pattern.exec(output.stdout);
    if (found) return found;
    if (child.exitCode !== null) throw new Error(`The server ended.\n${output.stdout}\n${output.stderr}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  }
}
