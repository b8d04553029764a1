import { forNext } from '../../../../site/for-next.tsx';
import { originalPage } from '../../../../site/pages/original-page.tsx';

export default forNext(originalPage);
