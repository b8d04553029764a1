import { forNext } from '../../site/for-next.tsx';
import { topicsPage } from '../../site/pages/topics-page.tsx';

export default forNext(topicsPage);
