import { HeadTags } from '../site/head-tags.tsx';
import { readNowhere } from '../site/pages/nowhere-page.tsx';

export default async function NotFound() {
  const { head, body } = await readNowhere();
  return (
    <>
      <HeadTags head={head} />
      {body}
    </>
  );
}
