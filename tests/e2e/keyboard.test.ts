import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../procedures/office.ts'
import { firstDraft, openInBrowser, removeShared } from './application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

/** How what has the focus is called, and whether it can be seen that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    // Past the last of a page the browser begins anew with none.
    if (!(here instanceof HTMLElement) || here === document.body) return { name: '', seen: false }
    const field = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here : null
    const name = here.getAttribute('aria-label') ?? field?.labels?.[0]?.textContent ?? here.textContent
    const marks = [here, here.parentElement, field?.labels?.[0], here.querySelector('[data-active]')]
    const seen = marks.some((mark) => {
      if (!mark) return false
      const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(mark)
      const plain = getComputedStyle(document.documentElement).getPropertyValue(
        '--mantine-primary-color-filled',
      )
      return (
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        (field !== null && plain !== '' && borderColor !== getComputedStyle(document.body).borderColor)
      )
    })
    return { name: (name ?? '').trim(), seen }
  })

/** Goes on by Tab until something is reached; all that is passed on the way shows that it has the focus. */
async function reach(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press(key)
    const here = await focused(page)
    passed.push(here.name.slice(0, 40))
    if (here.name !== '') expect(here.seen, `the focus on "${here.name.slice(0, 60)}" is seen`).toBe(true)
    if (name.test(here.name)) return
  }
  throw new Error(`${name} is not reached: ${passed.slice(-40).join(' / ')}`)
}

/** The head of the column of the active cell. */
const columnHere = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('td')
    return cell?.closest('table')?.querySelectorAll('thead th')[Number(cell.dataset['column']) + 1]
      ?.textContent
  })

test(
  'an SKP is written, submitted and signed, an appraisal rated, signed and printed without the mouse',
  { timeout: 240_000 },
  async () => {
    const { page, application, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const id = await firstDraft(application)
    const { employee } = await client.planning.skp.get({ id })
    const rows = await client.evaluation.list({ year, period: 'tw3' })
    const appraised = rows.find(({ state, evaluationId }) => state === 'draft' && evaluationId !== null)
    if (!appraised?.evaluationId) throw new Error('no appraisal is begun')
    const evaluation = appraised.evaluationId
    const state = async () => (await client.planning.skp.get({ id })).state

    await page.getByRole('heading', { level: 1 }).waitFor()
    await reach(page, /^Perencanaan$/)
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: `SKP ${year}` }).waitFor()
    await reach(page, /^Cari nama/)
    await page.keyboard.type(employee.name)
    await page.getByText('1 baris').waitFor()
    await reach(page, new RegExp(`^SKP ${year}$`))
    await page.keyboard.press('Enter')

    await page.getByRole('button', { name: 'Tambah RHK utama' }).waitFor()
    await reach(page, /^Tambah RHK utama$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => columnHere(page)).toBe('Rencana hasil kerja')
    await page.keyboard.type('Terlaksananya uji papan tombol')
    for (let step = 0; step < 6 && (await columnHere(page)) !== 'Indikator kinerja individu'; step++)
      await page.keyboard.press('Tab')
    await page.keyboard.type('Jumlah uji')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3 uji')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+s')
    const written = async () =>
      (await client.planning.skp.get({ id })).content.rhk.flatMap(({ text }) => text)
    await expect.poll(written).toContain('Terlaksananya uji papan tombol')
    await page.keyboard.press('Control+Home')
    await reach(page, /^Ajukan SKP$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(state).toBe('proposed')
    await page.getByRole('button', { name: 'Tarik kembali' }).waitFor()
    await reach(page, /^Tandatangani SKP$/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Tanggal/)
    await page.keyboard.press('Enter')
    await expect.poll(state).toBe('agreed')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await reach(page, /^Penilaian$/)
    await page.keyboard.press('Enter')
    await page.getByRole('grid', { name: /^Penilaian/ }).waitFor()
    await reach(page, /^Cari nama/)
    await page.keyboard.type(appraised.fullName)
    await page.getByText('1 orang').waitFor()
    await reach(page, /^Penilaian Triwulan III/)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tandatangani penilaian' }).waitFor()
    for (const _ of ['hasil kerja', 'perilaku kerja']) {
      await reach(page, /^Belum dinilai$/)
      // Sesuai ekspektasi.
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
    }
    await reach(page, /^Tandatangani penilaian$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await expect.poll(async () => (await focused(page)).name).toMatch(/^Tanggal tanda tangan/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await client.evaluation.get({ id: evaluation })).state).toBe('signed')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await reach(page, /^Cetak$/)
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.kk-pdf canvas').first().waitFor()
    expect(complaints).toEqual([])
  },
)
