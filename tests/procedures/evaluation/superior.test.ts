import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { newEntry } from '../../../shared/monitoring/diary/lines.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { rhk, skpContent } from '../../skp-content.ts'
import { type Client, signedSkp, smallOfficeUntil } from '../people.ts'
import { readsOf } from '../reads.ts'

/** A Wednesday after the third quarter. */
const today = new Date('2026-10-07T14:00:00')
const october = { year: 2026, month: 10 } as const

const told = (employeeId: number, giverId: number, some: { rhkId: string | null; text: string }) => ({
  id: randomUUID(),
  employeeId,
  day: '2026-09-20',
  giverId,
  giverName: '',
  role: 'pimpinan' as const,
  value: some.rhkId === null ? 2 : null,
  tone: 'korektif' as const,
  reaction: 'meningkat' as const,
  diaryDay: null,
  ...some,
})

/** The staff with a signed SKP, appraised by the Kasi, and a day of the diary handed in. */
async function office() {
  const made = await smallOfficeUntil(today)
  const { client, staff, kasi } = made
  const row = rhk({ text: 'Tertibnya surat masuk' })
  const { id: skpId } = await signedSkp(client, staff, skpContent([row]))
  const day = '2026-10-05'
  await client.monitoring.diary.save({
    employeeId: staff,
    ...october,
    revision: 0,
    days: [{ day, entries: [{ ...newEntry(randomUUID(), day), activity: 'Mengagendakan surat' }] }],
  })
  await client.monitoring.diary.submit({ employeeIds: [staff], from: day, to: day, sure: true })
  return { ...made, kasi, row, skpId, day }
}

const overview = (client: Client, appraiserId: number) =>
  client.evaluation.superior.overview({ ...october, period: 'tw3', appraiserId })

test('a superior sees at a glance who has reported, what is realised, who was told nothing, and what waits', async () => {
  const { client, staff, kasi, row, skpId, day } = await office()
  const led = await overview(client, kasi)
  expect(led).toMatchObject({
    appraiserId: kasi,
    giverId: kasi,
    appraisers: [{ employeeId: kasi, people: 1 }],
  })
  expect(led.people).toMatchObject([
    {
      employeeId: staff,
      // The fifth and the sixth are owed: before, nobody kept a diary.
      reported: { done: 1, of: 2 },
      realised: { done: 0, of: 1 },
      last: null,
      silent: true,
      waiting: { diaryDays: 1, skp: false, evaluation: 'rate' },
      adviceDay: day,
      rhk: [{ id: row.id }],
    },
  ])
  await client.monitoring.feedback.give(told(staff, kasi, { rhkId: row.id, text: 'Lengkapi buktinya' }))
  await client.monitoring.diary.approve({ employeeIds: [staff], from: day, to: day })
  await client.evaluation.rate({
    skpId,
    period: 'tw3',
    revision: null,
    ratingResult: 'sesuai',
    ratingBehaviour: 'sesuai',
    sure: true,
  })
  expect((await overview(client, kasi)).people).toMatchObject([
    { last: '2026-09-20', silent: false, waiting: { diaryDays: 0, evaluation: 'sign' } },
  ])
  const later = await client.evaluation.superior.overview({ ...october, period: 'tw4', appraiserId: kasi })
  // A quarter that is not over waits for nobody.
  expect(later.people[0]?.waiting.evaluation).toBeNull()
})

test('asks the file as often for many as for one', async () => {
  const { client, application, kasi, camat } = await office()
  const { raw } = application.file
  const one = await readsOf(raw, () => overview(client, kasi))
  await signedSkp(client, kasi)
  const other = await readsOf(raw, () => overview(client, camat))
  expect(Math.abs(other.length - one.length)).toBeLessThan(3)
})

test('feedback stands beside the evaluation, counts in the table and takes the place of a reason', async () => {
  const { client, staff, kasi, row, skpId } = await office()
  const lineOf = async () =>
    (await client.evaluation.list({ year: 2026, period: 'tw3' })).find((line) => line.skpId === skpId)
  const unreasoned = async () =>
    (await client.evaluation.signable({ year: 2026, period: 'tw3' }))[0]?.unreasoned
  await client.evaluation.rate({
    skpId,
    period: 'tw3',
    revision: null,
    ratingResult: 'sesuai',
    ratingBehaviour: 'sesuai',
    sure: true,
  })
  expect(await lineOf()).toMatchObject({ results: { done: 0 }, values: { done: 0 } })
  expect(await unreasoned()).toContain('alasan menilai tanpa realisasi, bukti dan umpan balik')
  await client.monitoring.feedback.give(told(staff, kasi, { rhkId: row.id, text: 'Lengkapi buktinya' }))
  await client.monitoring.feedback.give(told(staff, kasi, { rhkId: null, text: 'Kas selalu cocok' }))
  expect(await lineOf()).toMatchObject({ results: { done: 1 }, values: { done: 1 } })
  expect(await unreasoned()).toBeNull()
  const detail = await client.evaluation.look({ skpId, period: 'tw3' })
  expect(detail.recorded).toEqual({ rhkIds: [row.id], values: [2] })
  // Nothing of it is in the evaluation by itself.
  expect(detail.content.feedback).toEqual({})
  // What the appraiser wrote on the same RHK is not counted twice.
  await client.evaluation.saveContent({
    id: detail.id ?? 0,
    revision: detail.revision,
    content: { ...detail.content, feedback: { [row.id]: 'Baik' } },
  })
  expect(await lineOf()).toMatchObject({ results: { done: 1 }, values: { done: 1 } })
  // Another quarter knows nothing of it.
  expect((await client.evaluation.look({ skpId, period: 'tw2' })).recorded).toEqual({
    rhkIds: [],
    values: [],
  })
})

test('the form has the tables of the evaluation with who said what, and no rating', async () => {
  const { client, staff, kasi, row, skpId } = await office()
  await client.monitoring.feedback.give(told(staff, kasi, { rhkId: row.id, text: 'Lengkapi buktinya' }))
  const evaluation = await client.evaluation.begin({ skpId, period: 'tw3' })
  const { revision, content } = await client.evaluation.get(evaluation)
  await client.evaluation.saveContent({
    ...evaluation,
    revision,
    content: { ...content, behaviourFeedback: ['', '', 'Mau belajar', '', '', '', ''] },
  })
  let token = ''
  for await (const event of await client.documents.print({
    form: 'umpan-balik',
    year: 2026,
    period: 'tw3',
    scope: { kind: 'employees', ids: [staff] },
  }))
    if (event.kind === 'done') token = event.token
  const file = await client.documents.file({ token })
  const { packed } = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(packed).toContain('UMPANBALIKBERKELANJUTAN')
  expect(packed).toContain('PERIODE:TRIWULANIIITAHUN2026')
  expect(packed).toContain('Pimpinan:Lengkapibuktinya▲')
  expect(packed).toContain('PejabatPenilaiKinerja:Maubelajar')
  expect(packed).not.toContain('RATING')
  expect(packed).not.toContain('PREDIKAT')
})
