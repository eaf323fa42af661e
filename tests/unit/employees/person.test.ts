import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nipLabelOf, statuses, statusFrom } from '../../../shared/employees/employee-status.ts'
import { isInService, legalPositions, legalPositionText } from '../../../shared/employees/legal-position.ts'
import { fullName, splitName } from '../../../shared/employees/person-name.ts'

describe('status of an employee', () => {
  it.each([
    [['P'], null, 'PNS'],
    [['C'], null, 'CPNS'],
    [['P'], 'pppk', 'PPPK'],
    [['PNS Daerah'], null, 'PNS'],
    [['CPNS'], null, 'CPNS'],
    [['PPPK'], 'pns', 'PPPK'],
    [['P3K'], null, 'PPPK'],
    [['PPPK Paruh Waktu'], null, 'PPPK Paruh Waktu'],
    [[null, '', 'PPPK'], null, 'PPPK'],
    [['Honorer'], 'pns', 'PNS'],
    [[], 'pppk', 'PPPK'],
    [['Honorer'], null, null],
  ] as const)('%j with a number of kind %s is %s', (cells, kind, status) =>
    expect(statusFrom(cells, kind)).toBe(status),
  )

  it('decides the label before the number on prints: the setting holds for PPPK only', () => {
    for (const status of statuses) {
      expect(nipLabelOf(status, 'NIP')).toBe('NIP')
      expect(nipLabelOf(status, 'NI PPPK')).toBe(status.startsWith('PPPK') ? 'NI PPPK' : 'NIP')
    }
  })

  it('in service are all but those who left: somebody on leave keeps an SKP', () => {
    expect(legalPositions.filter(isInService)).toEqual([
      'aktif',
      'cuti besar',
      'cltn',
      'tugas belajar',
      'pemberhentian sementara',
    ])
    expect(isInService(null)).toBe(true)
    expect(isInService('Pensiun BUP')).toBe(false)
  })

  it('is written with the abbreviation of a leave in capitals, everything else as it is kept', () => {
    expect(legalPositionText('cltn')).toBe('CLTN')
    expect(legalPositionText('tugas belajar')).toBe('tugas belajar')
  })
})

describe('a name with titles', () => {
  it.each([
    ['Drs. H. BUDI SANTOSO, M.Si.', 'Drs. H.', 'BUDI SANTOSO', 'M.Si.'],
    ['dr. Siti Aminah, Sp.A.', 'dr.', 'Siti Aminah', 'Sp.A.'],
    ['Indah Saputra, S.Sos., M.Si.', null, 'Indah Saputra', 'S.Sos., M.Si.'],
    ['Hasan', null, 'Hasan', null],
    ['Ir Wijaya', null, 'Ir Wijaya', null],
    ['R. A. Kartini', 'R.', 'A. Kartini', null],
    ['  Prof.  Dr.   Ani ', 'Prof. Dr.', 'Ani', null],
    ['Drs.H.Ahmad', 'Drs. H.', 'Ahmad', null],
    ['dr.Siti Aminah,Sp.A', 'dr.', 'Siti Aminah', 'Sp.A'],
    ['SITI AMINAH S.Pd', null, 'SITI AMINAH', 'S.Pd'],
    ['SITI AMINAH S.Pd., M.Si.', null, 'SITI AMINAH', 'S.Pd., M.Si.'],
    ['BUDI A.Md.Keb', null, 'BUDI', 'A.Md.Keb'],
    ['BUDI SANTOSO SE MM', null, 'BUDI SANTOSO', 'SE, MM'],
    ['M. Yusuf', null, 'M. Yusuf', null],
    ['A.R. Hakim', null, 'A.R. Hakim', null],
    ['Hamid', null, 'Hamid', null],
  ])('%j is split into %j, %j, %j', (text, titleFront, name, titleBack) =>
    expect(splitName(text)).toEqual({ titleFront, name, titleBack }),
  )

  it('is put together as prints name a person', () => {
    expect(fullName({ name: 'Siti Aminah', titleFront: 'dr.', titleBack: 'Sp.A.' })).toBe(
      'dr. Siti Aminah, Sp.A.',
    )
    expect(fullName({ name: ' Hasan ', titleFront: ' ', titleBack: null })).toBe('Hasan')
  })

  it('survives being put together and split again', () => {
    const word = fc.constantFrom('Budi', 'Siti', 'Aminah', 'Nur', 'Ratna', 'Irawan', 'Hasan', 'Drajat', 'Apt')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.option(fc.constantFrom('Drs.', 'dr.', 'Prof. Dr.', 'Ir.', 'Hj.', 'Drs. H.')),
        fc.option(fc.constantFrom('S.E.', 'S.Sos., M.Si.', 'A.Md.', 'Sp.A.')),
        (words, titleFront, titleBack) => {
          // "Apt" alone at the beginning is the title of a pharmacist.
          fc.pre(words[0] !== 'Apt')
          const person = { name: words.join(' '), titleFront, titleBack }
          expect(splitName(fullName(person))).toEqual(person)
        },
      ),
    )
  })
})
