'use client';

import { useId, useState } from 'react';
import { EXAMPLE } from './example.ts';
import { Found } from './found.tsx';
import styles from './playground.module.css';
import { useParser } from './use-parser.ts';

/** More than any article; a book would keep the worker busy for long. */
const LONGEST = 200_000;

/** A place to paste a text and see what the parser finds in it. */
export function Playground() {
  const [text, setText] = useState('');
  const [isBody, setIsBody] = useState(false);
  const field = useId();
  const parsed = useParser(text, isBody ? 'body' : 'page');
  return (
    <div className={styles.playground}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
        <label className={styles.label} htmlFor={field}>
          A news page, or a part of one
        </label>
        <textarea
          id={field}
          className={styles.text}
          value={text}
          maxLength={LONGEST}
          rows={14}
          spellCheck={false}
          placeholder="Paste a text"
          onChange={({ target }) => setText(target.value)}
        />
        <p className={styles.controls}>
          <button type="button" onClick={() => setText(EXAMPLE)}>
            Use an example
          </button>
          <button type="button" disabled={text === ''} onClick={() => setText('')}>
            Clear
          </button>
          <label className={styles.choice}>
            <input type="checkbox" checked={isBody} onChange={({ target }) => setIsBody(target.checked)} /> Only an
            article’s body, nothing to remove
          </label>
        </p>
      </form>
      <Found parsed={parsed} />
    </div>
  );
}
