import { forNext } from '../../../site/for-next.tsx';
import { articlePage } from '../../../site/pages/article-page.tsx';

export default forNext(articlePage);
