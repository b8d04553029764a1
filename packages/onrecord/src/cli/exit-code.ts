/** What the process tells its caller; `docs/contracts/cli-exit-codes.md` promises these numbers. */
export const ExitCode = {
  ok: 0,
  /** Some input could not be read or parsed; the rest was. */
  inputFailed: 1,
  /** The command line was wrong; nothing was read. */
  usage: 2,
  /** Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
  /** Asked to end: 128 + SIGTERM. */
  terminated: 143,
  /** `check`: not said like that, as far as the documents know. */
  notSaid: 3,
} as const;
