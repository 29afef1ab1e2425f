/** @file Loads the parts of a run. One that does not come, or comes cut or as something else, is told from one that fails. */

/** A file did not come, or not as it is; the next try may have it. */
export class NotLoadedError extends Error {
  override name = 'NotLoadedError';
}

/** How the browsers' engines say that a module did not come. */
const SAYINGS =
  /dynamically imported module|importing a module script failed|module specifier|expected a javascript|failed to fetch|load failed|networkerror/i;

/** Whether an error says that a part did not come: a script that was cut ends as a mistake of syntax. */
export function isNotLoaded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'NotLoadedError') return true;
  return error instanceof SyntaxError ? !/JSON/.test(error.message) : SAYINGS.test(error.message);
}

/** @param bytes - So far; `total` is 0 where the host does not say. */
export type Progress = (bytes: number, total: number) => void;

/**
 * A compiled file, whole.
 *
 * @throws {NotLoadedError} If it does not come, or what comes is not it.
 */
export async function compiledFile(
  url: string,
  progress?: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = await fetched(url, 'default', progress);
  // The browser's own cache may hold what a host once answered by mistake.
  if (!WebAssembly.validate(bytes)) bytes = await fetched(url, 'reload', progress);
  if (!WebAssembly.validate(bytes)) throw new NotLoadedError(`${url}: not the compiled file`);
  return bytes;
}

async function fetched(
  url: string,
  cache: RequestCache,
  progress?: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const answer = await fetch(url, { cache });
    if (!answer.ok) throw new Error(String(answer.status));
    return await read(answer, progress);
  } catch (error) {
    throw new NotLoadedError(`${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function read(answer: Response, progress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
  // Of a compressed answer the length is that of the compressed one.
  const total = answer.headers.has('content-encoding')
    ? 0
    : Number(answer.headers.get('content-length') ?? 0);
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    length += part.value.length;
    progress?.(length, total);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
