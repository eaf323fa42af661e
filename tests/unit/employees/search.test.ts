import { describe, expect, it } from 'vitest'
import { personSearch } from '../../../shared/employees/search.ts'

const siti = {
  fullName: 'dr. Siti Aminah, Sp.A.',
  nip: '198609262015051001',
  jabatan: 'Dokter Ahli Pertama',
  unitName: 'Puskesmas Uji',
}
const budi = { fullName: "BUDI Ma'ruf", nip: '199003152019031004', jabatan: null, unitName: null }

const found = (typed: string) => [siti, budi].filter(personSearch(typed)).map(({ fullName }) => fullName)

describe('people are found', () => {
  it.each([
    ['siti'],
    ['AMINAH dr'],
    ['dr. Siti Aminah, Sp.A.'],
    ['dr siti aminah sp.a'],
    ['aminah spa'],
    ['dokter puskesmas'],
    ['  uji   ahli '],
    ['19860926 201505 1 001'],
    ['19860926.201505.1.001'],
    ['05 1001'],
  ])('by %j', (typed) => expect(found(typed)).toEqual([siti.fullName]))

  it.each([["ma'ruf"], ['maruf'], ['Ma’ruf'], ['19900315 201903 1 004']])('by %j', (typed) =>
    expect(found(typed)).toEqual([budi.fullName]),
  )

  it.each([[''], ['  '], ['.']])('all of them by %j, which says nothing', (typed) =>
    expect(found(typed)).toHaveLength(2),
  )

  it.each([['siti budi'], ['19860926 201505 2 001'], ['null'], ['guru']])('none by %j', (typed) =>
    expect(found(typed)).toEqual([]),
  )
})
