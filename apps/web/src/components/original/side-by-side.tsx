import type { Span } from '@onrecord/core';
import { nest } from '@onrecord/core/export';
import type { StoredArticle, StoredOriginal } from '@onrecord/store';
import { articlePath } from '../../words/addresses.ts';
import { bodyMarks } from '../../words/body-marks.ts';
import { languageName } from '../../words/languages.ts';
import { quotesInOriginal } from '../../words/original-quotes.ts';
import { type ArticleSpeaker, speakersOf } from '../../words/speakers.ts';
import { MarkedText } from '../article/marked-text.tsx';
import { OriginalText } from './original-text.tsx';
import styles from './side-by-side.module.css';

interface Props {
  readonly article: StoredArticle;
  readonly original: StoredOriginal;
}

/** Both texts, each in its language and direction; what one of them has alone leaves a gap in the other. */
export function SideBySide({ article, original }: Props) {
  const speakers = speakersOf(article);
  const { language, direction } = article.record.article;
  const name = (code: string | null) => (code === null ? null : languageName(code)) ?? 'Text';
  return (
    <table className={styles.texts}>
      <thead>
        <tr>
          <th scope="col" dir={direction}>
            {name(language)}
          </th>
          <th scope="col" dir={original.direction}>
            {name(original.language)}
          </th>
        </tr>
      </thead>
      <tbody>
        {original.pairs.map(({ span, originalSpan }) => (
          <tr key={`${span?.start} ${originalSpan?.start}`}>
            <td lang={language ?? undefined} dir={direction} data-text={name(language)}>
              {span !== null && <Translated article={article} span={span} speakers={speakers} />}
            </td>
            <td lang={original.language ?? undefined} dir={original.direction} data-text={name(original.language)}>
              {originalSpan !== null && (
                <OriginalText
                  text={original.text}
                  span={originalSpan}
                  quotes={span === null ? [] : quotesInOriginal(article.record, original.text, { span, originalSpan })}
                  speakers={speakers}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TranslatedProps {
  readonly article: StoredArticle;
  readonly span: Span;
  readonly speakers: readonly ArticleSpeaker[];
}

/** A paragraph of the article with its quotes, whose speakers are told by a mark and, for who cannot see it, in words. */
function Translated({ article, span, speakers }: TranslatedProps) {
  const marks = bodyMarks({ ...article, entitySlugs: {} }, speakers);
  return <MarkedText pieces={nest(article.record.text, span, marks)} page={articlePath(article.slug)} />;
}
