import { describe, expect, it } from 'vitest'
import type { Rating } from '../../../shared/evaluation/evaluation.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { type Client, dump, personal, signedSkp, smallOfficeUntil, unitInput } from '../people.ts'

const when = { year: 2026, period: 'tw1' } as const

async function rated(client: Client, employeeId: number, result: Rating, realisation: string | null) {
  const measure = {
    measures: null,
    formula: '',
    source: '',
    accumulation: 'sum' as const,
    quarters: [3, 3, 3, 3] as [number, number, number, number],
  }
  const row = iki({ target: '12 dokumen', measure })
  const { id: skpId } = await signedSkp(client, employeeId, skpContent([rhk({ indicators: [row] })]))
  if (realisation !== null) {
    const { id } = await client.evaluation.begin({ skpId, period: 'tw1' })
    const { revision, content } = await client.evaluation.get({ id })
    const realisations = { [row.id]: realisation }
    await client.evaluation.saveContent({ id, revision, content: { ...content, realisations } })
  }
  const [line] = await client.evaluation.list({ ...when, employeeId })
  await client.evaluation.rate({
    skpId,
    period: 'tw1',
    revision: line?.revision ?? null,
    ratingResult: result,
    ratingBehaviour: result === 'di-atas' ? 'di-atas' : 'sesuai',
  })
}

/** Seven people of the seksi: one of whom nothing is written, one above whose number falls short. */
async function ratedSeksi() {
  const office = await smallOfficeUntil(new Date('2026-04-08T09:00:00'))
  const { client, seksi } = office
  for (let number = 10; number < 17; number += 1) {
    const { id } = await client.employees.save({
      personal: personal(number, number % 2 === 0 ? { sex: 'L' } : { sex: 'P' }),
      unit: { unitId: seksi, tmt: '2020-01-02' },
    })
    if (number === 10) await rated(client, id, 'di-atas', '2 dokumen')
    else await rated(client, id, 'sesuai', number === 11 ? null : '3 dokumen')
  }
  return office
}

describe('fairness of a period', () => {
  it('is told from ratings, realisations, feedback and the log; who looked is written down once, and nothing else', async () => {
    const { application, client, kecamatan } = await ratedSeksi()
    const before = dump(application)
    const fairness = await client.evaluation.fairness.look(when)
    const after = dump(application)
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([
      'audit',
      'cover',
      'sqlite_sequence',
    ])
    const log = () =>
      client.trust
        .audit({ limit: 500 })
        .then((all) => all.filter(({ action }) => action === 'evaluation.fairness.look'))
    expect(await log()).toMatchObject([{ subjectId: '2026', operator: 'Pengelola Uji' }])
    expect(await client.evaluation.fairness.look(when)).toEqual(fairness)
    expect(await log()).toHaveLength(1)
    expect(fairness).toMatchObject({ n: 7, drafts: 7 })
    expect(fairness.appraisers).toMatchObject([
      {
        name: 'Orang Rekaan 2',
        n: 7,
        grades: [0, 6, 1],
        bare: 1,
        apart: 1,
        measured: 6,
        rushed: 7,
        results: {
          'di-bawah': 0,
          sesuai: 6,
          'di-atas': 1,
        },
      },
    ])
    expect(fairness.findings.map(({ kind }) => kind)).toEqual(['bare', 'apart', 'rushed'])
    expect(fairness.sexes.map(({ name, n, grades }) => [name, n, grades])).toEqual([
      ['Laki-laki', 4, null],
      ['Perempuan', 3, null],
    ])
    const other = await client.employees.units.save({ ...unitInput, name: 'Seksi Lain', parentId: kecamatan })
    expect(await client.evaluation.fairness.look({ ...when, unitId: other.id })).toMatchObject({ n: 0 })
    expect(await client.evaluation.fairness.look({ ...when, period: 'tw2' })).toMatchObject({ n: 0 })
  })
})
