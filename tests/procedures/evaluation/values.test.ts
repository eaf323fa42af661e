import { expect, test } from 'vitest'
import { emptyEvaluation, rhk, skpContent } from '../../skp-content.ts'
import { lastEntry, refusalOf, signedSkp, smallOfficeUntil } from '../people.ts'

/** A begun evaluation of the first quarter, with its first indicator. */
async function begun() {
  const office = await smallOfficeUntil(new Date('2026-04-08T09:00:00'))
  const { client, staff } = office
  const row = rhk()
  const indicators = row.indicators.map((iki) => ({
    ...iki,
    target: '120 surat',
    targetMin: 120,
    targetMax: 120,
    unit: 'surat',
  }))
  const { id: skpId, content } = await signedSkp(client, staff, skpContent([{ ...row, indicators }]))
  const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
  const ikiId = content.rhk[0]?.indicators[0]?.id ?? ''
  return { ...office, skpId, id, ikiId, rhkId: content.rhk[0]?.id ?? '' }
}

test('a number is kept beside the words, told in the log, and is gone when it is taken away', async () => {
  const { application, client, id, ikiId, skpId } = await begun()
  const content = { ...emptyEvaluation, realisations: { [ikiId]: 'Selesai' }, values: { [ikiId]: 42.5 } }
  await client.evaluation.saveContent({ id, revision: 0, content })
  expect((await client.evaluation.get({ id })).content).toEqual(content)
  expect((await lastEntry(application)).after).toContain('Selesai (angka: 42,5)')
  expect(await client.evaluation.course({ skpId })).toEqual([{ period: 'tw1', ikiId, value: 42.5 }])
  const [line] = await client.evaluation.list({ year: 2026, period: 'tw1' })
  expect(line?.realised.done).toBe(1)

  const only = { ...emptyEvaluation, values: { [ikiId]: 0 } }
  await client.evaluation.saveContent({ id, revision: 1, content: only })
  expect((await client.evaluation.get({ id })).content).toEqual(only)
  await client.evaluation.saveContent({ id, revision: 2, content: emptyEvaluation })
  expect((await client.evaluation.get({ id })).content).toEqual(emptyEvaluation)
  const elsewhere = { ...emptyEvaluation, values: { '00000000-0000-4000-8000-000000000000': 1 } }
  expect(
    (
      await refusalOf(application, () =>
        client.evaluation.saveContent({ id, revision: 3, content: elsewhere }),
      )
    ).message,
  ).toMatch(/tidak ada lagi dalam SKP/)
})

test('what the diary counts in the period is proposed for the indicator of its unit', async () => {
  const { client, skpId, staff, ikiId, rhkId } = await begun()
  const day = '2026-03-10'
  const entry = {
    day,
    start: 480,
    end: 600,
    rhkText: '',
    activity: 'Memproses surat',
    output: 'Surat',
    satuan: 'surat',
    evidence: '',
  }
  await client.monitoring.diary.save({
    employeeId: staff,
    year: 2026,
    month: 3,
    revision: 0,
    days: [
      {
        day,
        entries: [
          { ...entry, id: '11111111-1111-4111-8111-111111111111', rhkId, volume: 30 },
          { ...entry, id: '22222222-2222-4222-8222-222222222222', rhkId, volume: 12 },
          { ...entry, id: '33333333-3333-4333-8333-333333333333', rhkId: null, volume: 99 },
        ],
      },
    ],
  })
  expect(await client.evaluation.counted({ skpId, period: 'tw1' })).toEqual([
    { ikiId, value: 42, satuan: 'surat' },
  ])
  expect(await client.evaluation.counted({ skpId, period: 'tw2' })).toEqual([])
})
