/** Gives the reader a file. */
export function download(
  content: Uint8Array<ArrayBuffer> | string | string[],
  name: string,
  type: string,
): void {
  const url = URL.createObjectURL(new Blob(Array.isArray(content) ? content : [content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
