import { describe, expect, test } from 'vitest'
import { readAudit } from '../../../electron/office-file/audit-log.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { addOperator, protect, signIn } from '../operators.ts'
import { type Client, lastEntry, refusalOf, smallOfficeUntil } from '../people.ts'

/** A Thursday; 17 August is a holiday. */
const received = '2026-08-13'
const today = new Date('2026-08-20T09:00:00')

type Saved = Parameters<Client['voices']['complaints']['save']>[0]

const reporter = {
  confidential: true,
  name: 'Siti Rekaan',
  address: 'Jalan Mawar 3',
  phone: '081234567890',
  email: '',
  occupation: 'Pedagang',
}

const complaint = (some: Partial<Saved> = {}): Saved => ({
  revision: 0,
  kind: 'pengaduan',
  supervisory: false,
  category: 'waktu',
  channel: 'langsung',
  outsideNumber: '',
  receivedOn: received,
  completeOn: null,
  happenedOn: null,
  service: 'KTP elektronik',
  unitId: null,
  place: '',
  substance: 'Menunggu tiga jam tanpa dipanggil',
  request: '',
  named: '',
  reporter,
  ...some,
})

const praise = (some: Partial<Saved> = {}) =>
  complaint({
    kind: 'pujian',
    category: 'perilaku',
    substance: 'Petugas loket sabar membantu ibu saya mengisi formulir',
    named: 'petugas loket dua',
    ...some,
  })

/** An office with an operator of each role that has to do with the register. */
async function served() {
  const office = await smallOfficeUntil(today)
  const { client, camat, staff } = office
  const keeper = (await protect(client)).id
  const operators = {
    keeper,
    pimpinan: await addOperator(client, { name: 'Camat', role: 'pimpinan', employeeId: camat }),
    // Who may see restricted data, and who may not.
    officer: await addOperator(client, { name: 'Petugas', role: 'petugas-layanan', restricted: true }),
    other: await addOperator(client, { name: 'Petugas lain', role: 'petugas-layanan' }),
    pegawai: await addOperator(client, { name: 'Staf', role: 'pegawai', employeeId: staff }),
  }
  return { ...office, operators }
}

const shown = (client: Client, id: number) => client.voices.complaints.get({ id })

describe('a complaint', () => {
  test('goes from receipt to its end, one act each, with an entry of each', async () => {
    const { client, application, kasi } = await smallOfficeUntil(today)
    const { complaints } = client.voices
    const saved = await client.voices.complaints.save(complaint())
    expect(saved.number).toBe('001/PGD/2026')
    let at = { id: saved.id, revision: saved.revision }
    const step = { kind: 'pemilahan', doneOn: '2026-08-14', text: '', handlerId: null } as const
    at = await client.voices.complaints.addStep({ ...at, ...step })
    expect((await shown(client, at.id)).standing).toMatchObject({
      state: 'dipilah',
      firstDue: '2026-08-19',
      due: '2026-09-04',
    })
    at = await complaints.addStep({ ...at, ...step, kind: 'penyaluran', handlerId: kasi })
    at = await complaints.addStep({ ...at, ...step, kind: 'tindak-lanjut', text: 'Keliru' })
    const { steps } = await shown(client, at.id)
    expect(steps.map(({ kind, handlerName }) => [kind, handlerName !== null])).toEqual([
      ['pemilahan', false],
      ['penyaluran', true],
      ['tindak-lanjut', false],
    ])
    at = await client.voices.complaints.removeStep({ ...at, stepId: steps[2]?.id ?? 0 })
    at = await client.voices.complaints.answer({
      ...at,
      answeredOn: '2026-08-19',
      answer: 'Antrean dipanggil layar sejak hari ini.',
    })
    at = await client.voices.complaints.rate({ ...at, satisfaction: 'puas', note: '' })
    at = await client.voices.complaints.close({
      ...at,
      closedOn: '2026-08-20',
      outcome: 'selesai',
      reason: '',
    })
    expect((await shown(client, at.id)).standing).toMatchObject({ state: 'selesai', inTime: true, took: 6 })
    at = await client.voices.complaints.reopen({ ...at, reason: 'Pelapor datang lagi' })
    expect((await shown(client, at.id)).standing.state).toBe('dijawab')
    const actions = (await readAudit(application.file.db, { limit: 50 }))
      .toReversed()
      .map(({ action }) => action)
      .filter((action) => action.startsWith('voices.'))
    expect(actions).toEqual(
      ['save', 'addStep', 'addStep', 'addStep', 'removeStep', 'answer', 'rate', 'close', 'reopen'].map(
        (verb) => `voices.complaints.${verb}`,
      ),
    )
  })

  test.each([
    [
      'is answered before it was received',
      'answer',
      { answeredOn: '2026-08-12', answer: 'Ya' },
      'sebelum diterima',
    ],
    ['is answered tomorrow', 'answer', { answeredOn: '2026-08-21', answer: 'Ya' }, 'belum tiba'],
    [
      'is closed without an answer',
      'close',
      { closedOn: '2026-08-20', outcome: 'selesai', reason: '' },
      'belum dijawab',
    ],
    [
      'is archived without a reason',
      'close',
      { closedOn: '2026-08-20', outcome: 'dicabut', reason: '' },
      'mengapa',
    ],
    ['is rated without an answer', 'rate', { satisfaction: 'puas', note: '' }, 'belum dijawab'],
    [
      'is handed to nobody',
      'addStep',
      { kind: 'penyaluran', doneOn: '2026-08-14', text: '', handlerId: null },
      'Pilih pegawai',
    ],
    [
      'is worked on before it was received',
      'addStep',
      { kind: 'pemilahan', doneOn: '2026-08-12', text: '', handlerId: null },
      'sebelum diterima',
    ],
  ] as const)('that %s is refused and nothing changes', async (_, verb, input, sentence) => {
    const { client, application } = await smallOfficeUntil(today)
    const { id, revision } = await client.voices.complaints.save(complaint())
    const act = client.voices.complaints[verb] as (all: object) => Promise<unknown>
    expect((await refusalOf(application, () => act({ id, revision, ...input }))).message).toContain(sentence)
  })

  test('of a stale page is refused', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { id, revision } = await client.voices.complaints.save(complaint())
    await client.voices.complaints.save(complaint({ id, revision, service: 'Kartu keluarga' }))
    const again = () => client.voices.complaints.save(complaint({ id, revision, service: 'Akta' }))
    expect((await refusalOf(application, again)).message).toContain('jendela lain')
  })

  test('keeps the limits with which it was received, and later ones hold for later', async () => {
    const { client } = await smallOfficeUntil(today)
    const first = await client.voices.complaints.save(complaint())
    const { limits, own } = await client.voices.complaints.limits()
    expect(own).toBe(false)
    const shorter = limits.map((limit) => (limit.step === 'pengaduan' ? { ...limit, days: 2 } : limit))
    await client.voices.complaints.saveLimits({ limits: shorter })
    const second = await client.voices.complaints.save(complaint())
    expect((await shown(client, first.id)).standing.due).toBe('2026-09-04')
    expect((await shown(client, second.id)).standing.due).toBe('2026-08-18')
    await client.voices.complaints.resetLimits()
    expect(await client.voices.complaints.limits()).toMatchObject({ limits, own: false })
  })

  test('is due later when the office closes on a day, and is told on the first page when it is late', async () => {
    const { client } = await smallOfficeUntil(new Date('2026-08-20T09:00:00'))
    const { id } = await client.voices.complaints.save(complaint())
    const home = async () => (await client.home.overview({ year: 2026, period: 'tw3' })).complaints
    expect(await home()).toEqual({ open: 1, late: 1, lastDay: 0 })
    await client.office.calendar.save({ day: '2026-08-18', works: false, reason: 'Hari jadi kecamatan' })
    expect((await shown(client, id)).standing.firstDue).toBe('2026-08-20')
    expect(await home()).toEqual({ open: 1, late: 0, lastDay: 1 })
  })

  test('is found in the register, counted by kind, channel and category, and exported', async () => {
    const { client } = await smallOfficeUntil(today)
    await client.voices.complaints.save(complaint())
    await client.voices.complaints.save(
      praise({ channel: 'whatsapp', reporter: null, receivedOn: '2026-08-19' }),
    )
    await client.voices.complaints.save(complaint({ receivedOn: '2025-12-01' }))
    const all = await client.voices.complaints.list({ year: 2026, limit: 2 })
    // What is open of the year before stands with it, the most urgent first.
    expect(all).toMatchObject({ total: 3, open: 3, late: 2, undecided: 1 })
    expect(all.rows.map(({ number }) => number)).toEqual(['001/PGD/2025', '001/PGD/2026'])
    const late = await client.voices.complaints.list({ year: 2026, show: 'late', search: 'tiga jam' })
    expect(late.total).toBe(2)
    const tally = await client.voices.complaints.tally({ year: 2026 })
    expect(tally.all).toEqual({ received: 2, inTime: 0, late: 0, open: 2, overdue: 1 })
    expect(tally.channels.map(({ of, received: many }) => [of, many])).toEqual([
      ['langsung', 1],
      ['whatsapp', 1],
    ])
    const file = await client.voices.complaints.export({ year: 2026 })
    const text = JSON.stringify(await readWorkbook(new Uint8Array(await file.arrayBuffer())))
    expect(text).toContain('(dirahasiakan)')
    expect(text).toContain('(tanpa nama)')
    expect(text).not.toContain('Siti Rekaan')
  })
})

describe('who said it', () => {
  test('stands in no list, and is told only by right, each time with an entry', async () => {
    const { client, application, operators } = await served()
    await signIn(client, operators.other)
    const { id } = await client.voices.complaints.save(complaint())
    expect((await client.voices.complaints.choices()).people).toHaveLength(3)
    const said = JSON.stringify([
      await shown(client, id),
      await client.voices.complaints.list({ year: 2026, search: 'siti' }),
      await client.voices.complaints.list({ year: 2026 }),
      await readAudit(application.file.db, { limit: 50 }),
    ])
    expect(said).not.toContain('Siti')
    expect(said).not.toContain('081234567890')
    const refused = await refusalOf(application, () => client.voices.complaints.reporter({ id }))
    expect(refused.message).toContain('data terbatas')
    await signIn(client, operators.officer)
    expect(await client.voices.complaints.reporter({ id })).toEqual(reporter)
    expect(await lastEntry(application)).toMatchObject({
      action: 'voices.complaints.reporter',
      subjectType: 'restricted',
      operator: 'Petugas',
    })
    await signIn(client, operators.keeper)
    const [look] = await client.privacy.accesses({})
    expect(look).toMatchObject({ operator: 'Petugas', whose: 'pelapor 001/PGD/2026' })
  })

  test('who is not told does not write over it, and it stays when the rest is changed', async () => {
    const { client, application, operators } = await served()
    await signIn(client, operators.other)
    const { id, revision } = await client.voices.complaints.save(complaint())
    const over = () => client.voices.complaints.save(complaint({ id, revision, reporter: null }))
    expect((await refusalOf(application, over)).message).toContain('data terbatas')
    const { reporter: _, ...rest } = complaint({ id, revision, service: 'Akta' })
    await client.voices.complaints.save(rest)
    await signIn(client, operators.officer)
    expect((await client.voices.complaints.reporter({ id })).name).toBe('Siti Rekaan')
  })

  test('the register is closed to whoever does not work with it', async () => {
    const { client, operators } = await served()
    await signIn(client, operators.pegawai)
    await expect(client.voices.complaints.list({ year: 2026 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(client.voices.forum.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('praise and blame of somebody', () => {
  const words = 'Sabar membantu warga lanjut usia mengisi formulir'
  const decision = (employeeId: number, some: object = {}) => ({
    employeeId,
    decidedOn: '2026-08-20',
    reason: 'Sudah ditanyakan kepada seksi',
    paper: '',
    feedback: { words, tone: 'positif', value: 1 } as const,
    ...some,
  })

  test('reaches him after the pimpinan’s decision, as words without a number, and goes with it', async () => {
    const { client, staff, operators } = await served()
    await signIn(client, operators.officer)
    const { id, revision } = await client.voices.complaints.save(praise())
    const before = client.voices.complaints.decide({ id, revision, ...decision(staff) })
    await expect(before).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await signIn(client, operators.pimpinan)
    const at = await client.voices.complaints.decide({ id, revision, ...decision(staff) })
    const said = async () =>
      (await client.monitoring.feedback.get({ employeeId: staff, year: 2026, period: 'tw3' })).entries
    await signIn(client, operators.pegawai)
    expect(await said()).toMatchObject([
      {
        role: 'pengguna-layanan',
        giver: 'Pengguna layanan (001/PGD/2026)',
        text: words,
        tone: 'positif',
        value: 1,
        day: received,
      },
    ])
    expect(JSON.stringify(await said())).not.toContain('Siti')
    await signIn(client, operators.pimpinan)
    await client.voices.complaints.withdraw({ ...at, employeeId: staff, reason: 'Salah orang' })
    expect(await said()).toEqual([])
    // The same is decided again.
    const { revision: now } = await shown(client, id)
    await client.voices.complaints.decide({ id, revision: now, ...decision(staff) })
    expect(await said()).toHaveLength(1)
  })

  test('is linked by the pengelola only with the disposisi of the pimpinan', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    const { id, revision } = await client.voices.complaints.save(praise())
    const without = () => client.voices.complaints.decide({ id, revision, ...decision(staff) })
    expect((await refusalOf(application, without)).message).toContain('Hanya pimpinan')
    await client.voices.complaints.decide({ id, revision, ...decision(staff, { paper: 'Disposisi 20/8' }) })
  })

  test('does not tell who said it', async () => {
    const { client, application, staff } = await smallOfficeUntil(today)
    const { id, revision } = await client.voices.complaints.save(praise())
    const telling = () =>
      client.voices.complaints.decide({
        id,
        revision,
        ...decision(staff, {
          paper: 'Disposisi 20/8',
          feedback: { words: 'Kata Siti Rekaan: sabar', tone: 'positif', value: 1 },
        }),
      })
    expect((await refusalOf(application, telling)).message).toContain('menyebut pelapornya')
  })

  test('that is linked only stays in the register, and its subject is not told who said it', async () => {
    const { client, application, camat, operators } = await served()
    const { id, revision } = await client.voices.complaints.save(complaint())
    const link = decision(camat, { paper: 'Surat Sekda 12/8', feedback: null })
    await client.voices.complaints.decide({ id, revision, ...link })
    expect((await shown(client, id)).people).toMatchObject([
      { shared: false, reason: 'Sudah ditanyakan kepada seksi' },
    ])
    const { entries } = await client.monitoring.feedback.get({ employeeId: camat, year: 2026, period: 'tw3' })
    expect(entries).toEqual([])
    const { revision: now } = await shown(client, id)
    const handed = () =>
      client.voices.complaints.addStep({
        id,
        revision: now,
        kind: 'penyaluran',
        doneOn: '2026-08-20',
        text: '',
        handlerId: camat,
      })
    expect((await refusalOf(application, handed)).message).toContain('tidak menangani pengaduannya sendiri')
    // The Camat has the right to restricted data, and is told nothing.
    const settings = {
      name: 'Camat',
      position: '',
      role: 'pimpinan',
      active: true,
      employeeId: camat,
    } as const
    await client.office.operators.save({ ...settings, id: operators.pimpinan, restricted: true })
    await signIn(client, operators.pimpinan)
    expect((await refusalOf(application, () => client.voices.complaints.reporter({ id }))).message).toContain(
      'Anda sendiri',
    )
    const own = () =>
      client.voices.complaints.withdraw({
        id,
        revision: now,
        employeeId: camat,
        reason: 'Tidak benar',
      })
    expect((await refusalOf(application, own)).message).toContain('diri sendiri')
  })
})
