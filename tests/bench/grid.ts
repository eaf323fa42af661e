import { copyFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startPreview } from '../../electron/preview.ts'
import { ensureBuilt } from '../../electron/start/build.ts'
import { launchBrowser } from '../browser.ts'
import { rhk, iki, skpContent } from '../skp-content.ts'
import { openApplication, year } from './application.ts'
import { report } from './measure.ts'
import type { Offices } from './offices.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The largest SKP there can be in practice: 200 rows of indicators; and one that nobody writes. */
const [rows, manyRows] = [200, 1000]

/** So many rows of indicators, a few for each RHK. */
const contentOf = (count: number, each: number) =>
  skpContent(
    Array.from({ length: count / each }, (_, n) =>
      rhk({
        text: `Tersusunnya dokumen perencanaan ${n + 1}`,
        indicators: Array.from({ length: each }, () => iki({ id: randomUUID() })),
      }),
    ),
  )

/** Goes to a route and waits until something is there. @returns milliseconds, as the page counts them */
async function arrival(page: Page, route: string, selector: string): Promise<number> {
  return page.evaluate(
    async ({ hash, wanted }) => {
      const start = performance.now()
      window.location.hash = hash
      await new Promise<void>((resolve) => {
        const look = () => (document.querySelector(wanted) ? resolve() : requestAnimationFrame(look))
        look()
      })
      // Painted, not only made.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - start
    },
    { hash: route, wanted: selector },
  )
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** The time between frames while something is typed into a cell, longest first. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const tick = (now: number) => {
      frames.push(now - last)
      last = now
      Reflect.set(window, 'benchTimer', requestAnimationFrame(tick))
    }
    Reflect.set(window, 'benchFrames', frames)
    requestAnimationFrame(tick)
  })
  await act()
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(Number(Reflect.get(window, 'benchTimer')))
    return Reflect.get(window, 'benchFrames') as number[]
  })
  return frames.toSorted((a, b) => b - a)
}

/** How soon the largest grid and the largest tree can be used, and how evenly a cell is written in. */
export async function measureGrid(offices: Offices): Promise<void> {
  if (!ensureBuilt(root, 'renderer')) throw new Error('the page could not be built')
  const path = join(offices.folder, 'grid.kinerja')
  copyFileSync(await offices.large(), path)
  const { application, client, close } = openApplication()
  await application.open(path)
  const [draft] = (await client.planning.skp.list({ year })).filter(({ state }) => state === 'draft')
  if (!draft?.skpId) throw new Error('no draft in the large office')
  const id = draft.skpId
  const write = async (count: number, each: number) => {
    const { revision } = await client.planning.skp.get({ id })
    await client.planning.sheet.save({ id, revision, content: contentOf(count, each) })
  }
  await write(rows, 4)
  const preview = await startPreview(application, join(root, 'out', 'page'))
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(preview.address)
    await page.locator('h1').first().waitFor()
    const grid = `/perencanaan/skp/${id}`
    const [grids, trees, lists]: number[][] = [[], [], []]
    // The first round loads the code of each page.
    for (let round = 0; round < 6; round++) {
      const list = await arrival(page, '/perencanaan', '[role="grid"] [role="row"]:nth-child(2)')
      const sheet = await arrival(page, grid, '.kk-sheet td.kk-cell')
      const tree = await arrival(page, '/perencanaan/kaskade', '[role="tree"] [role="treeitem"]')
      if (round === 0) continue
      lists?.push(list)
      grids?.push(sheet)
      trees?.push(tree)
    }
    const shared = {
      unit: 'ms',
      yardstick: 'first paint of the list of SKP',
      yardstickValue: middle(lists ?? []),
    }
    report({
      measure: `first paint of the grid with ${rows} rows`,
      value: middle(grids ?? []),
      ...shared,
      aim: { of: 'value', is: 'at most', limit: 200 },
    })
    report({
      measure: 'first paint of the cascade of 1,000 people',
      value: middle(trees ?? []),
      ...shared,
      aim: { of: 'value', is: 'at most', limit: 200 },
    })
    await arrival(page, grid, '.kk-sheet td.kk-cell')
    await page.locator('td.kk-cell').nth(20).click()
    const idle = await framesWhile(page, () => page.waitForTimeout(1500))
    const typing = await framesWhile(page, async () => {
      await page.keyboard.press('F2')
      await page.keyboard.type(' dan dilaporkan tepat waktu', { delay: 40 })
      await page.keyboard.press('Enter')
      await page.waitForTimeout(1000)
    })
    report({
      measure: `longest frame while a cell of ${rows} rows is written`,
      value: typing[0] ?? Number.NaN,
      unit: 'ms',
      yardstick: 'longest frame while nothing is done',
      yardstickValue: idle[0] ?? Number.NaN,
      aim: { of: 'value', is: 'at most', limit: 34 },
    })
    await arrival(page, '/perencanaan', '[role="grid"] [role="row"]:nth-child(2)')
    await write(manyRows, 20)
    await arrival(page, grid, '.kk-sheet td.kk-cell')
    await page.locator('td.kk-cell').first().hover()
    const still = await framesWhile(page, () => page.waitForTimeout(1500))
    const scrolled = await framesWhile(page, async () => {
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, 240)
        await page.waitForTimeout(16)
      }
    })
    report({
      measure: `longest frame while ${manyRows} rows are scrolled`,
      value: scrolled[0] ?? Number.NaN,
      unit: 'ms',
      yardstick: 'longest frame while nothing is done',
      yardstickValue: still[0] ?? Number.NaN,
      aim: { of: 'value', is: 'at most', limit: 34 },
    })
    const computer = await page.context().newCDPSession(page)
    await computer.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.locator('td.kk-cell:visible').nth(8).click()
    await page.keyboard.press('F2')
    const letters = await framesWhile(page, () => page.keyboard.type(' dan dilaporkan', { delay: 120 }))
    report({
      measure: `longest frame while letters are typed among ${manyRows} rows, on a computer of a quarter of the speed`,
      value: letters[0] ?? Number.NaN,
      unit: 'ms',
      yardstick: 'longest frame while nothing is done',
      yardstickValue: still[0] ?? Number.NaN,
      aim: { of: 'value', is: 'at most', limit: 40 },
    })
  } finally {
    await browser.close()
    await preview.close()
    await close()
  }
}
