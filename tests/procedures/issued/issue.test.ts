import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { auditOf, refusalOf } from '../people.ts'
import { codesOf, issue, letters, officeWithTalks, paperOf } from './issued.ts'

const numbersOf = async (client: Parameters<typeof issue>[0]) =>
  (await client.issued.list({})).map(({ number, state }) => `${number} ${state}`).toReversed()

it('a signed paper comes into the register once, and every further print is counted', async () => {
  const { application, client, skpId, staff } = await officeWithTalks([])
  const first = await issue(client, paperOf(skpId))
  expect(first.remarks[0]).toBe('1 naskah diterbitkan dan tercatat di buku register.')
  const again = await issue(client, paperOf(skpId))
  expect(again.remarks[0]).toBe('1 naskah sudah terbit dan dicetak sekali lagi.')
  // The same paper, to the byte.
  expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  const [row, ...others] = await client.issued.list({ year: 2026 })
  expect(others).toEqual([])
  expect(row).toMatchObject({
    form: 'skp',
    kind: 'SKP',
    number: '',
    about: 'Orang Rekaan 3',
    employeeId: staff,
    day: '2026-01-20',
    state: 'berlaku',
    issuedBy: 'Pengelola Uji',
    printed: 2,
  })
  expect(await auditOf(application, () => issue(client, paperOf(skpId)))).toEqual(['issued.reprint'])
})

it('letters are numbered one after the other, by the month of each', async () => {
  const { client, talks } = await officeWithTalks(['2026-01-12', '2026-02-02', '2026-03-02'])
  await client.issued.saveNumbering({
    form: 'berita-acara-dialog',
    pattern: '{klas}/{urut:3}/{unit}/{bulan_romawi}/{tahun}',
    klas: '800.1.4.4',
    unit: 'Kec.Uji',
  })
  expect(await client.issuing.preview(letters(talks))).toMatchObject({
    fresh: 3,
    numbered: 3,
    first: '800.1.4.4/001/Kec.Uji/I/2026',
    last: '800.1.4.4/003/Kec.Uji/III/2026',
    again: 0,
    left: 0,
  })
  const { bytes, remarks } = await issue(client, letters(talks))
  expect(remarks[0]).toContain('nomor 800.1.4.4/001/Kec.Uji/I/2026 sampai 800.1.4.4/003/Kec.Uji/III/2026')
  const pdf = await readPdf(bytes)
  expect(pdf.packed).toContain('NOMOR:800.1.4.4/002/Kec.Uji/II/2026')
  expect(await codesOf(bytes)).toHaveLength(3)
  const [line] = await client.issued.numbering({ year: 2026 })
  expect(line).toMatchObject({ form: 'berita-acara-dialog', given: 3 })
})

it('a number from the paper agenda is recorded, never given twice, and passed over by the counting', async () => {
  const { application, client, talks } = await officeWithTalks(['2026-01-12', '2026-02-02', '2026-01-30'])
  const [first = 0, second = 0, third = 0] = talks
  await issue(client, { ...letters([first]), number: '800.1.4.4/001/I/2026' })
  const { message } = await refusalOf(application, () =>
    issue(client, { ...letters([second]), number: '800.1.4.4/001/I/2026' }),
  )
  expect(message).toContain('sudah dipakai naskah lain')
  await issue(client, letters([third]))
  expect(await numbersOf(client)).toEqual(['800.1.4.4/001/I/2026 berlaku', '800.1.4.4/002/I/2026 berlaku'])
  const both = await refusalOf(application, () => issue(client, { ...letters(talks), number: 'A/1/2026' }))
  expect(both.message).toContain('hanya untuk satu naskah')
})

it('a corrected paper keeps its number, and the former one is replaced', async () => {
  const { client, skpId, talks } = await officeWithTalks(['2026-01-12'])
  const [id = 0] = talks
  await issue(client, letters(talks))
  const [written] = await client.planning.talks.list({ skpId })
  if (!written) throw new Error('no talk')
  const { revision, ...told } = written
  await client.planning.talks.save({ ...told, agreed: 'Empat RHK', skpId, id, revision, sure: true })
  expect(await client.issuing.preview(letters(talks))).toMatchObject({
    fresh: 1,
    replacing: 1,
    first: '800.1.4.4/001/I/2026',
  })
  await issue(client, letters(talks))
  expect(await numbersOf(client)).toEqual(['800.1.4.4/001/I/2026 digantikan', '800.1.4.4/001/I/2026 berlaku'])
})

it('a cancelled number stays visible with its reason, and is not given again', async () => {
  const { application, client, talks } = await officeWithTalks(['2026-01-12'])
  await issue(client, letters(talks))
  const [row] = await client.issued.list({})
  const cancel = () => client.issued.cancel({ id: row?.id ?? 0, reason: 'Salah pihak' })
  expect(await auditOf(application, cancel)).toEqual(['issued.cancel'])
  expect((await refusalOf(application, cancel)).message).toBe('Naskah itu sudah dibatalkan.')
  expect((await client.issuing.preview(letters(talks))).afterCancel).toBe(1)
  await issue(client, letters(talks))
  expect(await client.issued.list({})).toMatchObject([
    { number: '800.1.4.4/002/I/2026', state: 'berlaku' },
    {
      number: '800.1.4.4/001/I/2026',
      state: 'dibatalkan',
      cancelReason: 'Salah pihak',
      cancelledBy: 'Pengelola Uji',
    },
  ])
})

it('a draft is not issued, and stands in no number', async () => {
  const { application, client, kasi } = await officeWithTalks([])
  const { id } = await client.planning.skp.create({ employeeId: kasi, year: 2026 })
  expect((await refusalOf(application, () => issue(client, paperOf(id)))).message).toContain(
    'tidak ada naskah bertanda tangan',
  )
  expect(await client.issued.list({})).toEqual([])
})

it('numbers have neither gaps nor doubles, however many issue at once and are called off on the way', async () => {
  const days = ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15', '2026-01-16', '2026-01-19']
  const { client, talks } = await officeWithTalks(days)
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(talks, { minLength: 2 }),
      fc.array(fc.constantFrom('goes', 'cancelled', 'left'), { minLength: 6, maxLength: 6 }),
      async (chosen, fates) => {
        const results = await Promise.allSettled(
          chosen.map(async (id, index) => {
            const fate = fates[index]
            if (fate === 'left') {
              // Whoever closes the window in the middle has heard at most how far it was.
              for await (const event of await client.issuing.issue(letters([id])))
                if (event.kind === 'progress') return
              return
            }
            const cancel = new AbortController()
            const issuing = issue(client, letters([id]), cancel.signal)
            if (fate === 'cancelled') cancel.abort(new Error('dibatalkan'))
            await issuing
          }),
        )
        for (const result of results)
          if (result.status === 'rejected') expect(String(result.reason)).toContain('dibatalkan')
        const rows = (await client.issued.list({})).toReversed()
        expect(rows.map(({ number }) => number)).toEqual(
          rows.map((_, index) => `800.1.4.4/${String(index + 1).padStart(3, '0')}/I/2026`),
        )
        // So that the next round gives new numbers.
        for (const { id, state } of rows)
          if (state === 'berlaku') await client.issued.cancel({ id, reason: 'putaran berikut' })
      },
    ),
    { numRuns: 4 },
  )
})

it('the register of a year is printed across the sheet, with what was cancelled marked, and as a workbook', async () => {
  const { client, talks, application } = await officeWithTalks(['2026-01-12', '2026-02-02'])
  const register = { form: 'register-surat' as const, year: 2026, scope: { kind: 'all' as const } }
  const none = await refusalOf(application, () => client.documents.export({ ...register, as: 'excel' }))
  expect(none.message).toBe('Belum ada naskah tahun 2026 yang diterbitkan.')
  await issue(client, letters(talks))
  const [latest] = await client.issued.list({})
  await client.issued.cancel({ id: latest?.id ?? 0, reason: 'Salah pihak' })
  for await (const event of await client.documents.print(register)) {
    if (event.kind !== 'done') continue
    const { pages, packed } = await readPdf(
      await (await client.documents.file({ token: event.token })).bytes(),
    )
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
    expect(packed).toContain('BUKUREGISTERNASKAHKECAMATANUJITAHUN2026')
    expect(packed).toContain('2naskah,1berlaku,0digantikan,1dibatalkan')
    expect(packed).toContain('800.1.4.4/002/II/2026')
    expect(packed).toContain('DIBATALKAN09/03/2026:Salahpihak')
  }
  const file = await client.documents.export({ ...register, as: 'excel' })
  const text = JSON.stringify(await readWorkbook(await file.bytes()))
  expect(text.indexOf('800.1.4.4/001/I/2026')).toBeLessThan(text.indexOf('800.1.4.4/002/II/2026'))
  expect(text).toContain('Salah pihak')
})
