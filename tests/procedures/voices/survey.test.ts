import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../../electron/excel/workbook.ts'
import { auditOf, type Client, refusalOf, smallOfficeUntil } from '../people.ts'
import { answer, surveyed } from './surveyed.ts'

const today = new Date('2026-05-04T09:00:00')

describe('services and questionnaires', () => {
  it('are kept, and a service that was surveyed is closed and not removed', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { ktp, unit } = await surveyed(client)

    const { message } = await refusalOf(application, () =>
      client.voices.survey.saveService({
        id: null,
        revision: 0,
        name: 'ktp ELEKTRONIK',
        unitId: unit.id,
        active: true,
      }),
    )
    expect(message).toContain('sudah mempunyai layanan')
    expect(
      (await refusalOf(application, () => client.voices.survey.removeService({ id: ktp, revision: 0 })))
        .message,
    ).toContain('sudah disurvei')
    const free = await client.voices.survey.saveService({
      id: null,
      revision: 0,
      name: 'Salah ketik',
      unitId: unit.id,
      active: true,
    })
    expect(await auditOf(application, () => client.voices.survey.removeService(free))).toEqual([
      'voices.survey.removeService',
    ])
    await client.voices.survey.saveService({
      id: ktp,
      revision: 0,
      name: 'KTP',
      unitId: unit.id,
      active: false,
    })
    expect(
      (await client.voices.survey.services()).services.map(({ name, active, surveys }) => [
        name,
        active,
        surveys,
      ]),
    ).toEqual([
      ['Kartu Keluarga', true, 1],
      ['KTP', false, 1],
    ])
  })

  it('of the office stand before those that come along; the nine unsur are not shortened', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const [skm] = await client.voices.survey.questionnaires()
    if (!skm) throw new Error('none')
    const made = await client.voices.survey.saveQuestionnaire({ ...skm, name: 'SKM Kecamatan Uji', id: null })
    expect((await client.voices.survey.questionnaires()).map(({ id, kind }) => [id, kind])).toEqual([
      [made.id, 'skm'],
      [null, 'skm'],
      [null, 'spkp'],
      [null, 'spak'],
    ])
    const { problems } = await refusalOf(application, () =>
      client.voices.survey.saveQuestionnaire({ ...skm, questions: skm.questions.slice(2), ...made }),
    )
    expect(problems[0]?.message).toContain('9 unsur')
    await client.voices.survey.removeQuestionnaire(made)
    expect(await client.voices.survey.questionnaires()).toHaveLength(3)
  })
})

describe('a survey', () => {
  it('goes from sheets of paper to the index, the needed sample and the promises of the next one', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { ktp, kk, id } = await surveyed(client)
    expect(
      await auditOf(application, () =>
        client.voices.survey.writeSheets({
          periodId: id,
          sheets: [
            { ...answer(ktp, '444444444', { suggestion: 'Ramah sekali' }), sheet: 1 },
            { ...answer(kk, '223222222'), sheet: 2 },
          ],
        }),
      ),
    ).toEqual(['voices.survey.writeSheets'])
    const results = await client.voices.survey.results({ id })
    expect(results).toMatchObject({
      respondents: 2,
      needed: 34,
      name: 'Semester I 2026',
      weakest: ['SYARAT', 'PROSEDUR', 'BIAYA'],
    })
    expect(results.whole.index).toBe(76.39)
    expect(results.services.map(({ name, result }) => [name, result.index])).toEqual([
      ['Kartu Keluarga', 52.78],
      ['KTP elektronik', 100],
    ])
    expect(results.profile.sex[1]).toEqual({ label: 'Perempuan', count: 2 })
    expect((await client.voices.survey.list({ year: 2026 }))[0]).toMatchObject({
      index: 76.39,
      mutu: 'C',
      respondents: 2,
    })
    expect(await client.voices.survey.suggestions({ id })).toEqual({ total: 1, rows: ['Ramah sekali'] })

    const plan = {
      id: null,
      unsur: 'WAKTU',
      problem: 'Antre lama',
      activity: 'Menambah loket',
      dueYear: 2026,
      quarters: ['tw3' as const],
      responsible: 'Kasi Pelayanan',
    }
    await client.voices.survey.saveActions({
      periodId: id,
      revision: results.period.revision,
      actions: [plan],
    })
    const [action] = (await client.voices.survey.results({ id })).actions
    if (!action) throw new Error('no action')
    await client.voices.survey.followUp({
      id: action.id,
      done: true,
      story: 'Loket ke-3 dibuka',
      evidence: 'Foto',
      obstacle: '',
    })
    const { problems } = await refusalOf(application, () =>
      client.voices.survey.followUp({ id: action.id, done: false, story: '', evidence: '', obstacle: '' }),
    )
    expect(problems[0]?.field).toBe('Hambatan')

    const { fields } = await next(client, id)
    const second = await client.voices.survey.save(fields)
    const later = await client.voices.survey.results({ id: second.id })
    expect(later.before).toMatchObject({
      periodId: id,
      actions: [{ activity: 'Menambah loket', done: true }],
    })
    expect(later.trend.map(({ index }) => index)).toEqual([76.39, null])
    // One of the unit that is called as the office goes on where the whole office was asked.
    const { name } = await client.office.get()
    const own = (await client.employees.units.list()).find((unit) => unit.name === name)
    const [other] = await client.employees.units.list()
    if (!own || !other) throw new Error('the office is a unit')
    const third = await client.voices.survey.save({ ...fields, unitId: own.id })
    expect((await client.voices.survey.results({ id: third.id })).trend).toHaveLength(3)
    // What was told of a promise is not thrown away with it.
    const { revision } = (await client.voices.survey.results({ id })).period
    expect(
      (
        await refusalOf(application, () =>
          client.voices.survey.saveActions({ periodId: id, revision, actions: [] }),
        )
      ).message,
    ).toContain('sudah dicatat')
  })

  async function next(client: Client, id: number) {
    const { period } = await client.voices.survey.results({ id })
    const { id: _, revision: __, state: ___, ...fields } = period
    return {
      fields: { ...fields, id: null, revision: 0, part: 2, startsOn: '2026-07-01', endsOn: '2026-12-31' },
    }
  }

  it('refuses what is not on the scale, the same sheet twice, and a closed survey, and stores none of it', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { ktp, id } = await surveyed(client)
    const wrong = await refusalOf(application, () =>
      client.voices.survey.writeSheets({
        periodId: id,
        sheets: [
          { ...answer(ktp), sheet: 1 },
          { ...answer(ktp, '333333335'), sheet: 2 },
        ],
      }),
    )
    expect(wrong.problems).toEqual([
      {
        field: 'Lembar 2',
        message: '9. Penanganan Pengaduan, Saran, dan Masukan: Jawaban 5 tidak ada; yang ada 1 sampai 4.',
      },
    ])
    expect(await client.voices.survey.sheets({ periodId: id })).toEqual([])
    const first = { ...answer(ktp), sheet: 7 }
    await client.voices.survey.writeSheets({ periodId: id, sheets: [first] })
    // Sent once more because the answer got lost: stored once.
    expect(await client.voices.survey.writeSheets({ periodId: id, sheets: [first] })).toEqual({ stored: 0 })
    const twice = await refusalOf(application, () =>
      client.voices.survey.writeSheets({ periodId: id, sheets: [{ ...answer(ktp), sheet: 7 }] }),
    )
    expect(twice.problems[0]).toMatchObject({ field: 'Lembar 7' })
    await client.voices.survey.removeSheet({ periodId: id, sheet: 7 })
    expect((await client.voices.survey.results({ id })).respondents).toBe(0)
    await client.voices.survey.writeSheets({ periodId: id, sheets: [first] })
    const closed = await client.voices.survey.setState({ id, revision: 0, state: 'ditutup' })
    for (const act of [
      () => client.voices.survey.writeSheets({ periodId: id, sheets: [{ ...answer(ktp), sheet: 8 }] }),
      () => client.voices.survey.removeSheet({ periodId: id, sheet: 7 }),
      () => client.voices.survey.startKiosk({ periodId: id, serviceId: null, word: '1234' }),
    ])
      expect((await refusalOf(application, act)).message).toContain('sudah ditutup')
    expect((await refusalOf(application, () => client.voices.survey.remove(closed))).message).toContain(
      '1 jawaban',
    )
  })

  it('keeps its questions once somebody has answered, and goes while nobody has', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { ktp, kk, id, revision, fields } = await surveyed(client)
    await client.voices.survey.writeSheets({ periodId: id, sheets: [{ ...answer(ktp), sheet: 1 }] })
    const { questionnaire } = fields
    const turned = { ...questionnaire, questions: questionnaire.questions.toReversed() }
    expect(
      (
        await refusalOf(application, () =>
          client.voices.survey.save({ ...fields, id, revision, questionnaire: turned }),
        )
      ).message,
    ).toContain('sudah mempunyai jawaban')
    expect(
      (
        await refusalOf(application, () =>
          client.voices.survey.save({ ...fields, id, revision, serviceIds: [kk] }),
        )
      ).message,
    ).toContain('KTP elektronik')
    const other = await client.voices.survey.save({ ...fields, kind: 'tahun' })
    await client.voices.survey.remove(other)
    expect((await client.voices.survey.list({ year: 2026 })).map((row) => row.id)).toEqual([id])
  })
})

describe('a file of answers', () => {
  const header = [
    'Timestamp',
    'Jenis kelamin',
    'Jenis layanan',
    ...Array.from({ length: 9 }, (_, at) => `U${at + 1}`),
  ]
  const fileOf = async (rows: string[][]) => {
    const bytes = await writeWorkbook([{ worksheet: 'Jawaban', header, rows }])
    return new File([new Uint8Array(bytes)], 'jawaban.xlsx')
  }

  it('is looked at first and stored whole, or without its wrong rows when that is meant', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { id } = await surveyed(client)
    const good = ['1/2/2026', 'L', 'KTP elektronik', ...Array<string>(9).fill('3')]
    const file = await fileOf([good, good.with(5, '7')])
    const order = { periodId: id, file, uses: {}, serviceId: null }
    const read = await client.voices.survey.readFile(order)
    expect(read).toMatchObject({
      ready: 1,
      problemCount: 1,
      problems: [{ row: 3, field: '3. Waktu Penyelesaian' }],
    })
    const { message } = await refusalOf(application, () =>
      client.voices.survey.importFile({ ...order, skipWrong: false }),
    )
    expect(message).toContain('tidak ada yang tersimpan')
    expect((await client.voices.survey.results({ id })).respondents).toBe(0)
    expect(await client.voices.survey.importFile({ ...order, skipWrong: true })).toEqual({
      stored: 1,
      skipped: 1,
    })
    expect((await client.voices.survey.results({ id })).sources).toContainEqual({ label: 'Berkas', count: 1 })
  })

  it('is read as CSV too', async () => {
    const { client } = await smallOfficeUntil(today)
    const { id, ktp } = await surveyed(client)
    const text = ['U1;U2;U3;U4;U5;U6;U7;U8;U9', '4;4;4;Gratis;4;4;4;Sangat baik;4'].join('\r\n')
    const file = new File([text], 'jawaban.csv')
    expect(
      await client.voices.survey.importFile({
        periodId: id,
        file,
        uses: {},
        serviceId: ktp,
        skipWrong: false,
      }),
    ).toEqual({
      stored: 1,
      skipped: 0,
    })
    expect((await client.voices.survey.results({ id })).whole.index).toBe(100)
  })
})
