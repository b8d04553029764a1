export const dynamic = 'force-dynamic';

/** Written for each request, with nothing in it. */
export default function Page() {
  return <main>Hello</main>;
}
