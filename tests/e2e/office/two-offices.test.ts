import { copyFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { temporaryFolder } from '../../temporary.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'what could not be saved in one office is asked about when it is closed, and never comes into another',
  { timeout: 120_000 },
  async () => {
    const { page, application, go } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const year = new Date().getFullYear()
    const rows = await client.planning.skp.list({ year, offset: 0, limit: 500 })
    const skpId = rows.find(({ state }) => state === 'draft')?.skpId ?? 0
    // The other office is a copy, so that every number of the first one means something there too.
    const first = application.file.path
    const other = join(temporaryFolder(), 'kantor kedua.kinerja')
    copyFileSync(inject('demonstration'), other)
    application.host.recents.add(other)

    await go(`/perencanaan/skp/${skpId}`)
    renameSync(first, `${first}.pindah`)
    const behaviour = page.getByRole('grid', { name: 'Perilaku kerja' })
    await behaviour.getByRole('row').filter({ hasText: 'Akuntabel' }).locator('[data-column="1"]').dblclick()
    await page.getByLabel('Ekspektasi khusus pimpinan: Akuntabel').fill('MILIK KANTOR PERTAMA')
    await page.keyboard.press('Enter')
    await page.getByText('Berkas kantor dipindahkan, dihapus').first().waitFor()

    await page.getByRole('button', { name: /^Operator:/ }).click()
    await page.getByRole('menuitem', { name: 'Tutup kantor' }).click()
    const asked = page.getByRole('dialog', { name: 'Tutup tanpa menyimpan?' })
    await asked.getByRole('button', { name: 'Tutup dan buang isian' }).click()
    await page.getByText('kantor kedua').first().click()
    await page.getByRole('heading', { name: 'Beranda' }).waitFor()
    expect(await page.getByText('Belum tersimpan').count()).toBe(0)
    expect(application.file.path).toBe(other)

    await go(`/perencanaan/skp/${skpId}`)
    await behaviour.waitFor()
    await page.keyboard.press('Control+s')
    expect(await page.getByText('MILIK KANTOR PERTAMA').count()).toBe(0)
    const [last] = await client.trust.audit({ limit: 1 })
    expect(last?.after ?? '').not.toContain('MILIK KANTOR PERTAMA')
    expect(last?.action).not.toBe('planning.sheet.save')
  },
)
