import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DiaryEntry } from '../../../shared/monitoring/diary/entry.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { auditOf, type Client, lastEntry, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'

/** A Wednesday. */
const today = new Date('2026-10-07T14:00:00')
const october = { year: 2026, month: 10 }

const entry = (day: string, some: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: randomUUID(),
  day,
  start: 480,
  end: 600,
  rhkId: null,
  rhkText: '',
  activity: 'Mengagendakan surat masuk',
  output: 'Buku agenda',
  volume: 12,
  satuan: 'surat',
  evidence: 'Agenda nomor 12',
  ...some,
})

async function write(client: Client, employeeId: number, ...entries: DiaryEntry[]) {
  const { revision } = await client.monitoring.diary.get({ employeeId, ...october })
  const days = Map.groupBy(entries, ({ day }) => day)
  return client.monitoring.diary.save({
    employeeId,
    ...october,
    revision,
    days: [...days].map(([day, own]) => ({ day, entries: own })),
  })
}

const marksOf = async (client: Client, employeeId: number) => {
  const { days } = await client.monitoring.diary.get({ employeeId, ...october })
  return Object.fromEntries(days.map(({ day, mark }) => [day.slice(8), mark]))
}

describe('a diary', () => {
  test('asks nothing of the days of a leave that is recorded', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    await write(client, staff, entry('2026-10-01'))
    expect(await marksOf(client, staff)).toMatchObject({ '05': 'belum', '06': 'belum' })
    await client.employees.service.saveAbsence({
      employeeId: staff,
      kind: 'cuti-tahunan',
      start: '2026-10-05',
      end: '2026-10-06',
      note: '',
    })
    expect(await marksOf(client, staff)).toMatchObject({ '02': 'belum', '05': 'cuti', '06': 'cuti' })
  })

  test('is empty where nothing was written, and nobody owes a day in an office without diaries', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    const diary = await client.monitoring.diary.get({ employeeId: staff, ...october })
    expect(diary).toMatchObject({ revision: 0, entries: [], rhk: [], writes: true, decides: true })
    expect(diary.days).toHaveLength(31)
    expect(diary.days.map(({ mark }) => mark)).not.toContain('belum')
    expect(diary.days[2]).toMatchObject({ day: '2026-10-03', free: 'Sabtu', locked: null })
    expect(diary.days[7]?.locked).toContain('belum tiba')
  })

  test('keeps what was written with its RHK in the words of the SKP, as one change in the log', async () => {
    const office = await smallOfficeUntil(today)
    const { client, application, staff } = office
    const row = rhk({ text: 'Tertibnya surat masuk' })
    await signedSkp(client, staff, skpContent([row]))
    const written = entry('2026-10-05', { rhkId: row.id, rhkText: 'kata lain' })
    expect(await auditOf(application, () => write(client, staff, written, entry('2026-10-06')))).toEqual([
      'monitoring.diary.save',
    ])
    const diary = await client.monitoring.diary.get({ employeeId: staff, ...october })
    expect(diary.rhk).toEqual([{ id: row.id, text: row.text, from: '2026-01-01', to: '2026-12-31' }])
    expect(diary.entries[0]).toEqual({ ...written, rhkText: 'Tertibnya surat masuk' })
    expect(diary.entries[1]?.rhkText).toBe('')
    expect(diary.revision).toBe(1)
    expect(await marksOf(client, staff)).toMatchObject({
      '01': 'tidak-diminta',
      '05': 'draf',
      '06': 'draf',
      '07': 'belum',
      '08': 'nanti',
      '10': 'libur',
    })
    const [told] = await client.trust.audit({ limit: 1 })
    expect(told?.changes).toContain('Kegiatan “Mengagendakan surat masuk” ditambahkan.')
  })

  test('forgets what was emptied, and leaves no trace where nothing changed', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    const written = entry('2026-10-05')
    await write(client, staff, written)
    expect(await auditOf(application, () => write(client, staff, written))).toEqual([])
    const blank = {
      ...written,
      activity: '',
      output: '',
      volume: null,
      satuan: '',
      evidence: '',
      start: null,
      end: null,
    }
    await write(client, staff, blank)
    expect((await client.monitoring.diary.get({ employeeId: staff, ...october })).entries).toEqual([])
    expect(application.file.raw.prepare('SELECT count(*) FROM diary_day').pluck().get()).toBe(0)
  })

  test('refuses a day to come, an RHK that does not hold, and what was saved elsewhere meanwhile', async () => {
    const { client, application, staff, kasi } = await smallOfficeUntil(today)
    const row = rhk()
    await signedSkp(client, kasi, skpContent([row]))
    const refused = (act: () => Promise<unknown>) => refusalOf(application, act)
    expect((await refused(() => write(client, staff, entry('2026-10-08')))).message).toContain('belum tiba')
    const foreign = await refused(() => write(client, staff, entry('2026-10-05', { rhkId: row.id })))
    expect(foreign.message).toBe('RHK itu tidak ada dalam SKP yang berlaku pada Senin, 5 Oktober 2026.')
    await write(client, staff, entry('2026-10-05'))
    const save = { employeeId: staff, ...october, revision: 0, days: [{ day: '2026-10-06', entries: [] }] }
    expect((await refused(() => client.monitoring.diary.save(save))).message).toContain('di jendela lain')
  })

  test('refuses days before the first one of duty, and those of somebody who has left', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    const { personal } = await client.employees.get({ id: staff })
    await client.employees.save({ id: staff, personal: { ...personal, tmtCpns: '2026-10-06' } })
    const early = await refusalOf(application, () => write(client, staff, entry('2026-10-05')))
    expect(early.message).toContain('sebelum hari pertama bertugas')
    await write(client, staff, entry('2026-10-06'))
    await client.employees.save({ id: staff, personal: { ...personal, legalPosition: 'pensiun' } })
    const left = await refusalOf(application, () => write(client, staff, entry('2026-10-07')))
    expect(left.message).toContain('tidak lagi bekerja')
    // What was written stays to be read.
    expect(await client.monitoring.diary.order(october)).toContain(staff)
  })

  test('takes no entry of somebody else, nor one twice', async () => {
    const { client, application, staff, kasi } = await smallOfficeUntil(today)
    const written = entry('2026-10-05')
    await write(client, kasi, written)
    const stolen = await refusalOf(application, () => write(client, staff, written))
    expect(stolen.message).toContain('tercatat dua kali')
    const twice = entry('2026-10-06')
    await refusalOf(application, () => write(client, staff, twice, { ...twice, activity: 'Lain' }))
  })

  test('keeps the RHK of an entry in its words when the SKP is opened again and it goes', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    const row = rhk({ text: 'Tertibnya surat masuk' })
    const { id } = await signedSkp(client, staff, skpContent([row]))
    const written = entry('2026-10-05', { rhkId: row.id })
    await write(client, staff, written)
    await client.planning.agreement.reopen({ id, reason: 'RHK diganti' })
    const { revision } = await client.planning.skp.get({ id })
    await client.planning.sheet.save({ id, revision, content: skpContent([rhk({ text: 'Hasil lain' })]) })
    await write(client, staff, { ...written, activity: 'Diperbaiki' })
    const { entries, rhk: now } = await client.monitoring.diary.get({ employeeId: staff, ...october })
    expect(now.map(({ text }) => text)).toEqual(['Hasil lain'])
    expect(entries[0]).toMatchObject({ activity: 'Diperbaiki', rhkText: 'Tertibnya surat masuk' })
  })
})

describe('days are', () => {
  const week = { from: '2026-10-05', to: '2026-10-09' }

  test('handed in, approved, given back with a note, and handed in again, one act each', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    await write(client, staff, entry('2026-10-05'), entry('2026-10-06'))
    const days = { employeeIds: [staff], ...week }
    const { submit, approve, giveBack, withdraw } = client.monitoring.diary
    expect(await auditOf(application, () => submit(days))).toEqual(['monitoring.diary.submit'])
    expect(await marksOf(client, staff)).toMatchObject({ '05': 'diajukan', '06': 'diajukan' })
    const locked = await refusalOf(application, () => write(client, staff, entry('2026-10-05')))
    expect(locked.message).toContain('sudah diajukan')
    expect(await withdraw({ ...days, from: '2026-10-06' })).toEqual({ people: 1, days: 1 })
    await submit(days)

    expect(await approve(days)).toEqual({ people: 1, days: 2 })
    expect(await marksOf(client, staff)).toMatchObject({ '05': 'disetujui', '06': 'disetujui' })
    const approved = await refusalOf(application, () => write(client, staff, entry('2026-10-05')))
    expect(approved.message).toContain('sudah disetujui dan terkunci')
    expect((await refusalOf(application, () => withdraw(days))).message).toContain('tidak ada yang ditarik')

    await giveBack({ ...days, to: '2026-10-05', note: 'Sebutkan nomor agendanya' })
    const { days: after } = await client.monitoring.diary.get({ employeeId: staff, ...october })
    expect(after[4]).toMatchObject({ mark: 'dikembalikan', note: 'Sebutkan nomor agendanya', locked: null })
    await submit(days)
    expect(await marksOf(client, staff)).toMatchObject({ '05': 'diajukan', '06': 'disetujui' })
    expect((await lastEntry(application)).subjectType).toBe('diary')
  })

  test('not handed in while something is wrong, and all that is wrong is told', async () => {
    const { client, application, staff, kasi } = await smallOfficeUntil(today)
    await write(client, staff, entry('2026-10-05'), entry('2026-10-05', { start: 540, end: 660 }))
    await write(client, kasi, entry('2026-10-06', { activity: '' }))
    const { message, problems } = await refusalOf(application, () =>
      client.monitoring.diary.submit({ employeeIds: [staff, kasi], ...week }),
    )
    expect(message).toBe('2 hal perlu diperbaiki, jadi belum ada yang diajukan.')
    expect(problems).toEqual([
      {
        field: 'Orang Rekaan 3, Senin, 5 Oktober 2026',
        message: 'Jam 09.00–11.00 bertumpuk dengan 08.00–10.00.',
      },
      { field: 'Orang Rekaan 2, Selasa, 6 Oktober 2026', message: 'Uraian kegiatan belum diisi.' },
    ])
  })

  test('asked about on a holiday and on leave, and taken from who is sure', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    await client.employees.service.saveAbsence({
      employeeId: staff,
      kind: 'cuti-besar',
      start: '2026-10-05',
      end: '2026-10-05',
      note: '',
    })
    await write(client, staff, entry('2026-10-03'), entry('2026-10-05'))
    const days = { employeeIds: [staff], from: '2026-10-01', to: '2026-10-07' }
    const { problems } = await refusalOf(application, () => client.monitoring.diary.submit(days))
    expect(problems.map(({ message }) => message)).toEqual([
      'Sabtu, 3 Oktober 2026 bukan hari kerja.',
      'Senin, 5 Oktober 2026 tercatat tidak hadir: Cuti besar.',
    ])
    expect(await client.monitoring.diary.submit({ ...days, sure: true })).toEqual({ people: 1, days: 2 })
  })

  test('of everybody handed in and approved at once, with one entry of the log for each', async () => {
    const { client, application, staff, kasi, camat } = await smallOfficeUntil(today)
    for (const who of [staff, kasi, camat]) await write(client, who, entry('2026-10-05'), entry('2026-10-06'))
    const days = { employeeIds: [staff, kasi, camat], ...week }
    await client.monitoring.diary.submit(days)
    expect(await auditOf(application, () => client.monitoring.diary.approve(days))).toEqual(
      Array(3).fill('monitoring.diary.approve'),
    )
    expect((await refusalOf(application, () => client.monitoring.diary.approve(days))).message).toContain(
      'tidak ada yang disetujui',
    )
  })
})

describe('the month of the office', () => {
  test('has a mark for each day of everybody, who is furthest behind first', async () => {
    const { client, staff, kasi, camat } = await smallOfficeUntil(today)
    await write(
      client,
      kasi,
      entry('2026-10-01'),
      entry('2026-10-02'),
      entry('2026-10-05'),
      entry('2026-10-06'),
    )
    await client.monitoring.diary.submit({ employeeIds: [kasi], from: '2026-10-01', to: '2026-10-06' })
    await write(client, camat, entry('2026-10-01'))
    const rows = await client.monitoring.diary.list(october)
    expect(rows.map(({ employeeId, behind, waiting }) => [employeeId, behind, waiting])).toEqual([
      [camat, 4, 0],
      [staff, 4, 0],
      [kasi, 0, 4],
    ])
    expect(rows[0]?.marks.slice(0, 8)).toEqual([
      'draf',
      'belum',
      'libur',
      'libur',
      'belum',
      'belum',
      'belum',
      'nanti',
    ])
    expect(await client.monitoring.diary.order({ ...october, show: 'waiting' })).toEqual([kasi])
    expect(await client.monitoring.diary.order({ ...october, show: 'behind' })).toEqual([camat, staff])
    expect(await client.monitoring.diary.list({ ...october, offset: 1, limit: 1 })).toEqual([rows[1]])
    expect(
      await client.monitoring.diary.order({ ...october, sorting: { column: 'name', down: true } }),
    ).toEqual([staff, kasi, camat])
  })

  test('follows what the office sets as its working days', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    await write(client, staff, entry('2026-10-01'))
    const day = '2026-10-05'
    const setDay = (works: boolean | null, reason = '') => client.office.calendar.save({ day, works, reason })
    expect((await refusalOf(application, () => setDay(false))).problems[0]?.field).toBe('Alasan')
    await setDay(false, 'Hari jadi kota')
    expect(await marksOf(client, staff)).toMatchObject({ '03': 'libur', '05': 'libur' })
    expect(await client.office.calendar.get({ year: 2026 })).toMatchObject({
      own: [{ day, works: false, reason: 'Hari jadi kota' }],
      source: expect.stringContaining('SKB'),
    })
    await setDay(null)
    expect((await client.office.calendar.get({ year: 2026 })).own).toEqual([])
    const settings = await client.office.settings()
    await client.office.updateSettings({ ...settings, workingDays: 6 })
    expect(await marksOf(client, staff)).toMatchObject({ '03': 'belum', '04': 'libur', '05': 'belum' })
    expect((await client.office.calendar.get({ year: 2031 })).source).toBeNull()
  })
})

describe('what was written', () => {
  test('is a workbook in the order in which e-Kinerja asks for it, and stands in all data of the person', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    await write(client, staff, entry('2026-10-05'))
    const file = await client.monitoring.diary.export({ employeeId: staff, ...october })
    expect(file.name).toBe('Progres harian Oktober 2026 - Orang Rekaan 3.xlsx')
    const rowsOf = async (given: File) =>
      JSON.stringify(await readWorkbook(new Uint8Array(await given.arrayBuffer())))
    const rows = await rowsOf(file)
    for (const text of [
      'Tanggal',
      'Status',
      'Draf',
      'Orang Rekaan 3',
      '08.00',
      'Tugas lain',
      'Mengagendakan surat masuk',
      'Agenda nomor 12',
    ])
      expect(rows).toContain(text)
    expect(await rowsOf(await client.privacy.personFile({ employeeId: staff }))).toContain(
      'Mengagendakan surat masuk',
    )
  })

  test('is printed of a person and month, and of nobody who has written nothing', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    await signedSkp(client, staff)
    await write(client, staff, entry('2026-10-05'))
    const request = { form: 'laporan-harian', also: ['laporan-bulanan'], year: 2026, month: 10 } as const
    const all = { ...request, also: [...request.also], scope: { kind: 'all' } as const }
    expect(await client.documents.count(all)).toMatchObject({ forms: 2 })
    for await (const event of await client.documents.print(all))
      if (event.kind === 'done') {
        expect(event.fileName).toBe('Laporan Harian + Laporan Bulanan Oktober 2026 - Orang Rekaan 3.pdf')
        const { packed } = await readPdf(
          new Uint8Array(await (await client.documents.file({ token: event.token })).arrayBuffer()),
        )
        expect(packed).toContain('Mengagendakansuratmasuk')
        expect(packed).toContain('OrangRekaan2')
      }
    expect(await client.documents.count({ ...all, month: 9 })).toMatchObject({ forms: 0 })
    const { message } = await refusalOf(application, () =>
      client.documents.count({ form: 'laporan-harian', year: 2026, scope: { kind: 'all' } }),
    )
    expect(message).toBe('Bulan harus dipilih untuk formulir ini.')
  })

  test('tells Beranda who is behind this week, once somebody keeps a diary', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    const behind = async () => (await client.home.overview({ year: 2026, period: 'tw3' })).diary
    expect(await behind()).toBeNull()
    await write(client, staff, entry('2026-10-05'), entry('2026-10-06'))
    expect(await behind()).toEqual({ people: 3, behind: 3 })
    await client.monitoring.diary.submit({ employeeIds: [staff], from: '2026-10-05', to: '2026-10-06' })
    expect(await behind()).toEqual({ people: 3, behind: 2 })
  })

  test('of who enters it himself is approved on behalf of the appraiser only where nobody else could', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    await signedSkp(client, staff)
    application.file.raw.prepare('UPDATE operator SET employee_id = ?').run(staff)
    await application.open(application.file.path)
    await write(client, staff, entry('2026-10-05'))
    const days = { employeeIds: [staff], from: '2026-10-01', to: '2026-10-07' }
    await client.monitoring.diary.submit(days)
    const asked = await refusalOf(application, () => client.monitoring.diary.approve(days))
    expect(asked.message).toBe('Ini progres harian Anda sendiri. Apakah Orang Rekaan 2 sudah menyetujuinya?')
    await client.monitoring.diary.approve({ ...days, sure: true })
    expect((await lastEntry(application)).after).toContain('Orang Rekaan 2')
    await protect(client)
    await addOperator(client, { name: 'Lain', role: 'pengelola', employeeId: null })
    const { message } = await refusalOf(application, () =>
      client.monitoring.diary.giveBack({ ...days, note: 'Lengkapi' }),
    )
    expect(message).toContain('diputuskan orang lain')
    expect((await client.monitoring.diary.get({ employeeId: staff, ...october })).decides).toBe(false)
  })

  test('tells which days of a span stand, so that leave over them is asked about', async () => {
    const { client, staff } = await smallOfficeUntil(today)
    await write(client, staff, entry('2026-10-05'), entry('2026-10-06'))
    await client.monitoring.diary.submit({ employeeIds: [staff], from: '2026-10-05', to: '2026-10-05' })
    const standing = (to: string | null) =>
      client.monitoring.diary.standing({ employeeId: staff, from: '2026-10-01', to })
    expect(await standing('2026-10-31')).toEqual([{ day: '2026-10-05', state: 'submitted' }])
    expect(await standing(null)).toEqual([{ day: '2026-10-05', state: 'submitted' }])
    expect(await standing('2026-10-04')).toEqual([])
  })

  test('is approved by who appraises: never his own, and nobody else’s people', async () => {
    const { client, staff, kasi, camat } = await smallOfficeUntil(today)
    await signedSkp(client, staff)
    await signedSkp(client, kasi)
    await protect(client)
    const penilai = await addOperator(client, { name: 'Kasi', role: 'penilai', employeeId: kasi })
    await signIn(client, penilai)
    const rows = await client.monitoring.diary.list(october)
    expect(new Map(rows.map(({ employeeId, decides }) => [employeeId, decides]))).toEqual(
      new Map([
        [kasi, false],
        [staff, true],
      ]),
    )
    expect(rows.map(({ employeeId }) => employeeId)).not.toContain(camat)
    const own = await client.monitoring.diary.get({ employeeId: kasi, ...october })
    expect([own.writes, own.decides]).toEqual([true, false])
    const his = await client.monitoring.diary.get({ employeeId: staff, ...october })
    expect([his.writes, his.decides]).toEqual([false, true])
  })
})
