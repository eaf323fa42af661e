import { afterAll, expect, test } from 'vitest'
import { clientOf } from '../procedures/office.ts'
import { openInBrowser, removeShared, settled } from './application.ts'

afterAll(removeShared)

const year = new Date().getFullYear()

test('merely looking at every page creates nothing', { timeout: 240_000 }, async () => {
  const { page, application, go, complaints } = await openInBrowser('demonstration')
  const client = clientOf(application)
  /** The last entry but those that tell who looked at restricted data, which is what looking leaves. */
  const head = async () =>
    (await client.trust.audit({ limit: 100 })).find(({ action }) => !action.endsWith('.look'))?.seq
  const before = await head()

  const skps = await client.planning.skp.list({ year })
  const without = skps.find(({ skpId }) => skpId === null)
  const draft = skps.find(({ state }) => state === 'draft')
  const [begun] = (await client.evaluation.list({ year, period: 'tw3' })).filter(
    ({ state }) => state === 'draft',
  )
  const open = skps.find(({ state }) => state === 'agreed')
  if (!without || !draft || !open || !begun) throw new Error('the demonstration office has none of a kind')
  const settings = [
    'kantor',
    'operator',
    'unit',
    'satuan',
    'pejabat',
    'tenggat',
    'cetakan',
    'berkas',
    'catatan',
  ]
  for (const route of [
    '/',
    '/pegawai',
    '/pegawai/baru',
    '/pegawai/impor',
    `/pegawai/${without.employeeId}`,
    '/perencanaan',
    '/perencanaan/buka-tahun',
    '/perencanaan/belum-selesai',
    '/perencanaan/impor',
    '/perencanaan/pustaka',
    ...['pohon', 'matriks', 'perjanjian', 'tim', 'indikator'].map((tab) => `/perencanaan/kaskade/${tab}`),
    `/perencanaan/mulai/${without.employeeId}`,
    `/perencanaan/skp/${draft.skpId}`,
    `/perencanaan/skp/${open.skpId}`,
    '/penilaian',
    `/penilaian/${begun.evaluationId}`,
    `/penilaian/skp/${open.skpId}/tw4`,
    '/cetak',
    `/cetak/skp/skp/${open.skpId}`,
    ...[...settings, 'data-pribadi', 'cadangan'].map((tab) => `/pengaturan/${tab}`),
    '/bantuan',
  ]) {
    await go(route)
    await settled(page)
    expect(await head(), route).toBe(before)
  }

  // From the list, by click and by Enter.
  await go('/perencanaan')
  await page.getByText('Belum ada', { exact: true }).first().click()
  const list = page.getByRole('grid', { name: `SKP ${year}` })
  await list.getByRole('gridcell', { name: without.fullName }).first().click()
  await page.getByRole('heading', { name: `SKP ${year} — ${without.fullName}` }).waitFor()
  await page.goBack()
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const start = page.getByRole('button', { name: 'Mulai SKP' })
  await start.waitFor()
  expect(await head()).toBe(before)
  await start.click()
  await page.getByRole('button', { name: 'Tambah RHK utama' }).waitFor()
  expect((await client.trust.audit({ limit: 1 }))[0]?.action).toBe('planning.skp.create')
  expect(complaints).toEqual([])
})
