import { describe, expect, it } from 'vitest'
import { emptyMeasure } from '../../../shared/planning/measures/measure.ts'
import type { Measure } from '../../../shared/planning/skp/skp.ts'
import { iki, rhk, skpContent } from '../../skp-content.ts'
import { auditOf, refusalOf, smallOffice } from '../people.ts'

const measure: Measure = {
  measures: 'kepuasan',
  formula: 'jumlah nilai dibagi jumlah responden',
  source: 'survei kepuasan masyarakat',
  accumulation: 'average',
  quarters: [80, null, 85, 90],
}

describe('how an indicator is measured', () => {
  it('is stored with it, frozen with the SKP, and found in the list of the year', async () => {
    const { client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const content = skpContent([
      rhk({
        indicators: [
          iki({ target: '85 nilai', targetMin: 85, targetMax: 85, unit: 'nilai', measure }),
          iki(),
        ],
      }),
    ])
    await client.planning.sheet.save({ id, revision: 0, content })
    expect((await client.planning.skp.get({ id })).content).toEqual(content)
    await client.planning.agreement.sign({
      id,
      revision: 1,
      signedOn: '2026-01-20',
      place: 'Uji',
      sure: true,
    })
    expect((await client.planning.skp.get({ id })).content).toEqual(content)
    const { rows } = await client.planning.measures.indicators({ year: 2026 })
    expect(rows.map(({ target, measures, source }) => ({ target, measures, source }))).toEqual([
      { target: '85 nilai', measures: 'kepuasan', source: 'survei kepuasan masyarakat' },
      { target: '12 dokumen', measures: null, source: '' },
    ])
    expect((await client.planning.measures.indicators({ year: 2025 })).rows).toEqual([])
  })

  it('is written from the list of the year into its draft, all or none', async () => {
    const { client, application, staff, kasi } = await smallOffice()
    const [own, above] = [
      await client.planning.skp.create({ employeeId: staff, year: 2026 }),
      await client.planning.skp.create({ employeeId: kasi, year: 2026 }),
    ]
    const [mine, theirs] = [iki(), iki()]
    for (const [id, one] of [
      [own.id, mine],
      [above.id, theirs],
    ] as const)
      await client.planning.sheet.save({ id, revision: 0, content: skpContent([rhk({ indicators: [one] })]) })
    const changes = [
      { id: mine.id, target: '80-90 %', rhk: 'Hasil lain', source: 'buku agenda' },
      { id: theirs.id, indicator: 'Indikator lain' },
    ]
    expect(
      await auditOf(application, () => client.planning.measures.writeIndicators({ year: 2026, changes })),
    ).toEqual(['planning.measures.writeIndicators', 'planning.measures.writeIndicators'])
    const read = async () =>
      (await client.planning.measures.indicators({ year: 2026 })).rows.map(
        ({ rhk: text, indicator, target, source }) => [text, indicator, target, source],
      )
    const written = await read()
    expect(written[0]).toEqual(['Hasil lain', mine.indicator, '80-90 %', 'buku agenda'])
    expect(written[1]?.[1]).toBe('Indikator lain')
    const { content, revision } = await client.planning.skp.get({ id: own.id })
    expect(content.rhk[0]?.indicators[0]).toMatchObject({ targetMin: 80, targetMax: 90, unit: '%' })
    // Whoever has the SKP open is told that it has changed.
    expect(revision).toBe(2)

    // Of another year there is no such indicator, and in a signed SKP nothing is written; then nothing at all is.
    const again = [{ id: mine.id, target: '1 %' }]
    const gone = await refusalOf(application, () =>
      client.planning.measures.writeIndicators({ year: 2025, changes: again }),
    )
    expect(gone.message).toContain('Indikator itu')
    await client.planning.agreement.sign({
      id: above.id,
      revision: 2,
      signedOn: '2026-01-20',
      place: 'Uji',
      sure: true,
    })
    const refused = await refusalOf(application, () =>
      client.planning.measures.writeIndicators({
        year: 2026,
        changes: [...again, { id: theirs.id, indicator: 'Terlambat' }],
      }),
    )
    expect(refused.message).toMatch(/^SKP .* sudah ditetapkan dan terkunci/)
    expect(await read()).toEqual(written)
  })

  it('goes from the row again when it is taken back', async () => {
    const { client, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const said = iki({ measure })
    const { measure: _, ...unsaid } = said
    const row = rhk({ indicators: [said] })
    await client.planning.sheet.save({ id, revision: 0, content: skpContent([row]) })
    const without = skpContent([{ ...row, indicators: [unsaid] }])
    await client.planning.sheet.save({ id, revision: 1, content: without })
    expect((await client.planning.skp.get({ id })).content).toEqual(without)
  })

  it('keeps an SKP unsigned whose quarters or units are impossible', async () => {
    const { client, application, staff } = await smallOffice()
    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const content = skpContent([
      rhk({
        indicators: [
          iki({ indicator: 'Persentase berkas yang selesai', target: '150 %' }),
          iki({
            target: '48 laporan',
            measure: { ...emptyMeasure, accumulation: 'sum', quarters: [12, 12, 12, 10] },
          }),
        ],
      }),
    ])
    await client.planning.sheet.save({ id, revision: 0, content })
    const { problems } = await refusalOf(application, () =>
      client.planning.agreement.sign({ id, revision: 1, signedOn: '2026-01-20', place: 'Uji', sure: true }),
    )
    expect(problems).toEqual([
      { field: 'RHK 1, indikator 1', message: 'Target "150 %" melebihi 100, batas satuan %.' },
      {
        field: 'RHK 1, indikator 2',
        message: 'Target triwulan berjumlah 46, sedangkan target setahun 48 laporan.',
      },
    ])
  })
})

describe("the office's units of measure", () => {
  it('are added, changed, obeyed and removed, each with its entry', async () => {
    const { client, application, staff } = await smallOffice()
    const actions = await auditOf(application, async () => {
      await client.planning.measures.saveSatuan({ name: ' skala IKM ', maximum: 5 })
      await client.planning.measures.saveSatuan({ name: 'Skala IKM', maximum: 4 })
    })
    expect(actions).toEqual(['planning.measures.saveSatuan', 'planning.measures.saveSatuan'])
    expect(await client.planning.measures.satuan()).toEqual([{ name: 'Skala IKM', maximum: 4 }])

    const { id } = await client.planning.skp.create({ employeeId: staff, year: 2026 })
    const content = skpContent([rhk({ indicators: [iki({ target: '5 skala IKM' })] })])
    await client.planning.sheet.save({ id, revision: 0, content })
    const { problems } = await refusalOf(application, () =>
      client.planning.agreement.sign({ id, revision: 1, signedOn: '2026-01-20', place: 'Uji', sure: true }),
    )
    expect(problems[0]?.message).toContain('melebihi 4')

    await client.planning.measures.removeSatuan({ name: 'Skala IKM' })
    expect(await client.planning.measures.satuan()).toEqual([])
    await client.planning.agreement.sign({
      id,
      revision: 1,
      signedOn: '2026-01-20',
      place: 'Uji',
      sure: true,
    })
  })

  it('that is not there can not be removed', async () => {
    const { client, application } = await smallOffice()
    const { message } = await refusalOf(application, () =>
      client.planning.measures.removeSatuan({ name: 'liter' }),
    )
    expect(message).toContain('liter')
  })
})
