import { describe, expect, it } from 'vitest'
import { planImport } from '../../../../shared/employees/import/plan.ts'
import { fieldwise, EMPLOYEE_FIELDS, type EmployeeRecord } from '../../../../shared/employees/employee.ts'
import { retiresOn } from '../../../../shared/regulations/retirement.ts'

const today = '2026-11-27'

const person = (some: Partial<EmployeeRecord>): EmployeeRecord => ({
  ...fieldwise(EMPLOYEE_FIELDS, () => null),
  nip: '199009132015052014',
  name: 'SITI REKAAN',
  unitPath: ['Kecamatan Uji'],
  ...some,
})

/** The doubts of a list of these people in an office that knows others. */
function doubts(
  listed: readonly Partial<EmployeeRecord>[],
  known: readonly Partial<EmployeeRecord>[] = [],
  unitPaths: string[][] = [['Kecamatan Uji']],
) {
  const read = {
    employees: listed.map((some, index) => ({ row: index + 2, record: person(some) })),
    problems: [],
    warnings: [],
    skipped: [],
    headings: [],
  }
  return planImport({ employees: known.map(person), unitPaths }, read, today).warnings.map(
    ({ row, why }) => `${row}: ${why}`,
  )
}

describe('what a clerk would question in a list', () => {
  it('another name under a known NIP, not another spelling of the same', () => {
    expect(doubts([{ name: 'RATNA LUBIS' }], [{ name: 'Dewi Widuri' }])).toEqual([
      '2: NIP 199009132015052014 tercatat atas nama Dewi Widuri; ini mungkin orang lain.',
    ])
    expect(doubts([{ name: 'SITI AMINAH' }], [{ name: 'Siti Aminah Lubis' }])).toEqual([])
    expect(doubts([{ name: 'R. SITI' }], [{ name: 'Siti Rekaan' }])).toEqual([])
  })

  it('a golongan that falls, within PNS and within PPPK', () => {
    const fell = doubts(
      [{ golongan: 'III/d', golonganTmt: '2026-04-01' }],
      [{ golongan: 'IV/a', golonganTmt: '2024-04-01' }],
    )
    expect(fell).toEqual(['2: Golongan turun dari IV/a menjadi III/d (SITI REKAAN).'])
    expect(
      doubts(
        [{ golongan: 'IV/a', golonganTmt: '2026-04-01' }],
        [{ golongan: 'III/d', golonganTmt: '2022-04-01' }],
      ),
    ).toEqual([])
    // A PNS who was PPPK before has another scale.
    expect(
      doubts(
        [{ golongan: 'III/a', golonganTmt: '2026-04-01' }],
        [{ golongan: 'IX', golonganTmt: '2022-04-01' }],
      ),
    ).toEqual([])
  })

  it('who is past the age of retirement and would be in service', () => {
    const old = { nip: '195503151980031002', birthDate: '1955-03-15', jabatan: 'Pengadministrasi Umum' }
    expect(doubts([old])).toEqual([
      '2: Sudah lewat batas usia pensiun 58 tahun, tetapi akan dicatat masih bekerja.',
    ])
    expect(doubts([{ ...old, legalPosition: 'pensiun' }])).toEqual([])
  })

  it('a leading post that somebody else holds in the same unit', () => {
    const post = { jabatan: 'Kepala Seksi Pemerintahan', unitPath: ['Kecamatan Uji', 'Seksi Pemerintahan'] }
    const known = { ...post, nip: '198001012005011001', name: 'Budi Rekaan' }
    expect(doubts([post], [known], [['Kecamatan Uji'], ['Kecamatan Uji', 'Seksi Pemerintahan']])).toEqual([
      '2: Jabatan ini juga dipegang Budi Rekaan.',
    ])
    expect(
      doubts(
        [{ ...post, unitPath: ['Kecamatan Uji', 'Kelurahan A'] }],
        [known],
        [['Kecamatan Uji'], ['Kecamatan Uji', 'Seksi Pemerintahan'], ['Kecamatan Uji', 'Kelurahan A']],
      ),
    ).toEqual([])
  })

  it('a new unit that the office has under a longer name, and people without a unit', () => {
    expect(
      doubts(
        [{ unitPath: ['Kecamatan Uji', 'SEKRETARIAT'] }],
        [],
        [['Kecamatan Uji'], ['Kecamatan Uji', 'Sekretariat Kecamatan']],
      ),
    ).toEqual(['2: Unit ini baru; di kantor sudah ada “Sekretariat Kecamatan”.'])
    expect(doubts([{ unitPath: null }])).toEqual(['2: 1 pegawai baru tanpa unit: SITI REKAAN.'])
  })
})

it.each([
  // Worked examples of BUP 58: also who is born on the first retires in the month after.
  ['1969-04-07', 58, '2027-05-01'],
  ['1969-05-01', 58, '2027-06-01'],
  ['1968-12-20', 58, '2027-01-01'],
])('who is born on %s retires at %i on %s', (birth, age, day) => {
  expect(retiresOn(birth, age)).toBe(day)
})
