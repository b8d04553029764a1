export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly level: 'reader' | 'reporter' | 'editor' | 'admin';
  /** What it is narrowed to, in the words of whoever made it; null where it is not. */
  readonly scopes: readonly string[] | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface TokenToMake extends Pick<AccessToken, 'name' | 'level' | 'expiresAt'> {
  /** Not narrowed unless told. */
  readonly scopes?: AccessToken['scopes'];
  /** Lower-case hex SHA-256 of the secret; the secret itself is never kept. */
  readonly secretHash: string;
  /** Who made it; `system` unless told. */
  readonly by?: string;
}
