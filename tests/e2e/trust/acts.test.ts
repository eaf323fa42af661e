import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../../procedures/office.ts'
import { openInBrowser, removeShared } from '../application.ts'

afterAll(removeShared)

test(
  'the log names people, opens an act to its sentences, and is searched',
  { timeout: 120_000 },
  async () => {
    const { page, application, go, complaints } = await openInBrowser('demonstration')
    const client = clientOf(application)
    const [person] = await client.employees.list({ offset: 0, limit: 1 })
    if (!person) throw new Error('nobody is there')
    const { personal } = await client.employees.get({ id: person.id })
    await client.employees.save({ id: person.id, personal: { ...personal, birthPlace: 'Kota Baru Rekaan' } })
    const data = new URL('../../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url)
    await client.employees.import.apply({
      file: new File([readFileSync(data)], 'siasn.xlsx'),
      skipWrong: true,
    })

    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await go('/pengaturan/catatan')
    const log = page.getByRole('table', { name: 'Catatan perubahan' })
    const rows = log.getByRole('row')
    // The import of many people is one line.
    expect(await rows.nth(1).textContent()).toMatch(/Impor pegawai: .* dan \d+ pegawai lain/)
    expect(await rows.nth(1).textContent()).toMatch(/\d\d\/\d\d\/\d{4} \d\d\.\d\d/)
    await rows.nth(1).getByRole('button').click()
    await expect.poll(() => rows.nth(1).locator('.kk-entry').count()).toBeGreaterThan(20)

    // The list of people, the most there is to read, is read when somebody is looked for.
    expect(asked.some((path) => path.endsWith('/trust/acts'))).toBe(true)
    expect(asked.filter((path) => path.includes('/employees/'))).toEqual([])
    await page.getByRole('combobox', { name: 'Tentang pegawai' }).fill(person.name.slice(0, 6))
    await page.getByRole('option', { name: person.fullName }).first().click()
    await expect.poll(() => rows.nth(1).textContent()).toContain(person.fullName)
    expect(asked.some((path) => path.endsWith('/employees/list'))).toBe(true)
    await page.getByRole('button', { name: 'Hapus saringan' }).click()

    await page.getByLabel('Kata', { exact: true }).fill('kota baru rekaan')
    await expect.poll(() => rows.count()).toBe(2)
    expect(await rows.nth(1).textContent()).toContain(`Data pegawai disimpan: ${person.fullName}`)
    await rows.nth(1).getByRole('button').click()
    await page
      .getByText(`Tempat lahir diubah dari “${personal.birthPlace}” menjadi “Kota Baru Rekaan”.`)
      .waitFor()

    // The filter survives leaving the page, and is taken away by one button.
    await go('/pegawai')
    await go('/pengaturan/catatan')
    await expect.poll(() => rows.count()).toBe(2)
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await page.getByRole('combobox', { name: 'Tindakan' }).click()
    await page.getByRole('option', { name: 'SKP ditandatangani' }).click()
    await expect.poll(() => rows.nth(1).textContent()).toContain('SKP ditandatangani: ')
    expect(complaints).toEqual([])
  },
)
