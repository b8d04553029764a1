import type { Block } from '@onrecord/core';
import { nest } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import type { ReactNode } from 'react';
import { bodyMarks } from '../../words/body-marks.ts';
import type { ArticleSpeaker } from '../../words/speakers.ts';
import styles from './article-body.module.css';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly article: Pick<StoredArticle, 'record' | 'entitySlugs'>;
  readonly speakers: readonly ArticleSpeaker[];
}

/** The article's text, block by block, with everything that was found in it. */
export function ArticleBody({ article, speakers }: Props) {
  const { text, article: page } = article.record;
  const marks = bodyMarks(article, speakers);
  const show = ({ span }: Block) => <MarkedText pieces={nest(text, span, marks)} />;
  return <div className={styles.body}>{runsOf(page.blocks).map((run) => renderRun(run, show))}</div>;
}

/** Blocks of the body; list items that follow each other are one run. */
function runsOf(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const runs: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === 'listItem' && last?.[0].kind === 'listItem') last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function renderRun(run: readonly [Block, ...Block[]], show: (block: Block) => ReactNode): ReactNode {
  const [block] = run;
  const key = block.span.start;
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{show(block)}</p>;
    case 'heading':
      return <h2 key={key}>{show(block)}</h2>;
    case 'blockquote':
      return <blockquote key={key}>{show(block)}</blockquote>;
    case 'caption':
      return (
        <p key={key} className={styles.caption}>
          {show(block)}
        </p>
      );
    case 'listItem':
      return (
        <ul key={key}>
          {run.map((item) => (
            <li key={item.span.start}>{show(item)}</li>
          ))}
        </ul>
      );
    default:
      // Headline, standfirst, byline, dateline, credit and keywords stand in the page's head and foot.
      return null;
  }
}
