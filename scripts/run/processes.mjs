// Every program we start leads a process group of its own, so that stopping it stops what it started too.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { Trouble } from './say.mjs';

/** @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, stdio?: import('node:child_process').StdioOptions, patience?: number }} LaunchOptions */

const PATIENCE = 10_000;
/** @type {Map<import('node:child_process').ChildProcess, number>} */
const running = new Map();
/** @type {Promise<void> | null} */
let stopping = null;
/** @type {NodeJS.Signals | null} */
let stopSignal = null;

/** The signal that asked us to stop, or null. */
export const stoppedBy = () => stopSignal;

/**
 * Starts a program. `patience` is how long, in milliseconds, it may take to stop before it is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {LaunchOptions} [options]
 */
export function launch(command, args, { env = process.env, cwd, stdio = 'inherit', patience = PATIENCE } = {}) {
  if (stopSignal) throw new Trouble('', 1);
  const child = spawn(command, args, { env, cwd, stdio, detached: true });
  running.set(child, patience);
  return child;
}

/**
 * Waits for a program's end; its exit code, or 1 when it was ended by a signal.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export async function ended(child) {
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? 1);
    else child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  if (!stopping) running.delete(child);
  return code;
}

/**
 * Runs a program to its end with its output kept, and returns both.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {LaunchOptions} [options]
 */
export async function capture(command, args, options = {}) {
  const child = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let all = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    all += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    all += text;
  });
  const code = await ended(child);
  if (stopSignal) throw new Trouble('', 1);
  return { code, stdout, all };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} false when nothing of the group is left
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
    throw error;
  }
}

/**
 * Stops one program and everything it started; returns when nothing of it is left.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export async function stop(child, signal = 'SIGTERM') {
  const deadline = performance.now() + (running.get(child) ?? PATIENCE);
  signalGroup(child, signal);
  while (signalGroup(child, 0)) {
    const late = performance.now() - deadline;
    if (late > 0) signalGroup(child, 'SIGKILL');
    // A dead process that its new parent never collects would keep us here for ever.
    if (late > 2_000) break;
    await delay(25);
  }
  running.delete(child);
}

/**
 * Stops everything that was started here, what was started last first. Asking again while it stops changes nothing.
 * @param {NodeJS.Signals} [signal]
 */
export function stopAll(signal = 'SIGTERM') {
  stopping ??= stopInTurn([...running.keys()].reverse(), signal);
  return stopping;
}

/**
 * @param {readonly import('node:child_process').ChildProcess[]} children
 * @param {NodeJS.Signals} signal
 */
async function stopInTurn(children, signal) {
  for (const child of children) await stop(child, signal);
}

/** Whoever started us is gone: an npm that was killed outright cannot tell us to stop. */
function watchParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.emit('SIGTERM');
  }, 100);
  timer.unref();
}

/** From now on SIGINT, SIGTERM and SIGHUP, or the death of the npm that started us, stop every program started here. */
export function stopOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopSignal ??= signal;
      void stopAll(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
  if (process.env.npm_lifecycle_event || process.env.ONRECORD_TOOLCHAIN) watchParent();
}
