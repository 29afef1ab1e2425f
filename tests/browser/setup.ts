/** @file Serves the built book on a free port before the first test, and takes it away after the last one. */
import { serve } from '../../scripts/server.mjs';

export default async function setup(): Promise<() => Promise<void>> {
  const server = await serve();
  process.env['BOOK_ORIGIN'] = server.origin; // the tests' processes inherit it
  return server.close;
}
