/**
 * @file Two forms of a kernel. A GPU wants many calls that work together through a group's memory; a processor that plays
 * a GPU pays dearly for each barrier, and wants few calls with long loops.
 */
export type Form = 'gpu' | 'processor';

let chosen: Form = 'gpu';

export function choose(form: Form): void {
  chosen = form;
}

export const form = (): Form => chosen;
