/** A page may name any address as its own; only ways into the web become links. */
export function isWeb(address: string | null): address is string {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);
}
