/** @file Both forms of the WebGPU kernels on the one adapter that every machine has. */
import { choose, type Form } from '../../../src/lib/kernels/webgpu/form';
import { use } from '../backends';

export const forms: Form[] = ['gpu', 'processor'];

/** From now on the kernels have this form. */
export async function useForm(form: Form): Promise<void> {
  await use('webgpu'); // which chooses one itself when the device is new
  choose(form);
}
