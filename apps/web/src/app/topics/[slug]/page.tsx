import { forNext } from '../../../site/for-next.tsx';
import { topicPage } from '../../../site/pages/topic-page.tsx';

export default forNext(topicPage);
