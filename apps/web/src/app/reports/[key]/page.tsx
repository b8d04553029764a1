import { forNext } from '../../../site/for-next.tsx';
import { reportPage } from '../../../site/pages/report-page.tsx';

export default forNext(reportPage);
