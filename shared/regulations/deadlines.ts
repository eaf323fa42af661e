import type { Dated } from './dated.ts'

/** A day told from the year of performance: 0 the year itself, -1 the one before, 1 the one after. */
export interface DayOfYear {
  year: -1 | 0 | 1
  /** "MM-DD". */
  day: string
  /** Days later; negative ones earlier. */
  plus?: number
}

interface DeadlineRule {
  /** First day on which it can be worked on, and the last one. */
  from: DayOfYear
  due: DayOfYear
  source: string
}

type Month = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12'

export type DeadlineRules = Readonly<
  Record<
    | 'skp'
    | 'tw1'
    | 'tw2'
    | 'tw3'
    | 'tw4'
    | `b${Month}`
    | 'tahunan'
    | 'penyerahan'
    | 'tanda-tangan'
    | 'laporan',
    DeadlineRule
  >
>

const habit = 'Kebiasaan: sepuluh hari sesudah periode berakhir; peraturan tidak menyebut tanggalnya'
const fortnight = 'Praktik PermenPANRB 6/2022: paling lama 14 hari sesudah langkah sebelumnya'

/** The appraisal of a period, in the first ten days of the month after it. @param month after it */
const afterwards = (month: Month, year: 0 | 1 = 0): DeadlineRule => ({
  from: { year, day: `${month}-01` },
  due: { year, day: `${month}-10` },
  source: habit,
})

/** The dates of a year of performance; an office may set others. */
export const deadlineTable: readonly Dated<DeadlineRules>[] = [
  {
    source: 'PP 30/2019 Pasal 9-13; selebihnya praktik',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      skp: {
        from: { year: -1, day: '12-01' },
        due: { year: 0, day: '01-31' },
        source: 'PP 30/2019: SKP ditetapkan setiap tahun pada bulan Januari',
      },
      tw1: afterwards('04'),
      tw2: afterwards('07'),
      tw3: afterwards('10'),
      tw4: afterwards('01', 1),
      b01: afterwards('02'),
      b02: afterwards('03'),
      b03: afterwards('04'),
      b04: afterwards('05'),
      b05: afterwards('06'),
      b06: afterwards('07'),
      b07: afterwards('08'),
      b08: afterwards('09'),
      b09: afterwards('10'),
      b10: afterwards('11'),
      b11: afterwards('12'),
      b12: afterwards('01', 1),
      tahunan: {
        from: { year: 0, day: '12-01' },
        due: { year: 1, day: '01-31' },
        source: 'PP 30/2019: penilaian tahunan selesai paling lambat akhir Januari tahun berikutnya',
      },
      penyerahan: {
        from: { year: 1, day: '01-01' },
        due: { year: 1, day: '01-31', plus: 14 },
        source: fortnight,
      },
      'tanda-tangan': {
        from: { year: 1, day: '01-01' },
        due: { year: 1, day: '01-31', plus: 28 },
        source: fortnight,
      },
      laporan: {
        from: { year: 1, day: '02-01' },
        due: { year: 1, day: '03-01', plus: -1 },
        source:
          'Praktik PermenPANRB 6/2022: laporan berjenjang paling lambat akhir Februari tahun berikutnya',
      },
    },
  },
]
