import type { Application } from '../../electron/app/application.ts'
import { leadersOf } from '../../shared/planning/cascade/matrix.ts'
import { year } from './application.ts'
import { type InBrowser, inBrowser } from './in-browser.ts'
import { report } from './measure.ts'
import type { Offices } from './offices.ts'
import { OldPc } from './old-pc-probe.ts'

/** A PC of 2014 against this one. */
const slowdown = 4
const inMatrix = 60

type Place = readonly [route: string, wanted: string]

const help: Place = ['/bantuan', 'main h1']
const list = (route: string): Place => [route, '.kk-table-body .kk-table-row']
const person: Place = ['/pegawai/17', 'main input']
const tree: Place = ['/perencanaan/kaskade', '.kk-tree-row']
const matrix: Place = ['/perencanaan/kaskade/matriks', '.kk-matrix td[data-row]']
const sheet = (skpId: number): Place => [`/perencanaan/skp/${skpId}`, 'td.kk-cell']

type Client = InBrowser['client']

/** The first leader that the matrix shows gets sixty people whose SKP are still written. @returns SKP to look at */
export async function prepare(application: Application, client: Client) {
  const cascade = await client.planning.cascade.get({ year })
  const [leader] = leadersOf(cascade)
  if (!leader) throw new Error('nobody leads in the large office')
  const own = cascade.people.filter(({ appraiserId }) => appraiserId === leader.employeeId)
  const below = cascade.people
    .filter(({ appraiserId, state }) => state === 'draft' && appraiserId !== leader.employeeId)
    .slice(0, inMatrix - own.length)
  application.file.raw
    .prepare(
      `UPDATE skp SET appraiser_employee_id = ?, appraiser_official_id = NULL
       WHERE id IN (${below.map(({ skpId }) => skpId).join(', ')})`,
    )
    .run(leader.employeeId)
  const [evaluation] = (await client.evaluation.list({ year, period: 'tw3' })).flatMap(
    ({ evaluationId, state }) => (state === 'draft' && evaluationId !== null ? [evaluationId] : []),
  )
  return { draft: below.at(-1)?.skpId ?? 0, signed: leader.skpId, evaluation: evaluation ?? 0 }
}

type Offered = Awaited<ReturnType<typeof prepare>>

/** Pages, and what is there once they are. */
export const pagesOf = ({ draft, evaluation }: Offered): ReadonlyArray<readonly [name: string, ...Place]> => [
  ['Beranda', '/', 'main .kk-card'],
  ['Pegawai', ...list('/pegawai')],
  ['one person', ...person],
  ['Perencanaan', ...list('/perencanaan')],
  ['the cascade tree', ...tree],
  [`a matrix of ${inMatrix}`, ...matrix],
  ['one SKP', ...sheet(draft)],
  ['Penilaian', ...list('/penilaian')],
  ['one evaluation', `/penilaian/${evaluation}`, 'main textarea'],
  ['Cetak', '/cetak', 'main .mantine-SegmentedControl-root'],
  ['Pengaturan', '/pengaturan/kantor', 'main [role="tabpanel"] input'],
  ['the audit trail', '/pengaturan/catatan', 'main table'],
]

/** Values of each measure over the sessions. */
class Values {
  readonly #values = new Map<string, number[]>()
  add(name: string, value: number): void {
    this.#values.set(name, [...(this.#values.get(name) ?? []), value])
  }
  best(name: string, which: 'least' | 'most' = 'least'): number {
    const values = this.#values.get(name) ?? []
    return values.length === 0 ? Number.NaN : which === 'least' ? Math.min(...values) : Math.max(...values)
  }
}

const scrolled = [
  ['the list of people', list('/pegawai'), '.kk-table'],
  ['the list of SKP', list('/perencanaan'), '.kk-table'],
  ['the list of evaluations', list('/penilaian'), '.kk-table'],
  ['the cascade tree', tree, '.kk-tree'],
  [`a matrix of ${inMatrix}`, matrix, '.kk-matrix'],
] as const

async function visitPages(old: OldPc, offered: Offered, values: Values): Promise<void> {
  for (const round of ['first', 'second'] as const)
    for (const [name, ...place] of pagesOf(offered)) {
      await old.go(...help)
      const { time, work, bytes } = await old.go(...place)
      values.add(`${round} visit ${name}`, time)
      values.add(`work of ${round} visit ${name}`, work)
      if (round === 'second') continue
      values.add(`bytes ${name}`, bytes)
      values.add(
        `text ${name}`,
        await old.page.evaluate(() => document.querySelector('main')?.innerText.length ?? 0),
      )
    }
}

async function scroll(old: OldPc, values: Values): Promise<void> {
  for (const [name, place, selector] of scrolled) {
    await old.go(...place)
    const { rate, work } = await old.frames(selector)
    values.add(`frames ${name}`, rate)
    values.add(`work of frames ${name}`, work)
  }
}

async function press(old: OldPc, { draft }: Offered, values: Values): Promise<void> {
  const { page } = old
  const arrows = Array.from({ length: 9 }, () => 'ArrowDown')
  const letters = 'sistematis'.split('')
  const pressed = async (name: string, keys: readonly string[]) => {
    values.add(`key ${name}`, await old.keys(keys))
    await old.slow(1)
    values.add(`key unthrottled ${name}`, await old.keys(keys))
    await old.slow(slowdown)
  }
  for (const [name, place, selector] of scrolled.slice(0, 4)) {
    await old.go(...place)
    await page.locator(selector).focus()
    await pressed(`an arrow in ${name}`, arrows)
  }
  await old.go(...list('/perencanaan'))
  await page.getByLabel('Cari nama, NIP, jabatan atau unit').focus()
  await pressed('a letter in the search of the list of SKP', 'budi'.split(''))
  await page.getByLabel('Cari nama, NIP, jabatan atau unit').fill('')
  await old.go(...matrix)
  await page.locator('.kk-matrix td.kk-cell:not([data-locked])').nth(4).click()
  await page.keyboard.press('F2')
  await pressed(`a letter in a matrix of ${inMatrix}`, letters)
  await page.keyboard.press('Escape')
  await old.go(...sheet(draft))
  await page.locator('td.kk-cell').nth(2).click()
  await page.keyboard.press('F2')
  await pressed('a letter in the sheet', letters)
  await page.keyboard.press('Escape')
}

async function write(old: OldPc, { draft }: Offered, values: Values, session: number): Promise<void> {
  const { page } = old
  await old.go(...person)
  await page.getByLabel('Nomor HP').fill(`0812 ${session}`)
  const saved = await old.complete(() => page.keyboard.press('Control+s'))
  values.add('write the data of a person', saved.bytes)
  values.add('time of write the data of a person', saved.time)
  await old.go(...matrix)
  await page.locator('.kk-matrix td.kk-cell:not([data-locked])').nth(4).click()
  await page.keyboard.type(`Tersusunnya laporan ${session}`)
  const cell = await old.complete(() => page.keyboard.press('Enter'))
  values.add(`write a cell of a matrix of ${inMatrix}`, cell.bytes)
  values.add(`time of write a cell of a matrix of ${inMatrix}`, cell.time)
  await old.go(...sheet(draft))
  await page.locator('td.kk-cell').nth(2).click()
  await page.keyboard.press('F2')
  await page.keyboard.type(` ${session}`)
  const line = await old.complete(() => page.keyboard.press('Enter'))
  values.add('write a cell of the sheet', line.bytes)
  values.add('time of write a cell of the sheet', line.time)
}

async function preview(old: OldPc, { signed }: Offered, values: Values): Promise<void> {
  await old.go(...help)
  values.add(
    'preview first',
    await old.preview(() =>
      old.page.evaluate((id) => void (window.location.hash = `/cetak/skp/skp/${id}`), signed),
    ),
  )
  await old.page.waitForTimeout(500)
  values.add(
    'preview again',
    await old.preview(() => old.page.getByRole('button', { name: 'Cetak 1 dokumen' }).click()),
  )
}

/**
 * How the page feels on a PC of 2014 with 1,000 people: scrolling, pages, keys, writes, preview.
 * @param sessions what else this computer does slows a session: the best of so many counts
 */
export async function measureOldPc(offices: Pick<Offices, 'folder' | 'large'>, sessions = 3): Promise<void> {
  await inBrowser(offices, 'old-pc', async ({ application, client, context, addresses }) => {
    const offered = await prepare(application, client)
    const values = new Values()
    for (const [session, address] of addresses(sessions).entries()) {
      const page = await context.newPage()
      const old = await OldPc.take(page, slowdown)
      await old.complete(() => page.goto(address).then(() => page.locator('h1').first().waitFor()))
      // Somebody reads the first page before going on.
      await page.waitForTimeout(2000)
      await visitPages(old, offered, values)
      await scroll(old, values)
      await press(old, offered, values)
      await write(old, offered, values, session)
      await preview(old, offered, values)
      await page.close()
    }
    tell(offered, values)
  })
}

function tell(offered: Offered, values: Values): void {
  for (const [name] of scrolled)
    report({
      measure: `scrolling ${name}, 4 times slower`,
      value: values.best(`frames ${name}`, 'most'),
      unit: 'frames/s',
      yardstick: "what the page's own work allows",
      yardstickValue: 1000 / values.best(`work of frames ${name}`),
      aim: { of: 'value', is: 'at least', limit: 50 },
    })
  for (const [name] of pagesOf(offered)) {
    for (const [round, limit] of [
      ['first', 700],
      ['second', 400],
    ] as const)
      report({
        measure: `${round} visit of ${name} until complete, 4 times slower`,
        value: values.best(`${round} visit ${name}`),
        unit: 'ms',
        yardstick: "the page's own work",
        yardstickValue: values.best(`work of ${round} visit ${name}`),
        aim: { of: 'value', is: 'at most', limit },
      })
    report({
      measure: `answered for ${name}`,
      value: values.best(`bytes ${name}`) / 1000,
      unit: 'kB',
      yardstick: 'text on the page',
      yardstickValue: values.best(`text ${name}`) / 1000,
      aim: { of: 'value', is: 'at most', limit: 200 },
    })
  }
  for (const name of [
    ...scrolled.slice(0, 4).map(([list]) => `an arrow in ${list}`),
    'a letter in the search of the list of SKP',
    `a letter in a matrix of ${inMatrix}`,
    'a letter in the sheet',
  ])
    report({
      measure: `${name} until painted, 4 times slower`,
      value: values.best(`key ${name}`),
      unit: 'ms',
      yardstick: 'not slowed',
      yardstickValue: values.best(`key unthrottled ${name}`),
      aim: { of: 'value', is: 'at most', limit: 50 },
    })
  for (const name of ['the data of a person', `a cell of a matrix of ${inMatrix}`, 'a cell of the sheet'])
    report({
      measure: `answered after writing ${name}`,
      value: values.best(`write ${name}`) / 1000,
      unit: 'kB',
      yardstick: 'ms until complete, 4 times slower',
      yardstickValue: values.best(`time of write ${name}`),
      aim: { of: 'value', is: 'at most', limit: 200 },
    })
  report({
    measure: 'preview of one SKP until drawn, 4 times slower',
    value: values.best('preview again'),
    unit: 'ms',
    yardstick: 'the first preview of a session',
    yardstickValue: values.best('preview first'),
    aim: { of: 'value', is: 'at most', limit: 1000 },
  })
}
