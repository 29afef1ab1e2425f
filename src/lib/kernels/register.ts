/** @file All kernels of this book, each for the backends that are there. Called after a backend's own kernels are registered. */
import * as tf from '../tf';

const load = {
  wasm: () => import('./registerWasm'),
  webgpu: () => import('./registerWebgpu'),
} as const;
type Backend = keyof typeof load;
const registered = new Map<Backend, Promise<void>>();

/** Once for each backend is enough; more calls do nothing. A page fetches the kernels of its own backend only. */
export async function register(): Promise<void> {
  for (const backend of Object.keys(load) as Backend[]) {
    if (!tf.getKernel('Add', backend)) continue;
    if (!registered.has(backend)) registered.set(backend, registerOne(backend));
    await registered.get(backend);
  }
}

async function registerOne(backend: Backend): Promise<void> {
  const kernels: { register: () => void | Promise<void> } = await load[backend]();
  await kernels.register();
}
