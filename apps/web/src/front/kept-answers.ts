/** Answers by their key, so many bytes of them; the one that was longest not asked for goes first. */
export class KeptAnswers<T extends { readonly size: number }> {
  readonly #most: number;

  readonly #answers = new Map<string, T>();

  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): T | undefined {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Keeps an answer, unless it alone would take an eighth of the place. */
  put(key: string, answer: T): void {
    this.#drop(key);
    if (answer.size > this.#most / 8) return;
    this.#answers.set(key, answer);
    this.#size += answer.size;
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.#most) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#answers.clear();
    this.#size = 0;
  }

  #drop(key: string): void {
    this.#size -= this.#answers.get(key)?.size ?? 0;
    this.#answers.delete(key);
  }
}
