const NUMBER = new Intl.NumberFormat('en-GB');

/** `1 statement`, `1,200 statements`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}
