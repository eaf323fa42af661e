import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { periodDue } from '../../../shared/office/calendar.ts'
import { periodLabel } from '../../../shared/office/period.ts'
import { officeDay } from '../../../shared/kernel/dates.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared, settled } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()
const yearOf = (page: Page) => page.getByRole('combobox', { name: 'Tahun' })
const periodOf = (page: Page) => page.getByRole('combobox', { name: 'Periode penilaian' })

test(
  'the head says the year and period of the record on screen, and holds them',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const { db } = application.file
    const appraisal = await db
      .selectFrom('evaluation')
      .innerJoin('skp', 'skp.id', 'evaluation.skpId')
      .select(['evaluation.id', 'evaluation.skpId'])
      .where('evaluation.period', '=', 'tw2')
      .where('skp.year', '=', year)
      .executeTakeFirstOrThrow()
    const before = await db
      .selectFrom('skp')
      .select('id')
      .where('year', '=', year - 1)
      .executeTakeFirstOrThrow()

    // A new start shows what is due.
    await go('/')
    expect(await yearOf(page).inputValue()).toBe(String(year))
    expect(await periodOf(page).inputValue()).toBe(periodLabel(periodDue(officeDay(new Date()), 'quarterly')))

    await go(`/penilaian/${appraisal.id}`)
    await page.getByRole('heading', { name: `Penilaian Triwulan II ${year}` }).waitFor()
    expect(await periodOf(page).inputValue()).toBe('Triwulan II')
    expect(await periodOf(page).isDisabled()).toBe(true)
    expect(await yearOf(page).isDisabled()).toBe(true)

    await go(`/perencanaan/skp/${before.id}`)
    await page.getByRole('heading', { name: `SKP ${year - 1}` }).waitFor()
    expect(await yearOf(page).inputValue()).toBe(String(year - 1))
    expect(await yearOf(page).isDisabled()).toBe(true)

    // What is printed of it is of its year too.
    await page.keyboard.press('Control+p')
    await page.getByRole('heading', { name: 'Cetak' }).waitFor()
    expect(await yearOf(page).inputValue()).toBe(String(year - 1))
    expect(await yearOf(page).isDisabled()).toBe(true)

    // Elsewhere they are chosen again.
    await go('/perencanaan')
    expect(await yearOf(page).isEnabled()).toBe(true)
    expect(complaints).toEqual([])
  },
)

test(
  'another office begins at Beranda, with filters, period and address of its own',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const first = application.file.path
    const other = join(temporaryFolder(), 'kantor kedua.kinerja')
    copyFileSync(inject('demonstration'), other)
    application.host.recents.add(other)
    const draft = await application.file.db
      .selectFrom('skp')
      .select('id')
      .where('state', '=', 'draft')
      .executeTakeFirstOrThrow()
    const search = page.getByRole('textbox', { name: /^Cari/ })
    const change = async (name: string) => {
      await page.getByRole('button', { name: /^Operator:/ }).click()
      await page.getByRole('menuitem', { name: 'Tutup kantor' }).click()
      await page.getByText(name).first().click()
      await page.getByRole('heading', { name: 'Beranda' }).waitFor()
      expect(new URL(page.url()).hash).toBe('#/')
    }

    await go('/perencanaan')
    await search.fill('tidak ada yang bernama begini')
    await page.getByText('Tidak ada SKP yang cocok').waitFor()
    await periodOf(page).click()
    await page.getByRole('option', { name: 'Triwulan I', exact: true }).click()
    await go(`/perencanaan/skp/${draft.id}`)

    await change('kantor kedua')
    expect(application.file.path).toBe(other)
    expect(await periodOf(page).inputValue()).not.toBe('Triwulan I')
    await go('/perencanaan')
    await page.getByRole('grid', { name: `SKP ${year}` }).waitFor()
    expect(await search.inputValue()).toBe('')

    // Also where no page closed the one before: a file that was opened from elsewhere.
    await go(`/perencanaan/skp/${draft.id}`)
    // What the page still reads would find no office.
    await settled(page)
    await application.open(first)
    await page.reload()
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/')
    expect(await periodOf(page).inputValue()).toBe('Triwulan I')
    await go('/perencanaan')
    await page.getByText('Tidak ada SKP yang cocok').waitFor()
    expect(complaints).toEqual([])
  },
)
