import { forNext } from '../site/for-next.tsx';
import { homePage } from '../site/pages/home-page.tsx';

export default forNext(homePage);
