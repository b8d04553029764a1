/** Written once, when it is built. */
export default function Page() {
  return <main>Hello</main>;
}
