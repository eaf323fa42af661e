import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

const year = new Date().getFullYear() - 1
const period = 'tw3'

test(
  'the head sees what stands out with what else could explain it, its table, and prints the recapitulation',
  { timeout: 180_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const fairness = await client.evaluation.fairness.look({ year, period })
    await go('/penilaian')
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: String(year) }).click()
    await page.getByRole('combobox', { name: 'Periode penilaian' }).click()
    await page.getByRole('option', { name: 'Triwulan III' }).click()
    await page.getByRole('link', { name: 'Kewajaran' }).click()
    await page.getByRole('heading', { name: `Kewajaran penilaian Triwulan III ${year}` }).waitFor()
    await page.getByText(`${fairness.n} penilaian berpredikat`).waitFor()
    for (const { says, others } of fairness.findings) {
      await page.getByText(says).waitFor()
      await page.getByText(`Penjelasan lain: ${others}`).first().waitFor()
    }
    const appraisers = page.getByRole('region', { name: 'Per pejabat penilai' })
    await appraisers.getByRole('img', { name: /^Per pejabat penilai/ }).waitFor()
    await appraisers.getByText('Tabel', { exact: true }).click()
    for (const { name, n, bare } of fairness.appraisers) {
      const row = appraisers.getByRole('row', { name: new RegExp(`^${name} ${n}`) }).first()
      await row.waitFor()
      if (bare === null) expect(await row.innerText()).toContain('Kurang dari 5 orang')
    }
    // The print of the screen.
    await page.keyboard.press('Control+p')
    await page.getByText(/^Rekapitulasi Predikat Triwulan III \d+ - Kecamatan Sukamaju\.pdf/).waitFor()
    expect(complaints).toEqual([])
  },
)
