import { z } from 'zod'

/** A unit of measure of targets. */
export const Satuan = z.strictObject({
  name: z.string().trim().min(1, 'Tulis nama satuannya.').max(60),
  /** What no value in this unit can pass, e.g. 100 where a percentage of a whole is meant. */
  maximum: z.number().positive('Batas satuan harus lebih dari nol.').nullable(),
})
export type Satuan = z.infer<typeof Satuan>

const free = (...names: string[]): Satuan[] => names.map((name) => ({ name, maximum: null }))

/** The usual satuan of an office's targets; an office may add its own (domain practice, no list in the regulation). */
export const usualSatuan: readonly Satuan[] = [
  { name: '%', maximum: 100 },
  { name: 'persen', maximum: 100 },
  ...free('berkas', 'bulan', 'desa', 'dokumen', 'hari', 'hari kerja', 'inovasi', 'jam', 'jam pelajaran'),
  ...free('kali', 'kegiatan', 'kelas', 'kelompok', 'kelurahan', 'kunjungan', 'laporan', 'layanan', 'lembaga'),
  ...free('lokasi', 'menit', 'minggu', 'nilai', 'orang', 'paket', 'pasien', 'poin', 'rapat', 'rupiah'),
  ...free('sertifikat', 'siswa', 'skor', 'surat', 'triwulan', 'unit', 'usulan'),
]

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The usual satuan and the office's own in one list by name; the office's word counts where both speak. */
export const allSatuan = (own: readonly Satuan[]): Satuan[] =>
  [...usualSatuan.filter(({ name }) => !own.some((mine) => same(mine.name, name))), ...own].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'id'),
  )

/** Words of what grows beyond its whole: 150 % of last year is possible, 150 % of all files is not. */
const canPassWhole =
  /\b(kenaikan|peningkatan|pertumbuhan|pertambahan|penambahan|capaian|pencapaian|ketercapaian|realisasi|rasio|dibanding(?:kan)?|terhadap)\b/i

/**
 * The most that a target of an indicator can be.
 * @param unit as it stands in the target, e.g. "% dari berkas"
 * @returns null when it is not limited
 */
export function maximumOf(indicator: string, unit: string | null, satuan: readonly Satuan[]): number | null {
  if (unit === null) return null
  const known =
    satuan.find(({ name }) => same(name, unit)) ??
    (unit.trim().startsWith('%') ? satuan.find(({ name }) => name === '%') : undefined)
  if (!known || known.maximum === null) return null
  const percentage = known.maximum === 100
  return percentage && canPassWhole.test(`${indicator} ${unit}`) ? null : known.maximum
}
