import { forNext } from '../../site/for-next.tsx';
import { saidPage } from '../../site/pages/said-page.tsx';

export default forNext(saidPage);
