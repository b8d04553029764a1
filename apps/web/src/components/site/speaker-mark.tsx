import styles from './speaker-mark.module.css';

/** The initials that tell speakers apart where colour cannot; its colour is the nearest `data-hue`. */
export function SpeakerMark({ mark }: { readonly mark: string }) {
  return (
    <span className={styles.mark} aria-hidden="true">
      {mark}
    </span>
  );
}
