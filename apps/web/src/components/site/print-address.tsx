import { siteUrl } from '../../data/site.server.ts';
import styles from './print-address.module.css';

/** The page's own address, for paper, where there is no address bar. */
export function PrintAddress({ path }: { readonly path: string }) {
  return <p className={styles.address}>{siteUrl() + path}</p>;
}
