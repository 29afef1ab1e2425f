/** A promise that others settle: `Promise.withResolvers`, which browsers of the last years lack. */
export function deferred() {
  let resolve = (): void => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  promise.catch(() => undefined); // the one who asks is told; it may be that nobody asks
  return { promise, resolve, reject };
}
