import { expect, test, vi } from 'vitest';
import { pasteMuch } from '../../../src/components/desk/pasteMuch';

const pasted = (text: string) => {
  const preventDefault = vi.fn();
  const clipboardData = { getData: () => text } as unknown as DataTransfer;
  const currentTarget = { value: 'ab', selectionStart: 1, selectionEnd: 2 };
  return { preventDefault, left: pasteMuch({ preventDefault, clipboardData, currentTarget }) };
};

test('little is the browser’s own to paste, which it can undo', () => {
  const { preventDefault, left } = pasted('x\n'.repeat(100));
  expect(left).toBeUndefined();
  expect(preventDefault).not.toHaveBeenCalled();
});

test('much is put where the caret is, in the place of what is marked, and not pasted twice', () => {
  const much = 'x\n'.repeat(10_000);
  const { preventDefault, left } = pasted(much);
  expect(left).toBe(`a${much}`);
  expect(preventDefault).toHaveBeenCalledOnce();
});
