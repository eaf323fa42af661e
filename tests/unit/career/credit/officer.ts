import type { SignedPredikat } from '../../../../shared/career/credit/course.ts'
import type { CreditFacts } from '../../../../shared/career/credit/standing.ts'

/** The annual evaluation of a whole year, Baik unless told. */
export const annual = (year: number, more: Partial<SignedPredikat> = {}): SignedPredikat => ({
  evaluationId: year,
  skpId: year,
  year,
  period: 'tahunan',
  predikat: 'baik',
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  ...more,
})

/** A PNS, Arsiparis Ahli Pertama III/a since April 2020, who was appraised in 2025. */
export const facts = (more: Partial<CreditFacts> = {}): CreditFacts => ({
  status: 'PNS',
  evaluations: [annual(2025)],
  jabatan: [
    {
      jabatan: 'Arsiparis Ahli Pertama',
      jenis: 'jf-keahlian',
      jenjang: 'Ahli Pertama',
      tmt: '2020-04-01',
    },
  ],
  pangkat: [{ golongan: 'III/a', tmt: '2020-04-01' }],
  absences: [],
  accounts: new Map(),
  set: null,
  ...more,
})
