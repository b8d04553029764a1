/** A run of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}
