import { afterAll, expect, test } from 'vitest'
import { openInBrowser, removeShared, settled } from './application.ts'
import { seriousProblems } from './axe.ts'

afterAll(removeShared)

test('no page has a serious problem', { timeout: 480_000 }, async () => {
  const { page, application, complaints, go } = await openInBrowser('demonstration', {
    react: 'development',
  })
  const { db } = application.file
  const skp = await db.selectFrom('skp').select('id').where('state', '=', 'draft').executeTakeFirstOrThrow()
  const signed = await db
    .selectFrom('skp')
    .select('id')
    .where('state', '=', 'agreed')
    .executeTakeFirstOrThrow()
  const draft = await db
    .selectFrom('evaluation')
    .select('id')
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  const locked = await db
    .selectFrom('evaluation')
    .select('id')
    .where('state', '=', 'signed')
    .executeTakeFirstOrThrow()
  const found: string[] = []
  for (const route of [
    '/',
    '/pegawai',
    '/pegawai/1',
    '/pegawai/baru',
    '/pegawai/impor',
    '/perencanaan',
    '/perencanaan/buka-tahun',
    '/perencanaan/belum-selesai',
    '/perencanaan/kaskade',
    '/perencanaan/kaskade/indikator',
    '/perencanaan/pustaka',
    '/perencanaan/impor',
    '/pengaturan/satuan',
    '/perencanaan/kaskade/matriks',
    '/perencanaan/kaskade/perjanjian',
    '/perencanaan/kaskade/tim',
    `/perencanaan/skp/${skp.id}`,
    `/perencanaan/skp/${signed.id}`,
    '/umpan-balik',
    '/umpan-balik/1',
    '/umpan-balik/beri',
    '/orang-saya',
    '/penilaian',
    `/penilaian/${draft.id}`,
    `/penilaian/${locked.id}`,
    '/cetak',
    `/cetak/skp/skp/${signed.id}`,
    '/pengaturan/kantor',
    '/pengaturan/unit',
    '/pengaturan/pejabat',
    '/pengaturan/tenggat',
    '/pengaturan/cetakan',
    '/pengaturan/catatan',
    '/pengaturan/berkas',
    '/pengaturan/data-pribadi',
    '/bantuan',
    '/bantuan/mengapa-dinilai',
    '/bantuan/istilah/rhk',
    '/bantuan/pengenalan',
    '/cetak/slide-pengenalan',
  ]) {
    await go(route)
    await settled(page)
    found.push(...(await seriousProblems(page)).map((problem) => `${route} ${problem}`))
  }
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})

test('nor has the first page', { timeout: 60_000 }, async () => {
  const { page, complaints } = await openInBrowser('none')
  await page.locator('h1').first().waitFor()
  expect(await seriousProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Siapkan kantor baru' }).click()
  expect(await seriousProblems(page)).toEqual([])
  expect(complaints).toEqual([])
})
