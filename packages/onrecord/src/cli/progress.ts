import type { Writable } from 'node:stream';

/** How far a batch has come. */
export interface Progress {
  /** Shows it, at most a few times a second. */
  readonly show: (done: { readonly parsed: number; readonly failed: number }) => void;
  /** Takes the line away, before something else is printed and at the end. */
  readonly clear: () => void;
  /** So many bytes more were read. */
  readonly read: (bytes: number) => void;
}

const EVERY = 200;
const NONE: Progress = { show: () => {}, clear: () => {}, read: () => {} };

interface Streams {
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly stdout: { readonly isTTY?: boolean };
}

/** False where errors go into a file, or where the records themselves are on the terminal. */
export const showsProgress = ({ stderr, stdout }: Streams): boolean => stderr.isTTY === true && stdout.isTTY !== true;

interface Shown extends Streams {
  /** Of all input; null where the end is not known, as of a pipe. */
  readonly totalBytes: number | null;
}

/** Progress on one line of a terminal. */
export function createProgress({ stderr, stdout, totalBytes }: Shown): Progress {
  if (!showsProgress({ stderr, stdout })) return NONE;
  const started = performance.now();
  let last = started;
  let bytes = 0;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write('\r\u001b[2K');
    isShown = false;
  };
  return {
    clear,
    read: (more) => {
      bytes += more;
    },
    show: ({ parsed, failed }) => {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      clear();
      const share = totalBytes === null || totalBytes === 0 ? null : Math.min(1, bytes / totalBytes);
      stderr.write(describeProgress({ parsed, failed, seconds: (now - started) / 1000, share }));
      isShown = true;
    },
  };
}

interface SoFar {
  readonly parsed: number;
  readonly failed: number;
  readonly seconds: number;
  /** 0 to 1; null where the end is not known. */
  readonly share: number | null;
}

const BAR = 20;

/** "[████……] 40 % · 1,200 parsed, 3 failed · 60 a second · about 2 min left". */
export function describeProgress({ parsed, failed, seconds, share }: SoFar): string {
  const count = new Intl.NumberFormat('en');
  const rate = seconds > 0 ? (parsed + failed) / seconds : 0;
  const parts = [
    `${count.format(parsed)} parsed${failed === 0 ? '' : `, ${count.format(failed)} failed`}`,
    `${count.format(Math.round(rate))} a second`,
  ];
  if (share === null) return parts.join(' · ');
  const full = Math.round(share * BAR);
  const bar = `[${'█'.repeat(full)}${'…'.repeat(BAR - full)}] ${Math.floor(share * 100)} %`;
  const left = share > 0 ? `about ${describeTime((seconds * (1 - share)) / share)} left` : null;
  return [bar, ...parts, ...(left === null ? [] : [left])].join(' · ');
}

const MINUTE = 60;

function describeTime(seconds: number): string {
  if (seconds < MINUTE) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / MINUTE);
  return minutes < MINUTE ? `${minutes} min` : `${Math.floor(minutes / MINUTE)} h ${minutes % MINUTE} min`;
}
