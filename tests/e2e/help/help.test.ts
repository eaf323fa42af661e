import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { helpTopicAt } from '../../../renderer/app/help-of.ts'
import type { HelpTopic } from '../../../shared/help/topics.ts'
import { root } from '../../architecture/sources.ts'
import { firstDraft, openInBrowser, removeShared, settled } from '../application.ts'
import { seriousProblems } from '../axe.ts'

afterAll(removeShared)

const textOf = (topic: HelpTopic) => readFileSync(join(root, `resources/help/${topic}.md`), 'utf8')
const titleOf = (topic: HelpTopic) => /^# (.*)$/m.exec(textOf(topic))?.[1] ?? ''

const help = (page: Page) => page.getByRole('dialog', { name: 'Bantuan' })
const article = (page: Page) => help(page).getByRole('article')

test('F1 opens the help of every page over it, and Esc leads back', { timeout: 240_000 }, async () => {
  const { page, application, complaints, go } = await openInBrowser('demonstration')
  const { id } = await application.file.db
    .selectFrom('evaluation')
    .select('id')
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  for (const route of [
    '/',
    '/pegawai',
    '/pegawai/1',
    '/pegawai/impor',
    '/perencanaan',
    '/perencanaan/buka-tahun',
    '/perencanaan/belum-selesai',
    '/perencanaan/impor',
    '/perencanaan/pustaka',
    '/perencanaan/kaskade',
    '/perencanaan/kaskade/matriks',
    `/perencanaan/skp/${await firstDraft(application)}`,
    '/penilaian',
    `/penilaian/${id}`,
    '/cetak',
    '/pengaturan/kantor',
    '/pengaturan/cadangan',
    '/pengaturan/berkas',
  ]) {
    await go(route)
    const title = await page.locator('h1').first().textContent()
    await page.keyboard.press('F1')
    await article(page)
      .getByRole('heading', { level: 2, name: titleOf(helpTopicAt(route)), exact: true })
      .waitFor()
    await page.keyboard.press('Escape')
    await help(page).waitFor({ state: 'detached' })
    expect(await page.locator('h1').first().textContent(), route).toBe(title)
    expect(new URL(page.url()).hash, route).toBe(`#${route}`)
  }
  expect(complaints).toEqual([])
})

test('what is typed is still there after reading the help', { timeout: 120_000 }, async () => {
  const { page, complaints, go } = await openInBrowser('demonstration')
  await go('/pegawai/baru')
  const field = page.getByLabel('Tempat lahir')
  await field.fill('Kota Harapan Rekaan')
  await page.keyboard.press('F1')
  await article(page).getByRole('link', { name: 'pejabat penilai' }).first().click()
  await article(page).getByRole('heading', { name: 'Daftar istilah' }).waitFor()
  await help(page).getByRole('button', { name: 'Bantuan sebelumnya' }).click()
  await article(page).getByRole('heading', { name: 'Pegawai', exact: true }).waitFor()
  await help(page).getByRole('button', { name: 'Kembali ke halaman' }).click()
  await help(page).waitFor({ state: 'detached' })
  expect(await field.inputValue()).toBe('Kota Harapan Rekaan')
  expect(complaints).toEqual([])
})

test('nor is it lost while an office is set up, where no office is open yet', async () => {
  const { page, complaints } = await openInBrowser('none')
  await page.getByRole('button', { name: 'Siapkan kantor baru' }).click()
  await page.getByLabel('Nama kantor').fill('Kecamatan Uji')
  await page.keyboard.press('F1')
  await article(page).getByRole('heading', { name: 'Memulai' }).waitFor()
  await page.keyboard.press('Escape')
  await help(page).waitFor({ state: 'detached' })
  expect(await page.getByLabel('Nama kantor').inputValue()).toBe('Kecamatan Uji')
  expect(complaints).toEqual([])
})

test(
  'the help is searched by words, and words of the regulations lead to what they mean',
  { timeout: 120_000 },
  async () => {
    const { page, complaints, go } = await openInBrowser('demonstration')
    await go('/bantuan')
    await page.getByLabel('Cari dalam bantuan').fill('keberatan')
    const results = page.getByRole('region', { name: 'Hasil pencarian' })
    await results.getByRole('link', { name: 'Mengapa saya dinilai demikian?' }).click()
    const text = page.getByRole('article')
    await text.getByRole('heading', { name: 'Bila tetap tidak setuju' }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/bantuan/mengapa-dinilai')
    expect(await text.textContent()).toContain('paling lama 14 hari sejak dokumen diterima')
    await page.getByLabel('Cari dalam bantuan').fill('qwertyuiop')
    await page.getByText('Tidak ada bantuan dengan kata itu').waitFor()

    await text.getByRole('link', { name: 'SKP' }).first().click()
    const asked = text.locator('[data-asked]')
    await asked.waitFor()
    expect(await asked.textContent()).toContain('Sasaran kinerja pegawai (SKP)')
    await text.getByLabel('Cari istilah').fill('diintervensi')
    await expect.poll(() => text.locator('dt').allTextContents()).toEqual(['RHK pimpinan yang diintervensi'])
    await page.goBack()
    await text.getByRole('heading', { name: 'Bila tetap tidak setuju' }).waitFor()
    expect(complaints).toEqual([])
  },
)

test('an employee sees in the matrix why the predikat is what it is', { timeout: 120_000 }, async () => {
  const { page, application, complaints, go } = await openInBrowser('demonstration')
  const { id, predikat } = await application.file.db
    .selectFrom('evaluation')
    .select(['id', 'predikat'])
    .where('state', '=', 'signed')
    .where('predikat', '=', 'butuh-perbaikan')
    .executeTakeFirstOrThrow()
  expect(predikat).toBe('butuh-perbaikan')
  await go(`/penilaian/${id}`)
  await page.getByRole('button', { name: 'Mengapa demikian?' }).click()
  const own = article(page).locator('[data-own]')
  await own.waitFor()
  expect(await own.textContent()).toBe('Butuh Perbaikanpenilaian ini')
  expect(await seriousProblems(page)).toEqual([])
  expect(complaints).toEqual([])
})

/** Where the steps of a help text lead, and what stands there only in another state or after choosing. */
const walks: ReadonlyArray<{
  topic: HelpTopic
  routes: (some: { draft: number; proposed: number; evaluation: number }) => string[]
  /** Shown only when something was chosen or has happened, which other tests do. */
  later?: readonly string[]
}> = [
  { topic: 'beranda', routes: () => ['/'] },
  { topic: 'pegawai', routes: () => ['/pegawai', '/pengaturan/kantor'] },
  { topic: 'impor', routes: () => ['/pegawai'], later: ['Ubah pencocokan kolom', 'Impor … pegawai'] },
  {
    topic: 'perencanaan',
    routes: ({ draft, proposed }) => [
      '/perencanaan',
      `/perencanaan/skp/${draft}`,
      `/perencanaan/skp/${proposed}`,
    ],
    later: ['Buka tahun', 'Mulai SKP'],
  },
  {
    topic: 'skp',
    routes: ({ draft, proposed }) => [`/perencanaan/skp/${draft}`, `/perencanaan/skp/${proposed}`],
  },
  {
    topic: 'kaskade',
    routes: () => ['/perencanaan/kaskade/pohon', '/perencanaan/kaskade/perjanjian'],
    later: ['Turunkan'],
  },
  { topic: 'tim', routes: () => ['/perencanaan/kaskade/tim'] },
  {
    topic: 'pustaka',
    routes: ({ draft }) => ['/perencanaan/pustaka', `/perencanaan/skp/${draft}`],
    later: ['Isi … SKP…', 'Impor pustaka'],
  },
  {
    topic: 'skp-excel',
    routes: () => ['/perencanaan/impor'],
    later: ['Pilih pegawainya', 'Lihat isinya', 'Tambahkan', 'Ganti isi'],
  },
  {
    topic: 'penilaian',
    routes: () => ['/penilaian'],
    later: ['Batalkan penetapan capaian unit ini'],
  },
  { topic: 'menilai', routes: ({ evaluation }) => [`/penilaian/${evaluation}`] },
  { topic: 'cetak', routes: ({ draft }) => ['/cetak', `/cetak/skp/skp/${draft}`] },
  { topic: 'pengaturan', routes: () => ['/pengaturan/kantor'] },
  { topic: 'cadangan', routes: () => ['/pengaturan/cadangan'] },
  { topic: 'berkas', routes: () => ['/pengaturan/berkas', '/pengaturan/catatan'] },
]

/** The labels in the steps of a text; of a way over several pages each one. */
const labelsIn = (topic: HelpTopic): string[] => {
  const steps = /## Langkah berikutnya\n\n((?:\d+\. .*\n)+)/.exec(textOf(topic))?.[1] ?? ''
  return [...steps.matchAll(/\*([^*]+)\*/g)].flatMap(([, label = '']) => label.split(' → '))
}

/** Every word that is on screen, also within fields and in menus that are open. */
const wordsOn = (page: Page) =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('[aria-label], [placeholder]')].flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('placeholder') ?? '',
      ]),
      ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ].join('\n'),
  )

test('whoever follows the steps of a help page finds what they name', { timeout: 480_000 }, async () => {
  const { page, application, complaints, go } = await openInBrowser('demonstration')
  const draft = await firstDraft(application)
  const { id: proposed } = await application.file.db
    .selectFrom('skp')
    .select('id')
    .where('state', '=', 'draft')
    .where('id', '!=', draft)
    .executeTakeFirstOrThrow()
  const { id: evaluation } = await application.file.db
    .selectFrom('evaluation')
    .select('id')
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  await go(`/perencanaan/skp/${proposed}`)
  await page.getByRole('button', { name: 'Ajukan SKP' }).click()
  await page.getByRole('button', { name: 'Kembalikan' }).waitFor()
  const missing: string[] = []
  for (const { topic, routes, later = [] } of walks) {
    const labels = labelsIn(topic)
    expect(labels.length, topic).toBeGreaterThan(0)
    const seen: string[] = []
    const unseen = () =>
      labels.filter((label) => !later.includes(label) && !seen.some((words) => words.includes(label)))
    const look = async (route: string) => {
      await go(route)
      await settled(page)
      // A document is drawn first.
      if (route.startsWith('/cetak/')) await page.getByRole('button', { name: 'Simpan PDF' }).waitFor()
      seen.push(await wordsOn(page))
      const more = page.getByRole('button', { name: 'Tindakan lain' }).first()
      if (await more.isVisible()) {
        await more.click()
        await page.getByRole('menu').waitFor()
        seen.push(await wordsOn(page))
        await page.keyboard.press('Escape')
      }
    }
    const places = routes({ draft, proposed, evaluation })
    for (const route of places) await look(route)
    // What a page reads first may take a while: whatever is not there yet is looked for once more, patiently.
    for (let again = 0; again < 8 && unseen().length > 0; again++)
      for (const route of places) await look(route)
    missing.push(...unseen().map((label) => `${topic}: ${label}`))
    expect(
      later.filter((label) => !labels.includes(label)),
      topic,
    ).toEqual([])
  }
  expect(missing).toEqual([])
  expect(complaints).toEqual([])
})

test('the slides of the introduction are printed from the help', { timeout: 120_000 }, async () => {
  const { page, complaints, go } = await openInBrowser('demonstration')
  await go('/bantuan/pengenalan')
  await page.getByRole('link', { name: 'Cetak Slide Pengenalan' }).click()
  await page.getByText(/Slide Pengenalan \d{4} - Kecamatan Sukamaju\.pdf/).waitFor()
  await page.getByRole('region', { name: /^Pratinjau Slide Pengenalan/ }).waitFor()
  expect(complaints).toEqual([])
})
