import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { z } from 'zod';

const probe = fileURLToPath(new URL('grid-frames.mjs', import.meta.url));
const seconds = 3;
/** In px, and between one and the next in ms: a wheel that is turned fast. */
const notch = 240;
const between = 33;

export type Size = { rows: number; columns: number };

/** The grid of an area, drawn, and what stands beside it, too. */
export async function gridPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: probe });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByRole('treegrid').waitFor();
  await page.evaluate('new Promise((rest) => requestIdleCallback(rest))');
  return page;
}

/** As little as can scroll that many rows and columns: plain lines of text, those on screen and a few more, figures as they are. */
export async function plainGrid(context: BrowserContext, { rows, columns }: Size): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: probe });
  const body = `<!doctype html><meta charset="utf-8"><title>plain</title>
    <style>#s{height:700px;overflow:auto;font:13px sans-serif}#c{position:relative;width:${columns * 104}px;height:${rows * 32}px}
    p{position:absolute;left:0;margin:0;height:32px;display:flex}span{width:104px;text-align:right}</style>
    <div id="s" role="treegrid"><div id="c"></div></div><script>
    const [scroller, canvas] = [document.querySelector('#s'), document.querySelector('#c')];
    const draw = () => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / 32) - 8);
      const last = Math.min(${rows}, first + 38);
      let text = '';
      for (let row = first; row < last; row++) {
        text += '<p style="top:' + row * 32 + 'px">';
        for (let column = 0; column < ${columns}; column++) text += '<span>' + ((row * 7919 + column * 104729) % 1000) + '</span>';
        text += '</p>';
      }
      canvas.innerHTML = text;
    };
    scroller.addEventListener('scroll', draw);
    draw();
  </script>`;
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/plain');
  return page;
}

const times = z.array(z.number());
/** `work`: milliseconds of processor time that the page's own thread took per frame, whatever else the machine did. */
export type Scrolled = { frames: number[]; work: number };

/** Milliseconds from frame to frame while the wheel turns: down, to the right, back up, back to the left. */
export async function scroll(page: Page): Promise<Scrolled> {
  await overIts(page.getByRole('treegrid'), page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await taken();
  await page.evaluate('startFrames()');
  for (const [x, y] of [
    [0, notch],
    [notch, 0],
    [0, -notch],
    [-notch, 0],
  ] as const) {
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) await Promise.all([page.mouse.wheel(x, y), pause(between)]);
  }
  const frames = times.parse(await page.evaluate('stopFrames()'));
  return { frames, work: ((await taken()) - before) * (1000 / Math.max(frames.length, 1)) };
}

async function overIts(grid: Locator, page: Page): Promise<void> {
  const box = await grid.boundingBox();
  if (!box) throw new Error('there is no grid');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}
