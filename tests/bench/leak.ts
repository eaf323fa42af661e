import type { CDPSession, Page } from 'playwright-core'
import { inBrowser } from './in-browser.ts'
import { report } from './measure.ts'
import { pagesOf, prepare } from './old-pc.ts'
import type { Offices } from './offices.ts'

/** As many as somebody makes on a working day. */
const changes = 135

/** What the page holds once nothing is kept that nobody can come to. */
async function held(devtools: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

async function go(page: Page, route: string, wanted: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), route)
  await page.locator(wanted).first().waitFor({ state: 'attached' })
}

/** What 135 page changes leave behind, after as many by which all that is made once has been made. */
export async function measureLeak(offices: Pick<Offices, 'folder' | 'large'>): Promise<void> {
  await inBrowser(offices, 'leak', async ({ application, client, context, addresses }) => {
    const places = pagesOf(await prepare(application, client))
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable')
    await devtools.send('HeapProfiler.enable')
    await page.goto(addresses(1)[0] ?? '')
    await page.locator('h1').first().waitFor()
    const round = async (count: number) => {
      for (let at = 0; at < count; at++) {
        const [, route = '/', wanted = 'h1'] = places[at % places.length] ?? []
        await go(page, route, wanted)
      }
      // All counts on the same page.
      await go(page, '/bantuan', 'main h1')
      await page.waitForTimeout(1000)
    }
    await round(changes)
    const before = await held(devtools)
    await round(changes)
    const after = await held(devtools)
    for (const [what, unit, limit] of [
      ['heap', 'MB', 1.05],
      ['nodes', 'DOM nodes', 1.05],
      ['listeners', 'listeners', 1.05],
    ] as const)
      report({
        measure: `held after ${changes} more page changes`,
        value: after[what],
        unit,
        yardstick: 'held before them',
        yardstickValue: before[what],
        aim: { of: 'ratio', is: 'at most', limit },
      })
  })
}
