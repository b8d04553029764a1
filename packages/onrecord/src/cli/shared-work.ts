import type { Read } from './batches.ts';
import type { Crew } from './crew.ts';
import type { Outcome } from './outcome.ts';

/** So many batches wait for each of the other threads, so that none stands still while this one is at a document. */
const AHEAD = 2;
/** So many batches a thread are begun or wait for an older one: with a slow document at the head no more is read than that. */
const MOST_BEGUN = 4;

/** A batch that was begun; without outcomes until it is done. */
interface Begun {
  outcomes: readonly Outcome[] | null;
}

/** Batches that this thread and a crew work on at once, in the order in which they were read. Whoever is done first takes the next. */
export class SharedWork {
  private readonly crew: Crew;
  private readonly doHere: (batch: readonly Read[]) => Promise<readonly Outcome[]>;
  private readonly begun: Begun[] = [];
  private hasBegun = false;
  private given = 0;
  private isBusyHere = false;
  private reading: AsyncGenerator<readonly Read[]> | null = null;
  private next: readonly Read[] | null = null;
  /** What was thrown where nobody waited, until somebody does. */
  private failure: { readonly error: unknown } | null = null;
  private hasChanged = false;
  private ring = (): void => {};

  constructor(crew: Crew, doHere: (batch: readonly Read[]) => Promise<readonly Outcome[]>) {
    this.crew = crew;
    this.doHere = doHere;
  }

  /** Reads one batch ahead, from now on. */
  readFrom(batches: AsyncGenerator<readonly Read[]>): void {
    this.reading = batches;
    this.readNext();
  }

  /** Starts what was read, where somebody has nothing to do. */
  startNext(): void {
    if (this.next === null || this.begun.length >= (this.crew.size + 1) * MOST_BEGUN) return;
    if (this.isBusyHere && !this.hasRoomElsewhere()) return;
    this.start(this.next);
    this.next = null;
    this.readNext();
  }

  start(batch: readonly Read[]): void {
    const entry: Begun = { outcomes: null };
    this.begun.push(entry);
    // The first is shown first, and the other threads have yet to start.
    const isForOthers = this.hasBegun && this.hasRoomElsewhere();
    this.hasBegun = true;
    const outcomes = isForOthers ? this.give(batch) : this.take(batch);
    this.watch(
      outcomes.then((found) => {
        entry.outcomes = found;
      }),
    );
  }

  /** The outcomes of the oldest batch; null until it is done. */
  takeOldest(): readonly Outcome[] | null {
    const outcomes = this.begun[0]?.outcomes ?? null;
    if (outcomes !== null) this.begun.shift();
    return outcomes;
  }

  /** Whether everything was read, done and taken. */
  isAtEnd(): boolean {
    return this.reading === null && this.next === null && this.begun.length === 0 && this.failure === null;
  }

  /** Waits until something was read or done since the last call. */
  async change(): Promise<void> {
    if (!this.hasChanged && this.failure === null)
      await new Promise<void>((resolve) => {
        this.ring = resolve;
      });
    this.hasChanged = false;
    if (this.failure !== null) throw this.failure.error;
  }

  private hasRoomElsewhere(): boolean {
    return this.given < this.crew.size * AHEAD;
  }

  private async give(batch: readonly Read[]): Promise<readonly Outcome[]> {
    this.given += 1;
    const outcomes = await this.crew.work(batch);
    this.given -= 1;
    return outcomes;
  }

  private async take(batch: readonly Read[]): Promise<readonly Outcome[]> {
    this.isBusyHere = true;
    const outcomes = await this.doHere(batch);
    this.isBusyHere = false;
    return outcomes;
  }

  private readNext(): void {
    const { reading } = this;
    if (reading === null) return;
    this.watch(
      reading.next().then(({ done, value }) => {
        if (done === true) this.reading = null;
        else this.next = value;
      }),
    );
  }

  private watch(event: Promise<void>): void {
    const tell = (): void => {
      this.hasChanged = true;
      this.ring();
    };
    event.then(tell, (error: unknown) => {
      this.failure = { error };
      tell();
    });
  }
}
