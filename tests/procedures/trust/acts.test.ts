import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTestOffice } from '../office.ts'
import { personal, signedSkp, smallOffice } from '../people.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'

/** A clock that goes on by a second whenever somebody looks at it, from nine in the morning of 15 January 2026. */
const ticking = () => {
  let seconds = 0
  return () => new Date(new Date('2026-01-15T09:00:00').getTime() + 1000 * seconds++)
}
const openTicking = () => openTestOffice({ now: ticking() })

test('an import of many people is one line that opens to all of them', async () => {
  const { client } = await openTicking()
  const path = new URL('../../data/siasn-kecamatan-sukamaju.xlsx', import.meta.url)
  await client.employees.import.apply({
    file: new File([readFileSync(path)], 'siasn.xlsx'),
    skipWrong: false,
  })
  const { acts } = await client.trust.acts({})
  expect(acts.map(({ label }) => label)).toEqual(['Impor pegawai', 'Kantor dibuat'])
  const [imported] = acts
  if (!imported) throw new Error('no act')
  const entries = await client.trust.audit({ since: imported.first, before: imported.seq + 1 })
  expect(entries).toHaveLength(39)
  expect(imported.about).toMatch(/ dan 36 pegawai lain$/)
})

test('an entry names the person and says in sentences from what to what', async () => {
  const { client, staff } = await smallOffice({ now: ticking() })
  const stored = await client.employees.get({ id: staff })
  await client.employees.save({ id: staff, personal: { ...stored.personal, titleBack: 'S.E.' } })
  const [named] = (await client.trust.acts({ limit: 1 })).acts
  expect(named?.about).toBe(`${stored.personal.name}, S.E.`)
  const [entry] = await client.trust.audit({ limit: 1 })
  expect(entry?.changes).toEqual(['Gelar belakang diisi: “S.E.”'])

  const first = skpContent([rhk({ text: 'Tersusunnya laporan' })])
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
  await client.planning.sheet.save({ id, revision: 0, content: first })
  const [row] = first.rhk
  const [indicator] = row?.indicators ?? []
  if (!row || !indicator) throw new Error('no indicator')
  const content = { ...first, rhk: [{ ...row, indicators: [{ ...indicator, target: '24 laporan' }] }] }
  await client.planning.sheet.save({ id, revision: 1, content })
  const [changed] = await client.trust.audit({ limit: 1 })
  expect(changed?.about).toBe(`${stored.personal.name}, S.E. (SKP 2026)`)
  expect(changed?.changes).toContain(
    `Indikator “${indicator.indicator}” (Kuantitas, RHK 1 “${row.text}”): Target diubah dari “${indicator.target}” menjadi “24 laporan”.`,
  )
})

test('what was removed is still named by what the log says of it', async () => {
  const { client } = await openTicking()
  const { id } = await client.employees.save({ personal: personal(7, { name: 'Wulan Rekaan' }) })
  await client.employees.remove({ id })
  expect((await client.trust.acts({})).acts.map(({ about }) => about)).toEqual([
    'Wulan Rekaan',
    'Wulan Rekaan',
    'Identitas kantor',
  ])
})

test('acts are found by words, person, operator, kind and days', async () => {
  const { client, staff, kasi } = await smallOffice({ now: ticking() })
  await signedSkp(client, staff, skpContent([rhk({ text: 'Terlaksananya apel pagi' })]))
  const labels = async (filter: Parameters<typeof client.trust.acts>[0]) =>
    (await client.trust.acts(filter)).acts.map(({ label }) => label)
  expect(await labels({ words: 'apel PAGI' })).toEqual(['Isi SKP disimpan'])
  expect(await labels({ employeeId: staff })).toEqual([
    'SKP ditandatangani',
    'Isi SKP disimpan',
    'SKP dibuat',
    'Data pegawai disimpan',
  ])
  expect(await labels({ employeeId: kasi })).toEqual(['Data pegawai disimpan'])
  expect(await labels({ action: 'planning.agreement.sign' })).toEqual(['SKP ditandatangani'])
  expect(await labels({ operator: 'Orang Lain' })).toEqual([])
  expect(await labels({ from: '2026-01-16' })).toEqual([])
  expect(await labels({ until: '2026-01-14' })).toEqual([])
  expect(await labels({ from: '2026-01-15', until: '2026-01-15', action: 'desk.create' })).toEqual([
    'Kantor dibuat',
  ])
  const { operators, actions } = await client.trust.choices({})
  expect(operators).toEqual(['Pengelola Uji'])
  expect(actions).toContainEqual({ value: 'planning.agreement.sign', label: 'SKP ditandatangani' })
})

test('a search finds what Rincian says: fields, verbs, values, and the RHK of an indicator', async () => {
  const { client, staff } = await smallOffice({ now: ticking() })
  const [first, second] = [
    rhk({ text: 'Terlaksananya apel pagi' }),
    rhk({ text: 'Meningkatnya mutu berkas', indicators: [iki({ aspect: 'kualitas' })] }),
  ]
  const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
  await client.planning.sheet.save({ id, revision: 0, content: skpContent([first, second]) })
  const [indicator] = second.indicators
  if (!indicator) throw new Error('no indicator')
  const changed = { ...second, indicators: [{ ...indicator, target: '94 berkas' }] }
  await client.planning.sheet.save({ id, revision: 1, content: skpContent([first, changed]) })
  const [newest] = (await client.trust.acts({ limit: 1 })).acts
  const renamed = { ...first, text: 'Terlaksananya apel sore' }
  await client.planning.sheet.save({ id, revision: 2, content: skpContent([renamed, changed]) })
  const found = async (words: string) =>
    (await client.trust.acts({ words, employeeId: staff })).acts.map(({ seq }) => seq)
  expect(newest).toBeDefined()
  const seq = newest?.seq ?? 0
  for (const words of ['target diubah', 'Meningkatnya mutu berkas', 'KUALITAS', 'RHK 2', '94'])
    expect(
      (await found(words)).filter((one) => one >= seq),
      words,
    ).toEqual([seq])
  expect((await found('diubah')).slice(0, 2)).toEqual([seq + 1, seq])
  expect(await found('RHK 1 diubah')).toEqual([seq + 1])
  // What the log keeps but says to nobody is found by nothing.
  expect(await found('utama')).not.toContain(seq + 1)
})

test('the log is read part by part, without a gap and nothing twice', async () => {
  const { client } = await openTicking()
  for (let number = 1; number <= 7; number++) await client.employees.save({ personal: personal(number) })
  const read: number[] = []
  let before: number | undefined
  do {
    const page = await client.trust.acts({ limit: 3, ...(before === undefined ? {} : { before }) })
    read.push(...page.acts.map(({ seq }) => seq))
    before = page.next ?? undefined
  } while (before !== undefined)
  expect(read).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
})

test('a search does not tell what is restricted', async () => {
  const { client } = await openTicking()
  await client.employees.save({ personal: personal(1, { nik: '3201012345678901' }) })
  expect((await client.trust.acts({ words: '3201012345678901' })).acts).toEqual([])
})
