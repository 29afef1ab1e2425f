/** @file What a machine lacks or loses: WebGPU, a device, storage, a part of the page. The run goes on, or says why not. */
import { chromium, expect, test as base, type Page } from '@playwright/test';
import { chromiumPath, quiet, shortLived, softwareWebgpu } from '../../scripts/chromium.mjs';
import {
  demoOn,
  measured,
  pause,
  runFor,
  setting,
  stepsOf,
  tinySettings,
  train,
  keptSteps,
} from './training';
import { bytesOfWorker } from '../../scripts/bytesOfWorker';

/** A page of a browser that has WebGPU, computed by the processor. */
const test = base.extend<{ gpuPage: Page }>({
  gpuPage: async ({ baseURL }, use) => {
    const executablePath = chromiumPath();
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...quiet, ...shortLived, ...softwareWebgpu],
    });
    await use(await browser.newPage({ baseURL: baseURL ?? '', serviceWorkers: 'block' }));
    await browser.close();
  },
});
// What a service worker fetches cannot be taken away by a test.
test.use({ serviceWorkers: 'block' });

const small = '#demo=tiny-gpt&layers=1&heads=1&headWidth=8&context=8&batch=2&vocabulary=64';

test('a software adapter is not taken by itself, and the reader is told', async ({
  gpuPage: page,
}) => {
  await page.goto(`/zh/gpt/${small}`);
  const demo = await train(page, 'tiny-gpt');
  await expect(demo.locator('[data-readout="backend"]')).toContainText('wasm');
  await expect(demo.locator('.messages')).toContainText('软件模拟的 WebGPU');
});

test('on WebGPU it trains when asked to, and says on what; a device that fails is replaced, and the run goes on from its last kept step', async ({
  gpuPage: page,
}) => {
  await page.goto(`/en/gpt/?backend=webgpu${small}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 2);
  await expect(demo.locator('[data-readout="backend"]')).toContainText(/^webgpu · .*swiftshader/i);
  const bytes = await bytesOfWorker(page);
  measured(`worker on webgpu: ${bytes} bytes of script, gzipped`);
  // Of these, what shares steps among workers is 2 kB, of use on wasm alone.
  expect(bytes).toBeLessThanOrEqual(173_000);

  const spoil = () => {
    // The device is the worker's own: taken when it makes its next buffer, and given a broken command.
    const make = Reflect.get(GPUDevice.prototype, 'createBuffer') as GPUDevice['createBuffer'];
    GPUDevice.prototype.createBuffer = function (this: GPUDevice, ...given) {
      GPUDevice.prototype.createBuffer = make;
      this.createShaderModule({ code: 'no shader' });
      return make.apply(this, given);
    };
  };
  await demo.locator('[data-action="run"]').click();
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  await page.workers().at(-1)?.evaluate(spoil);
  const told = demo.locator('[data-note="recovered"]');
  await expect(told).toContainText(/continues from step ([2-9]|\d{2,}),/);
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  await expect(demo.locator('[data-readout="backend"]')).toContainText('webgpu');
});

test('an address that asks for a backend in vain is answered', async ({ page }) => {
  await page.goto(`/zh/gpt/?backend=nonsense${tinySettings}`);
  let demo = await demoOn(page, 'tiny-gpt');
  await expect(demo.locator('[data-note="backend"]')).toContainText('后端“nonsense”不存在');
  await runFor(demo, 2);
  await expect(demo.locator('[data-readout="backend"]')).toContainText('wasm');
  await page.goto('/zh/gpt/?backend=webgpu');
  demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-failure="no-backend"]')).toContainText(
    '要用 webgpu，但它在这个浏览器里启动不了',
  );
});

test('storage that is forbidden or full is told, and the run goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const kind = new URL(location.href).searchParams.get('storage');
    if (kind === 'forbidden') {
      indexedDB.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    } else if (kind === 'full') {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }
  });
  for (const [kind, sentence] of Object.entries({
    forbidden: '不让本页保存进度',
    full: '没有空间保存进度',
  })) {
    await page.goto(`/zh/gpt/?storage=${kind}${tinySettings}`);
    const demo = await train(page, 'tiny-gpt');
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
    const at = await pause(demo);
    await expect(demo.locator('[data-note="store"]')).toContainText(sentence);
    await demo.locator('[data-action="run"]').click();
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(at);
  }
});

test('a worker that the browser ends is told, and the last good weights go on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        workers.push(this);
      }
    };
    Reflect.set(window, 'workers', workers);
  });
  await page.clock.install();
  await page.goto(`/zh/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 12);
  await expect.poll(() => keptSteps(page)).toContain(12);
  await demo.locator('[data-action="run"]').click();
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(12);
  await page.evaluate(() =>
    (Reflect.get(window, 'workers') as Worker[]).forEach((worker) => worker.terminate()),
  );
  await page.clock.runFor(120_000);
  const failure = demo.locator('[data-failure="silent"]');
  await expect(failure).toContainText('运行有一阵子没有动静了');
  await expect(demo).toHaveAttribute('data-status', 'failed');
  await failure.getByRole('button', { name: /从留住的第 \d+ 步接着运行/ }).click();
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect(failure).toHaveCount(0);
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(12);
});

test('a part that does not load is told, and Run tries again', async ({ page }) => {
  await page.route(/\/worker-[^/]+\.js$/, (route) => route.abort());
  await page.goto(`/zh/gpt/${tinySettings}&seed=3`);
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-failure="not-loaded"]')).toContainText('演示的一部分没有载入');
  await expect(await setting(demo, 'seed')).toHaveValue('3');
  await page.unroute(/\/worker-[^/]+\.js$/);
  await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
});
