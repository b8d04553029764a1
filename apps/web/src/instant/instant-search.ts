// The search answers while one types: the same page is asked for, and the part with what was found is put in its place. Without this
// program, or without an answer, the form works as any other.

/** So long is waited for the next letter. */
const WAIT_MS = 250;
/** One letter finds what nobody looks for. */
const SHORTEST = 2;

interface Parts {
  readonly form: HTMLFormElement;
  readonly found: HTMLElement;
  /** Read out by screen readers whenever it changes, when they have nothing else to say. */
  readonly status: HTMLElement;
}

/** The address of what the form asks for. */
function addressOf(form: HTMLFormElement): URL {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') address.searchParams.set(name, value);
  return address;
}

function begin({ form, found, status }: Parts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let shown = addressOf(form).href;

  const stop = () => {
    clearTimeout(timer);
    asking?.abort();
    found.removeAttribute('aria-busy');
  };

  const ask = async () => {
    const address = addressOf(form);
    const length = address.searchParams.get('q')?.trim().length ?? 0;
    if (address.href === shown || length < SHORTEST) return;
    asking = new AbortController();
    found.setAttribute('aria-busy', 'true');
    const answer = await readAnswer(address, asking.signal).finally(() => found.removeAttribute('aria-busy'));
    const part = answer.getElementById('found');
    if (part === null) return;
    found.replaceChildren(...part.childNodes);
    status.textContent = found.querySelector('[data-summary]')?.textContent ?? '';
    shown = address.href;
    document.title = answer.title;
    history.replaceState(history.state, '', address);
  };

  form.addEventListener('submit', stop);
  form.addEventListener('input', () => {
    stop();
    // Whatever goes wrong, what was found stays, and the form can be sent.
    timer = setTimeout(() => void ask().catch(() => undefined), WAIT_MS);
  });
}

/** `typing` tells the site that nobody has asked this yet: it is not counted among what was not found. */
async function readAnswer(address: URL, signal: AbortSignal): Promise<Document> {
  const asked = new URL(address);
  asked.searchParams.set('typing', '1');
  const response = await fetch(asked, { signal });
  if (!response.ok) throw new Error(`${asked.pathname} was answered with ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

const form = document.querySelector<HTMLFormElement>('[data-instant] form');
const found = document.getElementById('found');
const status = document.getElementById('found-status');
if (form !== null && found !== null && status !== null) begin({ form, found, status });

export {};
