const NUMBER = new Intl.NumberFormat('en-GB');

/** `1,200`. Below a thousand there is nothing to part, and `Intl` takes its time. */
export function figures(number: number): string {
  return number < 1_000 ? String(number) : NUMBER.format(number);
}

/** `1 statement`, `1,200 statements`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figures(count)} ${count === 1 ? one : many}`;
}
