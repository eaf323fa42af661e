import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerProblems } from '../../../shared/phone/answer.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { temporaryFolder } from '../../temporary.ts'
import { entriesOf } from '../../unzip.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { auditOf, type Client, dump, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'
import { activity, answered, fileOf, formFor, formIn, issue, kind, period } from './phone.ts'

/** A Wednesday. */
const today = new Date('2026-10-07T14:00:00')

const diaryOf = (client: Client, employeeId: number) =>
  client.monitoring.diary.get({ employeeId, year: 2026, month: 10 })

/** The activities of a diary, each with its day. */
const told = async (client: Client, employeeId: number) =>
  (await diaryOf(client, employeeId)).entries.map(({ day, activity: words }) => [day.slice(8), words])

/** What a file that is refused is told, and that nothing at all was changed by looking at it or trying to take it in. */
async function obstacleOf(office: Awaited<ReturnType<typeof smallOfficeUntil>>, file: File) {
  const before = dump(office.application)
  const [read] = await office.client.phone.read({ files: [file] })
  expect(dump(office.application)).toEqual(before)
  const { message } = await refusalOf(office.application, () =>
    office.client.phone.import({ files: [file], chosen: [0] }),
  )
  expect(message).toContain(read?.obstacle ?? 'no obstacle')
  return read?.obstacle
}

describe('a form', () => {
  test('holds the name, the RHK of the month and nothing else of the person, and runs without any network', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    const row = rhk({ text: 'Tertib </script><b>surat</b> \u2028 masuk' })
    await signedSkp(client, staff, skpContent([row]))
    const { file } = await issue(client, [staff])
    const html = await file.text()
    expect(file.name).toBe('Laporan kegiatan Oktober 2026 - Orang Rekaan 3.html')
    expect(file.size).toBeLessThan(60_000)
    const form = formIn(html)
    expect(form).toMatchObject({
      officeName: 'Kecamatan Uji',
      personName: 'Orang Rekaan 3',
      stub: { period, issued: '2026-10-07', expires: '2026-11-14' },
      asks: { rhk: [{ id: row.id, text: row.text }] },
    })
    expect(html).not.toContain('198609262015051003')
    // Nothing in a text ends the script that holds it, and no address is asked for anything.
    expect(html.split('</script>')).toHaveLength(3)
    expect(html).not.toMatch(/\u2028|<(?:link|img|iframe)\b|\bsrc=|https?:|\bfetch\(|\bimport\(/)
    expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/)
  })

  test('of many are one ZIP, each as a file of its own, with who has no RHK yet', async () => {
    const { client, staff, kasi, camat } = await smallOfficeUntil(today)
    const { file, remarks } = await issue(client, [staff, kasi, camat])
    expect(file.name).toBe('Laporan kegiatan Oktober 2026 - 3 pegawai.zip')
    expect(remarks[0]).toContain('3 formulir tanpa RHK')
    const found = entriesOf(await file.bytes())
    expect([...found.keys()]).toEqual([
      'Laporan kegiatan Oktober 2026 - Orang Rekaan 1.html',
      'Laporan kegiatan Oktober 2026 - Orang Rekaan 2.html',
      'Laporan kegiatan Oktober 2026 - Orang Rekaan 3.html',
    ])
    const forms = [...found.values()].map((bytes) => formIn(new TextDecoder().decode(bytes)))
    expect(new Set(forms.map(({ key }) => key)).size).toBe(3)
    expect((await client.phone.list({ kind, period })).map(({ state }) => state)).toEqual([
      'terkirim',
      'terkirim',
      'terkirim',
    ])
  })

  test('of many is a file each in a new folder where one is chosen, and is not issued where nothing can be written', async () => {
    const { application, client, staff, kasi } = await smallOfficeUntil(today)
    const place = temporaryFolder()
    const order = {
      kind: 'laporan-kegiatan' as const,
      period,
      expires: '2026-11-14',
      employeeIds: [staff, kasi],
      intoFolder: true,
    }
    const make = async () => {
      for await (const event of await client.phone.issue(order)) if (event.kind !== 'progress') return event
      throw new Error('nothing was told')
    }
    expect((await refusalOf(application, make)).message).toContain('Di peramban tidak ada pilihan folder')
    const before = dump(application)
    application.host.chooseFolder = async () => null
    expect(await make()).toEqual({ kind: 'stopped' })
    application.host.chooseFolder = async () => join(place, 'tidak ada')
    expect((await refusalOf(application, make)).message).toContain('tidak dapat disimpan di folder itu')
    expect(dump(application)).toEqual(before)
    application.host.chooseFolder = async () => place
    const title = 'Laporan kegiatan Oktober 2026'
    expect(await make()).toMatchObject({ kind: 'saved', folder: join(place, title), forms: 2 })
    // What lies there is not written over.
    expect(await make()).toMatchObject({ folder: join(place, `${title} (2)`) })
    expect(readdirSync(join(place, title)).toSorted()).toEqual([
      `${title} - Orang Rekaan 2.html`,
      `${title} - Orang Rekaan 3.html`,
    ])
    const form = formIn(readFileSync(join(place, title, `${title} - Orang Rekaan 3.html`), 'utf8'))
    expect(form.stub.person).toBe(staff)
  })

  test('that is called off is not issued', async () => {
    const { application, client, staff, kasi } = await smallOfficeUntil(today)
    const before = dump(application)
    const employeeIds = [staff, kasi]
    for await (const event of await client.phone.issue({ kind, period, expires: '2026-11-14', employeeIds }))
      if (event.kind === 'progress') break
    expect(dump(application)).toEqual(before)
  })

  test('is refused with a day that is over, or a year and more away', async () => {
    const { application, client, staff } = await smallOfficeUntil(today)
    for (const expires of ['2026-10-06', '2027-11-30']) {
      const { problems } = await refusalOf(application, () => issue(client, [staff], { expires }))
      expect(problems[0]?.field).toBe('Diterima sampai')
    }
  })

  test('that is issued again is the same one with a new day, and answers of the former copy still count', async () => {
    const office = await smallOfficeUntil(today)
    const { application, client, staff } = office
    const first = await formFor(client, staff, { expires: '2026-10-07' })
    let again = first
    expect(
      await auditOf(
        application,
        async () => (again = await formFor(client, staff, { expires: '2026-11-30' })),
      ),
    ).toEqual(['phone.issue'])
    expect(again.stub).toEqual({ ...first.stub, expires: '2026-11-30' })
    expect(again.key).toBe(first.key)
    await client.phone.import({ files: [answered(first, [activity('2026-10-05')])], chosen: [0] })
    expect(await told(client, staff)).toEqual([['05', 'Mengagendakan surat masuk']])
  })
})

describe('an answer', () => {
  test('from a phone is looked at, taken in as a draft, told in the log, undone, and refused once it was withdrawn', async () => {
    const office = await smallOfficeUntil(today)
    const { application, client, staff } = office
    const row = rhk({ text: 'Tertibnya surat masuk' })
    await signedSkp(client, staff, skpContent([row]))
    const form = await formFor(client, staff)
    const file = answered(form, [
      activity('2026-10-05', { rhkId: row.id }),
      activity('2026-10-06', { activity: 'Rapat mingguan', start: null, end: null }),
    ])
    const [read] = await client.phone.read({ files: [file] })
    expect(read).toMatchObject({
      fullName: 'Orang Rekaan 3',
      title: 'Laporan kegiatan Oktober 2026',
      obstacle: null,
      replaces: false,
      changes: [
        {
          place: 'Senin, 5 Oktober 2026',
          before: [],
          after: ['08.00–10.00 Mengagendakan surat masuk → Buku agenda (12 surat); Tertibnya surat masuk'],
        },
        { place: 'Selasa, 6 Oktober 2026', before: [] },
      ],
    })
    const empty = await diaryOf(client, staff)
    let done = { answerIds: [0], people: 0, changes: 0 }
    const taken = await auditOf(application, async () => {
      done = await client.phone.import({ files: [file], chosen: [0] })
    })
    expect(taken).toEqual(['monitoring.diary.save', 'phone.import'])
    const [entry] = await client.trust.audit({ limit: 1 })
    expect(entry?.changes).toEqual(
      expect.arrayContaining([
        'Formulir ponsel diisi: “Laporan kegiatan Oktober 2026”.',
        'Berkas diisi: “Jawaban.txt”.',
        'Hari yang berubah diisi: 2.',
      ]),
    )
    expect(done).toMatchObject({ people: 1, changes: 2 })
    const diary = await diaryOf(client, staff)
    expect(diary.entries[0]).toMatchObject({ rhkText: 'Tertibnya surat masuk', start: 480, volume: 12 })
    expect(diary.days[4]).toMatchObject({ mark: 'draf' })
    expect(await client.phone.list({ kind, period, show: 'answered' })).toMatchObject([
      { employeeId: staff, state: 'dijawab', answers: 1, answered: '2026-10-07' },
    ])

    expect(await auditOf(application, () => client.phone.undoImport({ answerIds: done.answerIds }))).toEqual([
      'monitoring.diary.save',
      'phone.undoImport',
    ])
    expect((await diaryOf(client, staff)).entries).toEqual(empty.entries)
    expect(await client.phone.withdraw({ kind, period, employeeIds: [staff] })).toMatchObject({ forms: 1 })
    expect(await obstacleOf(office, file)).toBe(answerProblems.withdrawn)
    const { message } = await refusalOf(application, () =>
      client.phone.withdraw({ kind, period, employeeIds: [staff] }),
    )
    expect(message).toContain('tidak ada yang ditarik')
  })

  test('that comes twice changes nothing, and an older one than the last is refused', async () => {
    const office = await smallOfficeUntil(today)
    const { client, staff } = office
    const form = await formFor(client, staff)
    const entry = activity('2026-10-05')
    const file = answered(form, [entry])
    await client.phone.import({ files: [file], chosen: [0] })
    expect(await obstacleOf(office, file)).toContain('sudah diimpor 07/10/2026 14.00')
    const older = answered(form, [entry, activity('2026-10-06')], '2026-10-06T03:00:00.000Z')
    expect(await obstacleOf(office, older)).toContain('lebih lama daripada yang sudah diimpor')
  })

  test('that is a later one changes only what is new in it, and what it writes over is told', async () => {
    const office = await smallOfficeUntil(today)
    const { client, staff } = office
    const form = await formFor(client, staff)
    const [kept, changed, gone] = [
      activity('2026-10-05', { activity: 'Mengagendakan surat' }),
      activity('2026-10-05', { activity: 'Rapat', start: 600, end: 660 }),
      activity('2026-10-06', { activity: 'Menyusun arsip' }),
    ]
    await client.phone.import({ files: [answered(form, [kept, changed, gone])], chosen: [0] })
    // The clerk corrects a word of what the phone does not touch again, and adds something.
    const { revision, entries } = await diaryOf(client, staff)
    const own = { ...entries[0], activity: 'Melayani tamu', id: crypto.randomUUID(), rhkText: '' }
    await client.monitoring.diary.save({
      employeeId: staff,
      year: 2026,
      month: 10,
      revision,
      days: [
        {
          day: '2026-10-05',
          entries: entries
            .filter(({ day }) => day === '2026-10-05')
            .map((entry) =>
              entry.id === kept.id ? { ...entry, activity: 'Mengagendakan surat masuk' } : entry,
            )
            .concat([{ ...own, day: '2026-10-05', start: null, end: null } as (typeof entries)[0]]),
        },
      ],
    })
    const later = answered(
      form,
      [kept, { ...changed, activity: 'Rapat koordinasi' }, activity('2026-10-07', { activity: 'Apel' })],
      '2026-10-07T05:00:00.000Z',
    )
    const [read] = await client.phone.read({ files: [later] })
    expect(read).toMatchObject({ obstacle: null, replaces: true })
    expect(read?.remarks[0]).toContain('Jawaban sebelumnya diimpor')
    await client.phone.import({ files: [later], chosen: [0] })
    expect(await told(client, staff)).toEqual([
      ['05', 'Mengagendakan surat masuk'],
      ['05', 'Rapat koordinasi'],
      ['05', 'Melayani tamu'],
      ['07', 'Apel'],
    ])
  })

  test('is undone no more once somebody has written, or a later one was taken in', async () => {
    const office = await smallOfficeUntil(today)
    const { application, client, staff } = office
    const form = await formFor(client, staff)
    const entry = activity('2026-10-05')
    const { answerIds } = await client.phone.import({ files: [answered(form, [entry])], chosen: [0] })
    const later = answered(form, [entry, activity('2026-10-06')], '2026-10-07T05:00:00.000Z')
    const second = await client.phone.import({ files: [later], chosen: [0] })
    expect((await refusalOf(application, () => client.phone.undoImport({ answerIds }))).message).toContain(
      'jawaban yang lebih baru',
    )
    const { revision } = await diaryOf(client, staff)
    await client.monitoring.diary.save({
      employeeId: staff,
      year: 2026,
      month: 10,
      revision,
      days: [{ day: '2026-10-06', entries: [] }],
    })
    expect((await refusalOf(application, () => client.phone.undoImport(second))).message).toContain(
      'sudah diubah sesudah impor',
    )
  })

  test('of many people is taken in at once, all or none', async () => {
    const office = await smallOfficeUntil(today)
    const { application, client, staff, kasi } = office
    const [one, two] = [await formFor(client, staff), await formFor(client, kasi)]
    const files = [
      answered(one, [activity('2026-10-05')]),
      fileOf('bukan jawaban'),
      answered(two, [activity('2026-10-06')]),
      // A second one of the same form among them: the newest counts.
      answered(one, [activity('2026-10-06')], '2026-10-07T04:00:00.000Z'),
    ]
    const read = await client.phone.read({ files })
    expect(read.map(({ obstacle }) => obstacle)).toEqual([
      answerProblems.newerChosen,
      answerProblems.noAnswer,
      null,
      null,
    ])
    const { message } = await refusalOf(application, () => client.phone.import({ files, chosen: [2, 1] }))
    expect(message).toContain('Tidak ada yang diimpor')
    expect(await client.phone.import({ files, chosen: [2, 3] })).toMatchObject({ people: 2, changes: 2 })
  })
})

describe('an answer is refused with its reason, and nothing is changed', () => {
  test('of another office', async () => {
    const [office, other] = [await smallOfficeUntil(today), await smallOfficeUntil(today)]
    const form = await formFor(other.client, other.staff)
    const file = answered(form, [activity('2026-10-05')])
    // Here no form was ever issued, and then one was.
    expect(await obstacleOf(office, file)).toBe(answerProblems.otherOffice)
    await formFor(office.client, office.staff)
    expect(await obstacleOf(office, file)).toBe(answerProblems.otherOffice)
  })

  test('that says to be of another person, another month, or not over yet', async () => {
    const office = await smallOfficeUntil(today)
    const form = await formFor(office.client, office.staff)
    for (const some of [{ person: office.kasi }, { period: '2026-09' }, { expires: '2027-10-01' }]) {
      const forged = { ...form, stub: { ...form.stub, ...some } }
      expect(await obstacleOf(office, answered(forged, [activity('2026-10-05')]))).toBe(
        answerProblems.notOurs,
      )
    }
  })

  test('after its day', async () => {
    let now = new Date('2026-10-07T14:00:00')
    const office = await smallOfficeUntil(today)
    const form = await formFor(office.client, office.staff, { expires: '2026-10-07' })
    now = new Date('2026-10-08T08:00:00')
    office.application.host.now = () => now
    expect(await obstacleOf(office, answered(form, [activity('2026-10-05')]))).toContain(
      'hanya diterima sampai 07/10/2026',
    )
  })

  test('on a day that was handed in or approved, that is still to come, or of another month', async () => {
    const office = await smallOfficeUntil(today)
    const { client, staff } = office
    const form = await formFor(client, staff)
    const entry = activity('2026-10-05')
    await client.phone.import({ files: [answered(form, [entry])], chosen: [0] })
    const days = { employeeIds: [staff], from: '2026-10-05', to: '2026-10-05' }
    await client.monitoring.diary.submit({ ...days, sure: true })
    const onto = (day: string) => answered(form, [entry, activity(day)], '2026-10-07T05:00:00.000Z')
    expect(await obstacleOf(office, onto('2026-10-05'))).toContain('sudah diajukan')
    await client.monitoring.diary.approve(days)
    expect(await obstacleOf(office, onto('2026-10-05'))).toContain('sudah disetujui dan terkunci')
    expect(await obstacleOf(office, onto('2026-10-08'))).toContain('belum tiba')
    expect(await obstacleOf(office, onto('2026-09-30'))).toContain('di luar bulan formulir ini')
    // What is approved stands in the next answer too, and holds nothing up.
    await client.phone.import({ files: [onto('2026-10-06')], chosen: [0] })
    expect((await told(client, staff)).map(([day]) => day)).toEqual(['05', '06'])
  })

  test('that is larger than any, no JSON, too deep, or the form itself', async () => {
    const office = await smallOfficeUntil(today)
    const { file } = await issue(office.client, [office.staff])
    expect(await obstacleOf(office, fileOf(' '.repeat(1024 * 1024 + 1)))).toBe(answerProblems.tooLarge)
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const texts = ['', '{', '[]', '{"kinerja":"jawaban"}', deep, await file.text()]
    const files = [...texts.map((text) => fileOf(text)), fileOf(new Uint8Array([0xff, 0xfe, 0x7b, 0]))]
    for (const { obstacle } of await office.client.phone.read({ files }))
      expect(obstacle).toBe(answerProblems.noAnswer)
  })

  test('in which a single byte is another one', { timeout: 60_000 }, async () => {
    const { application, client, staff } = await smallOfficeUntil(today)
    const form = await formFor(client, staff)
    const bytes = await answered(form, [
      activity('2026-10-05', { activity: 'Surat é', evidence: '\u0007f' }),
    ]).bytes()
    const changed = Array.from(bytes, (byte, at) => {
      const other = new Uint8Array(bytes)
      // Another letter case, or another bit where a letter has none.
      other[at] = byte ^ (at % 2 === 0 ? 0x20 : 1 << (at % 7))
      return fileOf(other, `${at}`)
    })
    const before = dump(application)
    for (let at = 0; at < changed.length; at += 500) {
      const read = await client.phone.read({ files: changed.slice(at, at + 500) })
      expect(read.filter(({ obstacle }) => obstacle === null).map(({ fileName }) => fileName)).toEqual([])
    }
    expect(dump(application)).toEqual(before)
  })

  test('of somebody outside of those whom the superior appraises, without a word of who it is', async () => {
    const office = await smallOfficeUntil(today)
    const { client, staff, kasi, camat } = office
    await signedSkp(client, staff)
    await signedSkp(client, kasi)
    const { id: pengelola } = await protect(client)
    const [own, other] = [await formFor(client, staff), await formFor(client, camat)]
    const superior = await addOperator(client, { name: 'Kepala Seksi', role: 'penilai', employeeId: kasi })
    await signIn(client, superior)
    const files = [answered(own, [activity('2026-10-05')]), answered(other, [activity('2026-10-05')])]
    expect(await client.phone.read({ files })).toMatchObject([
      { employeeId: staff, obstacle: null },
      { employeeId: null, fullName: null, obstacle: answerProblems.foreign },
    ])
    expect((await client.phone.list({ kind, period })).map(({ employeeId }) => employeeId)).toEqual([staff])
    await client.phone.import({ files, chosen: [0] })
    await signIn(client, pengelola)
    expect(await told(client, staff)).toHaveLength(1)
  })
})
