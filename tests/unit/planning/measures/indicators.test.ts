import { describe, expect, it } from 'vitest'
import { fillDown } from '../../../../shared/excel/grid.ts'
import { pasteIntoRange } from '../../../../shared/excel/paste.ts'
import type { IndicatorRow } from '../../../../shared/planning/measures/contract.ts'
import {
  indicatorsModel,
  indicatorsToWrite,
  withIndicators,
  withStored,
} from '../../../../shared/planning/measures/indicators.ts'
import { emptyMeasure } from '../../../../shared/planning/measures/measure.ts'
import { iki, rhk, skpContent } from '../../../skp-content.ts'

const row = (id: string, some: Partial<IndicatorRow> = {}): IndicatorRow => ({
  id,
  skpId: 1,
  employeeId: 11,
  appraiserId: null,
  fullName: 'Orang 11',
  unitId: null,
  state: 'draft',
  kind: 'ja-jf',
  approach: 'kuantitatif',
  rhkId: 'hasil',
  rhk: 'Tersusunnya laporan',
  indicator: `Indikator ${id}`,
  target: '1 laporan',
  aspect: null,
  measures: null,
  formula: '',
  source: '',
  ...some,
})

const list = [
  row('satu'),
  row('dua'),
  row('tiga', { skpId: 2, employeeId: 12, state: 'agreed', rhkId: 'lain', rhk: 'Terlayaninya warga' }),
  row('empat', { skpId: 3, employeeId: 13, approach: 'kualitatif', rhkId: 'ketiga', target: '' }),
]
const all = list.map(({ id }) => id)
const model = indicatorsModel(
  all,
  true,
  ['indicator', 'target', 'aspect', 'name', 'rhk'],
  (id) => `Orang ${id}`,
)
const at = (top: number, left: number, bottom = top) => ({ top, bottom, left, right: left })
const column = (rows: readonly IndicatorRow[], name: 'indicator' | 'target' | 'rhk') =>
  rows.map((one) => one[name])

describe('the indicators of a year as a grid', () => {
  it('says an RHK once for its indicators, and writes it for all of them', () => {
    expect(model.rows(list).map((line) => model.has(line, 'rhk'))).toEqual([true, false, true, true])
    const { content } = pasteIntoRange(model, list, at(0, 4), [['Tersusunnya dua laporan']])
    expect(column(content, 'rhk').slice(0, 3)).toEqual([
      'Tersusunnya dua laporan',
      'Tersusunnya dua laporan',
      'Terlayaninya warga',
    ])
    // Sorted otherwise each row says its own.
    const apart = indicatorsModel(all, false, ['rhk'], String)
    expect(apart.rows(list).every((line) => apart.has(line, 'rhk'))).toBe(true)
  })

  it('takes a column of Excel over drafts, and says why other rows stay', () => {
    const { content, said } = pasteIntoRange(model, list, at(0, 1), [['2 %'], ['3 %'], ['4 %'], ['5 %']])
    expect(column(content, 'target')).toEqual(['2 %', '3 %', '1 laporan', ''])
    expect(said.join(' ')).toMatch(/^2 sel terkunci/)
    expect(said.join(' ')).toContain('SKP Orang 12 sudah ditetapkan dan terkunci')
    expect(said.join(' ')).toContain('targetnya ditulis dalam kalimat indikator')
    const [first] = model.rows(list)
    expect(first && model.locked?.(first, 'name')).toContain('Pegawai berasal dari SKP-nya')
  })

  it('fills aspects with Ctrl+D where the form has them', () => {
    expect(model.takes?.('aspect', 'mutu')).toBe(false)
    const known = list.map((one) => (one.id === 'satu' ? { ...one, aspect: 'kualitas' as const } : one))
    const { content } = fillDown(model, known, at(0, 2, 3))
    expect(content.map(({ aspect }) => aspect)).toEqual(['kualitas', 'kualitas', null, null])
  })

  it('shows what a filter leaves, in its order', () => {
    const some = indicatorsModel(['empat', 'satu'], false, ['indicator'], String)
    expect(some.rows(list).map((line) => some.read(list, line, 'indicator'))).toEqual([
      'Indikator empat',
      'Indikator satu',
    ])
  })
})

describe('what was written of indicators', () => {
  it('is what differs from what is stored', () => {
    const now = list.map((one) => (one.id === 'dua' ? { ...one, target: '9 %', source: 'buku agenda' } : one))
    expect(indicatorsToWrite(list, now)).toEqual([{ id: 'dua', target: '9 %', source: 'buku agenda' }])
    expect(indicatorsToWrite(list, list)).toEqual([])
  })

  it('goes into the SKP with its numbers, and leaves everything else there as it is', () => {
    const own = iki({ measure: { ...emptyMeasure, quarters: [1, null, null, null], accumulation: 'sum' } })
    const [said, other] = [rhk({ indicators: [own, iki()] }), rhk()]
    const before = skpContent([said, other])
    const after = withIndicators(before, [
      { id: own.id, rhk: 'Hasil lain', target: '80-90 %', measures: 'waktu' },
    ])
    expect(after.rhk[1]).toBe(other)
    expect(after.rhk[0]).toMatchObject({ id: said.id, text: 'Hasil lain' })
    expect(after.rhk[0]?.indicators[0]).toMatchObject({
      indicator: own.indicator,
      target: '80-90 %',
      targetMin: 80,
      targetMax: 90,
      unit: '%',
      measure: { measures: 'waktu', quarters: [1, null, null, null], accumulation: 'sum' },
    })
    expect(after.rhk[0]?.indicators[1]).toBe(said.indicators[1])
  })

  it('stays beside what is stored elsewhere in the meantime', () => {
    const mine = list.map((one) => (one.id === 'satu' ? { ...one, target: 'punya saya' } : one))
    const stored = [...list, row('lima')]
      .filter(({ id }) => id !== 'dua')
      .map((one) => (one.id === 'satu' ? { ...one, target: 'lain', indicator: 'Diubah' } : one))
    const now = withStored(mine, list, stored)
    expect(now.map(({ id }) => id)).toEqual(['satu', 'tiga', 'empat', 'lima'])
    expect(now[0]).toMatchObject({ target: 'punya saya', indicator: 'Diubah' })
    expect(now[1]).toBe(list[2])
    expect(withStored(mine, list, structuredClone(list))).toBe(mine)
  })
})
