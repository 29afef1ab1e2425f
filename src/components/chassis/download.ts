/** Gives the reader a file. */
export function download(
  content: Uint8Array<ArrayBuffer> | string,
  name: string,
  type: string,
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
