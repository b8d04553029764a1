import { close, fdatasync, fsync, openSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { StoreError } from '../store-error.ts';

const syncFile = promisify(fdatasync);
const syncWhole = promisify(fsync);
const closeFile = promisify(close);

/**
 * Writes SQLite's log to the disk itself, beside the program's other work, once for all the changes that wait for it. SQLite alone would
 * stop the whole process for each change, for as long as the disk takes. What is not yet on the disk may be read already; whoever made the
 * change is answered when it is.
 */
export class DurableLog {
  readonly #file: string;

  #descriptor: number | null = null;

  /** Changes that were committed, and those of them that are on the disk. */
  #committed = 0;

  #durable = 0;

  #running: Promise<void> | null = null;

  #failure: StoreError | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** Notes that something was committed. */
  note(): void {
    this.#committed += 1;
  }

  /** Waits until everything noted so far is on the disk. A disk that failed once is not believed again. Throws `database-unavailable`. */
  async settle(): Promise<void> {
    const wanted = this.#committed;
    while (this.#durable < wanted) {
      if (this.#failure !== null) throw this.#failure;
      this.#running ??= this.#write().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  async #write(): Promise<void> {
    const covered = this.#committed;
    try {
      // Syncing is refused on some systems where the file is open for reading only.
      this.#descriptor ??= await this.#open();
      await syncFile(this.#descriptor);
      this.#durable = covered;
    } catch (cause) {
      this.#failure = new StoreError(
        'database-unavailable',
        `The disk of the archive file ${this.#file} failed while a change was being written: it may be lost. Check the disk, then start again.`,
        { cause },
      );
    }
  }

  /** SQLite makes the log, and would sync its entry in the folder together with the log. As there, a folder that cannot be opened is let be. */
  async #open(): Promise<number> {
    const log = openSync(`${this.#file}-wal`, 'r+');
    const folder = openForReading(path.dirname(this.#file));
    if (folder !== null) await syncWhole(folder).finally(() => closeFile(folder));
    return log;
  }

  /** Call it when nothing is being written any more, and before SQLite closes the file. */
  async close(): Promise<void> {
    await this.#running;
    const descriptor = this.#descriptor;
    this.#descriptor = null;
    if (descriptor !== null) await closeFile(descriptor);
  }
}

function openForReading(folder: string): number | null {
  // Windows opens no folders.
  if (process.platform === 'win32') return null;
  try {
    return openSync(folder, 'r');
  } catch {
    return null;
  }
}
