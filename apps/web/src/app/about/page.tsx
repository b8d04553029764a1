import { forNext } from '../../site/for-next.tsx';
import { aboutPage } from '../../site/pages/about-page.tsx';

export default forNext(aboutPage);
