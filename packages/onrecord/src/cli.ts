#!/usr/bin/env node
import { ExitCode } from './cli/exit-code.ts';
import { runCli } from './cli/run.ts';

let finish = (): string => 'stopped before anything was parsed.';

for (const [signal, code] of [
  ['SIGINT', ExitCode.interrupted],
  ['SIGTERM', ExitCode.terminated],
] as const) {
  process.once(signal, () => {
    process.stderr.write(`onrecord: ${finish()}\n`);
    process.exit(code);
  });
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure, and there is nobody left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(ExitCode.ok);
  process.stderr.write(`onrecord: the output could not be written (${error.message}).\n`);
  process.exit(ExitCode.inputFailed);
});
process.stderr.on('error', () => process.exit(ExitCode.inputFailed));

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  atStop: (finishRun) => {
    finish = finishRun;
  },
});
