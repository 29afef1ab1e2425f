/**
 * @file Firefox looks only every 100 ms whether a GPU has finished, unless something is submitted meanwhile. Reading a loss
 * after each step would hold training at ten steps a second.
 *
 * @see https://bugzilla.mozilla.org/show_bug.cgi?id=1870699
 */

/** While a buffer is waited for, submits nothing again and again. Elsewhere it does nothing. */
export function hastenReading(device: GPUDevice, agent = navigator.userAgent): void {
  if (!/firefox/i.test(agent)) return;
  const make = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = make(descriptor);
    if (!(descriptor.usage & MAP_READ)) return buffer;
    const map = buffer.mapAsync.bind(buffer);
    buffer.mapAsync = async (...range) => {
      const timer = setInterval(() => device.queue.submit([]), 1);
      return map(...range).finally(() => clearInterval(timer));
    };
    return buffer;
  };
}

/** `GPUBufferUsage.MAP_READ`, which is not there where WebGPU is not. */
const MAP_READ = 1;
