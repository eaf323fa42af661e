/** A sasaran of the fictional kecamatan and which RHK of the camat (counted from 0) carries it. */
export interface DemoGoal {
  text: string
  renstra: string
  program: string
  /** Rupiah. */
  budget: number
  indicators: ReadonlyArray<[indicator: string, target: string]>
  carriedBy: readonly number[]
}

/** The performance agreement of the fictional Kecamatan Sukamaju, the same in both years of the story. */
export const goals: readonly DemoGoal[] = [
  {
    text: 'Meningkatnya kualitas pelayanan publik kecamatan',
    renstra: 'Tujuan 1, sasaran 1.1',
    program: 'Penyelenggaraan Pemerintahan dan Pelayanan Publik',
    budget: 412_500_000,
    indicators: [
      ['Indeks kepuasan masyarakat (IKM)', '88,5 nilai'],
      ['Persentase layanan sesuai standar waktu', '95 %'],
    ],
    carriedBy: [0],
  },
  {
    text: 'Meningkatnya pembangunan kelurahan yang melibatkan warga',
    renstra: 'Tujuan 1, sasaran 1.2',
    program: 'Pemberdayaan Masyarakat Desa dan Kelurahan',
    budget: 1_280_000_000,
    indicators: [['Persentase usulan prioritas musrenbang yang terakomodasi', '70-80 %']],
    carriedBy: [1],
  },
  {
    text: 'Meningkatnya ketenteraman dan ketertiban umum',
    renstra: 'Tujuan 2, sasaran 2.1',
    program: 'Koordinasi Ketenteraman dan Ketertiban Umum',
    budget: 186_000_000,
    indicators: [['Persentase pengaduan gangguan ketertiban yang diselesaikan', '90 %']],
    carriedBy: [2],
  },
  {
    text: 'Meningkatnya akuntabilitas kinerja kecamatan',
    renstra: 'Tujuan 3, sasaran 3.1',
    program: 'Penunjang Urusan Pemerintahan Daerah',
    budget: 964_000_000,
    indicators: [['Nilai evaluasi SAKIP', '75 nilai']],
    carriedBy: [3],
  },
]
