import { forNext } from '../../site/for-next.tsx';
import { archivePage } from '../../site/pages/archive-page.tsx';

export default forNext(archivePage);
