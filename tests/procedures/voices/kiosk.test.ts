import { describe, expect, it } from 'vitest'
import { addOperator, protect, secret, signIn } from '../operators.ts'
import { auditOf, refusalOf, smallOfficeUntil } from '../people.ts'
import { answer, surveyed } from './surveyed.ts'

const today = new Date('2026-05-04T09:00:00')

describe('the kiosk', () => {
  it('lets nothing be done but answering until the word is said, and stores each answer once', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { ktp, kk, id } = await surveyed(client)
    expect(
      (
        await refusalOf(application, () =>
          client.voices.survey.startKiosk({ periodId: id, serviceId: null, word: 'ab' }),
        )
      ).message,
    ).toContain('paling sedikit 4')
    await client.voices.survey.startKiosk({ periodId: id, serviceId: null, word: 'loket 1' })
    expect((await client.desk.overview()).state).toBe('kiosk')
    expect(await client.voices.survey.kiosk()).toMatchObject({
      byPassword: false,
      services: [{ name: 'Kartu Keluarga' }, { name: 'KTP elektronik' }],
    })
    for (const act of [
      () => client.employees.list({}),
      () => client.voices.survey.results({ id }),
      () => client.office.get(),
    ])
      await expect(act()).rejects.toThrow('Kiosk survei sedang berjalan')
    const one = answer(ktp)
    await client.voices.survey.answerKiosk(one)
    await client.voices.survey.answerKiosk(one)
    await client.voices.survey.answerKiosk(answer(kk, '444444444'))
    // Left in the middle: what is not complete is not stored.
    const { problems } = await refusalOf(application, () =>
      client.voices.survey.answerKiosk(answer(ktp, '333300000')),
    )
    expect(problems).toHaveLength(5)
    await expect(client.voices.survey.leaveKiosk({ word: 'loket 2' })).rejects.toThrow('salah')
    expect((await client.desk.overview()).state).toBe('kiosk')
    await client.voices.survey.leaveKiosk({ word: 'LOKET 1' })
    expect((await client.voices.survey.results({ id })).respondents).toBe(2)
    await expect(client.voices.survey.answerKiosk(answer(ktp))).rejects.toThrow('belum dimulai')
  })

  it('is left with the password of who began it', async () => {
    const { client } = await smallOfficeUntil(today)
    const { ktp, id } = await surveyed(client)
    await protect(client)
    await client.voices.survey.startKiosk({ periodId: id, serviceId: ktp, word: null })
    expect(await client.voices.survey.kiosk()).toMatchObject({ byPassword: true, services: [{ id: ktp }] })
    await expect(client.voices.survey.leaveKiosk({ word: 'loket 1' })).rejects.toThrow('salah')
  })

  it('is gone when the office is closed, with what was being answered', async () => {
    const { client, application } = await smallOfficeUntil(today)
    const { id } = await surveyed(client)
    await client.voices.survey.startKiosk({ periodId: id, serviceId: null, word: '1234' })
    const { path } = application.file
    await application.close()
    await application.open(path)
    expect((await client.desk.overview()).state).toBe('open')
    expect((await client.voices.survey.results({ id })).respondents).toBe(0)
  })
})

it('nobody is told who answered, at which desk, or when', async () => {
  const { client, application } = await smallOfficeUntil(today)
  const { ktp, id } = await surveyed(client)
  await client.voices.survey.writeSheets({
    periodId: id,
    sheets: [{ ...answer(ktp, '121212121'), sheet: 3 }],
  })
  await client.voices.survey.startKiosk({ periodId: id, serviceId: null, word: '1234' })
  expect(
    await auditOf(application, () => client.voices.survey.answerKiosk(answer(ktp, '434343434'))),
  ).toEqual(['voices.survey.answerKiosk'])
  await client.voices.survey.leaveKiosk({ word: '1234' })

  // The log says that there was an answer, and neither which nor what.
  const { raw } = application.file
  const entries = raw
    .prepare("SELECT * FROM audit WHERE action LIKE 'voices.survey.%'")
    .all()
    .map((entry) => JSON.stringify(entry))
    .join()
  const keys = raw.prepare<[], string>('SELECT key FROM survey_answer').pluck().all()
  for (const key of keys) expect(entries).not.toContain(key)
  for (const digits of ['121212121', '434343434']) expect(entries).not.toContain(digits)

  // No column of an answer could tell it, and the table has not even an order of its own.
  const columns = raw.prepare<[], string>("SELECT name FROM pragma_table_info('survey_answer')").pluck().all()
  expect(columns).toEqual([
    'key',
    'period_id',
    'service_id',
    'source',
    'sheet',
    'sex',
    'age',
    'education',
    'occupation',
    'scores',
    'suggestion',
  ])
  expect(() => raw.prepare('SELECT rowid FROM survey_answer')).toThrow()

  // What the contract gives out of answers: sums, counts of one thing at a time, and suggestions alone.
  const told = JSON.stringify([
    await client.voices.survey.results({ id }),
    await client.voices.survey.suggestions({ id }),
    await client.voices.survey.sheets({ periodId: id }),
  ])
  for (const key of keys) expect(told).not.toContain(key)
  expect(told).not.toContain('Pengelola Uji')
  expect(told).not.toMatch(/T\d\d:\d\d/)
})

it('the desk that serves works with surveys, and with nothing of people', async () => {
  const { client } = await smallOfficeUntil(today)
  const { id } = await surveyed(client)
  await protect(client)
  const desk = await addOperator(client, { name: 'Petugas Uji', role: 'petugas-layanan' })
  await signIn(client, desk)
  expect((await client.voices.survey.results({ id })).name).toBe('Semester I 2026')
  await client.voices.survey.startKiosk({ periodId: id, serviceId: null, word: null })
  await client.voices.survey.leaveKiosk({ word: secret })
  await expect(client.employees.list({})).rejects.toThrow('Peran Anda')
})
