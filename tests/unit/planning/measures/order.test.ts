import { describe, expect, it } from 'vitest'
import type { IndicatorRow } from '../../../../shared/planning/measures/contract.ts'
import { indicatorsAtOnce, pageOfIndicators } from '../../../../shared/planning/measures/order.ts'

const units = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
]
const row = (n: number): IndicatorRow => ({
  id: crypto.randomUUID(),
  skpId: n,
  appraiserId: null,
  employeeId: n,
  fullName: `Orang ${n}`,
  unitId: n % 3 === 0 ? 2 : n % 3 === 1 ? 1 : null,
  state: 'draft',
  kind: 'ja-jf',
  approach: 'kuantitatif',
  rhkId: crypto.randomUUID(),
  rhk: 'Tersusunnya laporan',
  indicator: `Jumlah laporan ${String(1000 - n)}`,
  target: n % 2 === 0 ? '' : '12 laporan',
  aspect: 'kuantitas',
  measures: n % 5 === 0 ? 'waktu' : null,
  formula: '',
  source: n === 7 ? 'Buku agenda S.K.' : '',
})
const all = Array.from({ length: 250 }, (_, n) => row(n))
const page = (order: Parameters<typeof pageOfIndicators>[1], offset = 0) =>
  pageOfIndicators(all, order, units, offset)

describe('the list of the indicators of a year', () => {
  it('comes in pages that are the whole of it, whatever its order', () => {
    for (const order of [{}, { sorting: { column: 'indicator', down: true } as const }]) {
      const pages = [0, 100, 200, 300].map((offset) => page(order, offset))
      expect(pages.map(({ rows }) => rows.length)).toEqual([indicatorsAtOnce, 100, 50, 0])
      expect(new Set(pages.flatMap(({ rows }) => rows))).toEqual(new Set(all))
      expect(pages.map(({ total }) => total)).toEqual([250, 250, 250, 250])
    }
    expect(page({}).rows).toEqual(all.slice(0, 100))
  })

  it('is sorted by a column over the whole year, what is empty last', () => {
    const { rows } = page({ sorting: { column: 'indicator', down: false } })
    expect(rows[0]?.indicator).toBe('Jumlah laporan 1000')
    const targets = [0, 100, 200].flatMap((offset) =>
      page({ sorting: { column: 'target', down: false } }, offset).rows.map(({ target }) => target),
    )
    expect(targets.indexOf('')).toBe(125)
    expect(targets.lastIndexOf('12 laporan')).toBe(124)
  })

  it('is searched by words of the indicator, its RHK, its source and whose it is, and narrowed to a unit and a kind', () => {
    expect(page({ search: 'sk agenda' }).rows.map(({ employeeId }) => employeeId)).toEqual([7])
    expect(page({ search: 'orang 249 laporan' }).total).toBe(1)
    expect(page({ search: 'tidak ada' }).total).toBe(0)
    expect(page({ unitId: 2 }).total).toBe(84)
    // With those below it.
    expect(page({ unitId: 1 }).total).toBe(167)
    const { rows, total, counts } = page({ show: 'waktu' })
    expect(rows.every(({ measures }) => measures === 'waktu')).toBe(true)
    // How many there are of each kind is told whatever kind is shown.
    expect([total, counts.waktu, counts.unsaid, counts.biaya]).toEqual([50, 50, 200, 0])
  })
})
