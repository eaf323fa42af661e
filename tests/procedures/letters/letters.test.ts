import { describe, expect, it } from 'vitest'
import { forgetInLetters } from '../../../electron/letters/forget.ts'
import type { LetterContent } from '../../../shared/letters/letter.ts'
import { packed, readPdf } from '../../documents/pdf-text.ts'
import { entriesOf } from '../../unzip.ts'
import { achieve, evaluated } from '../evaluation/evaluated.ts'
import { issue } from '../issued/issued.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, dump, personal, refusalOf, smallOfficeUntil } from '../people.ts'

const today = new Date('2026-10-06T09:00:00')

const statement = (about: number, signer: number, some: Partial<LetterContent> = {}): LetterContent => ({
  kind: 'keterangan',
  title: 'SURAT KETERANGAN AKTIF BEKERJA',
  number: '',
  date: '2026-10-05',
  at: '',
  place: 'Uji',
  body: 'bahwa yang bersangkutan masih aktif bekerja sebagai {jabatan} pada {unit}, {kantor}.',
  points: '',
  closing: 'Demikian surat keterangan ini dibuat.',
  people: [
    { role: 'tentang', who: { employeeId: about } },
    { role: 'pihak', who: { employeeId: signer } },
  ],
  ...some,
})

const save = (client: Client, content: LetterContent) =>
  client.letters.save({ id: null, revision: 0, year: 2026, content })

const ofLetter = (id: number, form: 'berita-acara' | 'surat-keterangan' = 'surat-keterangan') => ({
  form,
  year: 2026,
  scope: { kind: 'letters' as const, ids: [id] },
})

async function printed(client: Client, request: Parameters<Client['documents']['print']>[0]) {
  for await (const event of await client.documents.print(request)) {
    if (event.kind !== 'done') continue
    const file = await client.documents.file({ token: event.token })
    return readPdf(new Uint8Array(await file.arrayBuffer()))
  }
  throw new Error('nothing was printed')
}

describe('a surat keterangan', () => {
  it('is written, signed, kept as it was on paper, and issued with the next number', async () => {
    const { client, application, camat, staff } = await smallOfficeUntil(today)
    const draft = await save(client, statement(staff, camat))
    const asDraft = await printed(client, ofLetter(draft.id))
    expect(asDraft.packed).toContain('DRAF')
    expect(asDraft.packed).toContain(
      packed('masih aktif bekerja sebagai Pengadministrasi Umum pada Seksi Uji, '),
    )
    expect(
      await auditOf(application, async () => {
        await client.letters.sign({ ...draft, sure: false })
      }),
    ).toEqual(['letters.sign'])
    // What becomes of the person afterwards changes nothing of the paper.
    await client.employees.save({ id: staff, personal: personal(3, { name: 'Nama Lain' }) })
    const first = await issue(client, ofLetter(draft.id))
    expect(first).toBeDefined()
    expect((await client.issued.list({})).map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '800/001/X/2026 Surat Keterangan',
    ])
    const { packed: text } = await printed(client, ofLetter(draft.id))
    expect(text).not.toContain('DRAF')
    expect(text).not.toContain(packed('Nama Lain'))
    expect(text).toContain(packed('Orang Rekaan 3'))
  })

  it('shows its number wherever it is seen once it is issued', async () => {
    const { client, camat, staff } = await smallOfficeUntil(today)
    const content = statement(staff, camat)
    const { id } = await client.letters.sign({ ...(await save(client, content)), sure: false })
    const seen = async () => {
      const file = await client.documents.letterPreview({ content, signed: id })
      const [row] = await client.letters.list({ year: 2026, offset: 0, limit: 10 })
      const word = await client.documents.export({ ...ofLetter(id), as: 'word' })
      return {
        preview: (await readPdf(await file.bytes())).packed,
        row: row && { number: row.number, issued: row.issued },
        issued: (await client.letters.get({ id })).issued,
        word: Buffer.from(entriesOf(await word.bytes()).get('word/document.xml') ?? []).toString('utf8'),
      }
    }
    const number = '800/001/X/2026'
    const signed = await seen()
    expect(signed).toMatchObject({ row: { number: '', issued: false }, issued: null })
    expect(signed.preview).not.toContain('DRAF')
    await issue(client, ofLetter(id))
    const issued = await seen()
    expect(issued).toMatchObject({ row: { number, issued: true }, issued: number })
    expect(issued.preview).toContain(`NOMOR:${number}`)
    expect(issued.word).toContain(number)
    // What is opened and signed again has another paper.
    const { revision } = await client.letters.get({ id })
    const open = await client.letters.reopen({ id, revision, reason: 'Salah nama unit' })
    expect((await client.letters.get({ id })).issued).toBeNull()
    expect(open.revision).toBe(revision + 1)
  })

  it('is found by the list of its year, opened again with a reason, changed and removed', async () => {
    const { client, application, camat, staff } = await smallOfficeUntil(today)
    const draft = await save(client, statement(staff, camat, { date: null }))
    const dated = await client.letters.save({ ...draft, year: 2026, content: statement(staff, camat) })
    expect(await client.letters.order({ year: 2026 })).toEqual([draft.id])
    expect(await client.letters.list({ year: 2026, offset: 0, limit: 10 })).toMatchObject([
      { title: 'SURAT KETERANGAN AKTIF BEKERJA', names: ['Orang Rekaan 3'], state: 'draft' },
    ])
    const signed = await client.letters.sign({ ...dated, sure: false })
    const refused = async (act: () => Promise<unknown>) => (await refusalOf(application, act)).message
    expect(await refused(() => client.letters.remove(signed))).toContain('sudah ditandatangani')
    const open = await client.letters.reopen({ ...signed, reason: 'Salah nama unit' })
    expect(await refused(() => client.letters.reopen({ ...open, reason: 'Sekali lagi' }))).toContain(
      'belum ditandatangani',
    )
    expect(await refused(() => client.letters.remove(draft))).toContain('jendela lain')
    await client.letters.remove(open)
    expect(await client.letters.order({ year: 2026 })).toEqual([])
  })

  it('says the last annual predikat that was signed by its day, and is not signed without one', async () => {
    const { client, application, camat, kecamatan, staff } = await smallOfficeUntil(today)
    const content = statement(staff, camat, { body: 'bahwa predikatnya tahun {tahun_predikat}: {predikat}.' })
    const draft = await save(client, content)
    expect((await printed(client, ofLetter(draft.id))).packed).toContain(packed('tahun .......'))
    const { problems } = await refusalOf(application, () => client.letters.sign({ ...draft, sure: false }))
    expect(problems[0]?.message).toContain('belum mempunyai predikat tahunan')
    await achieve(client, kecamatan, 'baik')
    await evaluated(client, staff, ['sesuai', 'sesuai'])
    // Signed in December: by the day of this letter nobody knew of it.
    expect((await printed(client, ofLetter(draft.id))).packed).toContain(packed('tahun .......'))
    const later = await client.letters.save({
      ...draft,
      year: 2026,
      content: { ...content, date: '2026-12-30' },
    })
    expect((await printed(client, ofLetter(later.id))).packed).toContain(packed('tahun 2026: Baik.'))
  })

  it.each<[string, Partial<LetterContent>, string]>([
    ['a name in braces that means nothing', { body: 'bahwa {gaji}' }, '{gaji} tidak dikenal'],
    [
      'somebody twice',
      {
        people: [
          { role: 'saksi', who: { employeeId: 1 } },
          { role: 'saksi', who: { employeeId: 1 } },
        ],
      },
      'tercatat dua kali',
    ],
  ])('is not kept with %s', async (_, some, said) => {
    const { client, application, camat, staff } = await smallOfficeUntil(today)
    const before = dump(application)
    const { problems } = await refusalOf(application, () => save(client, statement(staff, camat, some)))
    expect(problems.map(({ message }) => message).join(' ')).toContain(said)
    expect(dump(application)).toEqual(before)
  })

  it('is not signed on a day to come without being asked, nor without who signs', async () => {
    const { client, application, camat, staff } = await smallOfficeUntil(today)
    const tomorrow = await save(client, statement(staff, camat, { date: '2026-10-09' }))
    expect(
      (await refusalOf(application, () => client.letters.sign({ ...tomorrow, sure: false }))).message,
    ).toContain('Apakah tanggal ini benar?')
    await client.letters.sign({ ...tomorrow, sure: true })
    const nobody = await save(
      client,
      statement(staff, camat, { people: [{ role: 'tentang', who: { employeeId: staff } }] }),
    )
    const { problems } = await refusalOf(application, () => client.letters.sign({ ...nobody, sure: false }))
    expect(problems).toEqual([
      { field: 'Penanda tangan', message: 'Pilih seorang pejabat yang menandatangani.' },
    ])
  })

  it('is seen by the employee once it is signed, and by nobody else', async () => {
    const { client, camat, kasi, staff } = await smallOfficeUntil(today)
    const { id: pengelola } = await protect(client)
    const own = await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff })
    const other = await addOperator(client, { name: 'Kasi', role: 'pegawai', employeeId: kasi })
    const draft = await save(client, statement(staff, camat))
    const counts = async (operator: number) => {
      await signIn(client, operator)
      const { forms } = await client.documents.count({
        form: 'surat-keterangan',
        year: 2026,
        scope: { kind: 'letters', ids: [draft.id] },
      })
      return forms
    }
    expect(await counts(own)).toBe(0)
    await signIn(client, pengelola)
    await client.letters.sign({ ...draft, sure: false })
    expect(await counts(own)).toBe(1)
    expect(await counts(other)).toBe(0)
    await expect(client.letters.get({ id: draft.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a berita acara', () => {
  const record = (one: number, other: number, official: number): LetterContent => ({
    kind: 'acara',
    title: 'BERITA ACARA SERAH TERIMA',
    number: 'BA/7/2026',
    date: '2026-10-05',
    at: 'Ruang Rapat',
    place: 'Uji',
    body: 'telah melaksanakan serah terima:',
    points: 'SKP\nDokumen Evaluasi',
    closing: 'Demikian berita acara ini dibuat.',
    people: [
      { role: 'pihak', who: { employeeId: one } },
      { role: 'pihak', who: { employeeId: other } },
      { role: 'mengetahui', who: { officialId: official } },
    ],
  })

  it('names its parties, keeps a number that was typed, and goes to Word with the same words', async () => {
    const { client, camat, kasi, sekda } = await smallOfficeUntil(today)
    const draft = await save(client, record(camat, kasi, sekda))
    await client.letters.sign({ ...draft, sure: false })
    const { packed: text } = await printed(client, ofLetter(draft.id, 'berita-acara'))
    const said = [
      'BERITA ACARA SERAH TERIMA',
      'NOMOR: BA/7/2026',
      'Senin tanggal lima bulan Oktober tahun dua ribu dua puluh enam, bertempat di Ruang Rapat',
      'selanjutnya disebut PIHAK KEDUA',
      'telah melaksanakan serah terima:',
      'Dokumen Evaluasi',
      'Mengetahui,',
      'Sekretaris Daerah',
    ]
    for (const one of said) expect(text).toContain(packed(one))
    const word = await client.documents.export({ ...ofLetter(draft.id, 'berita-acara'), as: 'word' })
    const xml = new TextDecoder().decode(
      entriesOf(new Uint8Array(await word.arrayBuffer())).get('word/document.xml'),
    )
    const words = packed(xml.replaceAll(/<[^>]+>/g, ''))
    for (const one of said.filter((text) => !text.startsWith('NOMOR'))) expect(words).toContain(packed(one))
  })

  it('is issued under the number that was typed, which nobody else then gets', async () => {
    const { client, application, camat, kasi, sekda } = await smallOfficeUntil(today)
    const first = await save(client, record(camat, kasi, sekda))
    const second = await save(client, record(kasi, camat, sekda))
    await client.letters.sign({ ...first, sure: false })
    await client.letters.sign({ ...second, sure: false })
    await issue(client, ofLetter(first.id, 'berita-acara'))
    expect((await client.issued.list({})).map(({ number }) => number)).toEqual(['BA/7/2026'])
    expect(
      (await refusalOf(application, () => issue(client, ofLetter(second.id, 'berita-acara')))).message,
    ).toContain('sudah dipakai naskah lain')
  })
})

it('a letter that is being written is shown as it would be printed, and nothing of it is kept', async () => {
  const { client, application, camat, staff } = await smallOfficeUntil(today)
  const before = dump(application)
  const file = await client.documents.letterPreview({ content: statement(staff, camat) })
  const { packed: text } = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(text).toContain(packed('SURAT KETERANGAN AKTIF BEKERJA'))
  expect(text).toContain('DRAF')
  expect(dump(application)).toEqual(before)
})

it('somebody who is destroyed goes with the letters about him, and out of those in which he took part', async () => {
  const { client, application, camat, kasi, staff } = await smallOfficeUntil(today)
  const about = await save(client, statement(staff, camat))
  const other = await save(
    client,
    statement(kasi, camat, {
      people: [
        { role: 'tentang', who: { employeeId: kasi } },
        { role: 'pihak', who: { employeeId: camat } },
        { role: 'mengetahui', who: { employeeId: staff } },
      ],
    }),
  )
  await client.letters.sign({ ...about, sure: false })
  await client.letters.sign({ ...other, sure: false })
  expect(await forgetInLetters(application.file.db, [staff])).toEqual([about.id])
  expect(await client.letters.order({ year: 2026 })).toEqual([other.id])
  const { packed: text } = await printed(client, ofLetter(other.id))
  expect(text).toContain(packed('Orang Rekaan 2'))
  expect(text).not.toContain(packed('Orang Rekaan 3'))
})

it('whoever is destroyed after somebody else goes out of the same letter himself, and nobody in his place', async () => {
  const { client, application, camat, kasi, staff } = await smallOfficeUntil(today)
  const { id, revision } = await save(
    client,
    statement(kasi, camat, {
      kind: 'acara',
      title: 'BERITA ACARA RAPAT',
      body: 'telah melaksanakan rapat.',
      people: [camat, kasi, staff].map((employeeId) => ({ role: 'pihak' as const, who: { employeeId } })),
    }),
  )
  await client.letters.sign({ id, revision, sure: false })
  await forgetInLetters(application.file.db, [camat])
  await forgetInLetters(application.file.db, [kasi])
  const { packed: text } = await printed(client, ofLetter(id, 'berita-acara'))
  expect(text).toContain(packed('Orang Rekaan 3'))
  for (const name of ['Orang Rekaan 1', 'Orang Rekaan 2']) expect(text).not.toContain(packed(name))
})

describe('templates of letters', () => {
  const own = {
    kind: 'keterangan',
    name: 'Untuk bank',
    title: 'SURAT KETERANGAN',
    body: 'bahwa {nama} bekerja pada {kantor}.',
    points: '',
    closing: '',
  } as const

  it('are kept under a name, changed, and removed, each with its entry in the log', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const made = await client.letters.saveTemplate({ ...own, id: null, revision: 0 })
    expect((await client.letters.templates()).map(({ name }) => name)).toContain('Untuk bank')
    const refused = async (act: () => Promise<unknown>) => (await refusalOf(application, act)).message
    expect(await refused(() => client.letters.saveTemplate({ ...own, id: null, revision: 0 }))).toContain(
      'sudah dipakai',
    )
    expect(
      await refused(() =>
        client.letters.saveTemplate({ ...own, name: 'Lain', body: '{gaji}', id: null, revision: 0 }),
      ),
    ).toContain('{gaji} tidak dikenal')
    const next = await client.letters.saveTemplate({ ...own, ...made, body: 'bahwa {nama} pegawai tetap.' })
    expect(await refused(() => client.letters.removeTemplate(made))).toContain('jendela lain')
    expect(await auditOf(application, () => client.letters.removeTemplate(next))).toEqual([
      'letters.removeTemplate',
    ])
    expect((await client.letters.templates()).some(({ name }) => name === 'Untuk bank')).toBe(false)
  })
})
