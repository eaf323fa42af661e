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

export type DeadlineRules = Readonly<
  Record<
    'skp' | 'tw1' | 'tw2' | 'tw3' | 'tw4' | 'tahunan' | 'penyerahan' | 'tanda-tangan' | 'laporan',
    DeadlineRule
  >
>

const habit = 'Kebiasaan: sepuluh hari sesudah periode berakhir; peraturan tidak menyebut tanggalnya'
const fortnight = 'Praktik PermenPANRB 6/2022: paling lama 14 hari sesudah langkah sebelumnya'

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
      tw1: { from: { year: 0, day: '04-01' }, due: { year: 0, day: '04-10' }, source: habit },
      tw2: { from: { year: 0, day: '07-01' }, due: { year: 0, day: '07-10' }, source: habit },
      tw3: { from: { year: 0, day: '10-01' }, due: { year: 0, day: '10-10' }, source: habit },
      tw4: { from: { year: 1, day: '01-01' }, due: { year: 1, day: '01-10' }, source: habit },
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
