/** What a version brought, told to whoever updates. */
export interface Release {
  version: string
  /** `yyyy-mm-dd`. */
  date: string
  /** At most five, in the words of a clerk. */
  lines: readonly string[]
}

/** The newest first. */
export const releases: readonly Release[] = [
  {
    version: '0.1.0',
    date: '2026-11-27',
    lines: [
      'Satu tahun kinerja dari rencana sampai cetak: perjanjian kinerja, SKP, penilaian dan dokumen evaluasi.',
      'Pegawai diimpor dari ekspor SIASN atau daftar Excel lain, dan diperiksa sebelum disimpan.',
      'Beberapa operator dapat bekerja di satu komputer, masing-masing dengan peran dan kata sandinya.',
      'Cadangan dibuat dan diperiksa sendiri, juga sebelum berkas kantor diperbarui ke versi baru.',
      'Memperbarui aplikasi cukup dengan pemasang baru di flashdisk; berkas tahun lalu tetap dapat dibuka dan dicetak.',
    ],
  },
]

/** "0.10.0" comes after "0.9.1". */
function isAfter(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (const [at, number] of (left ?? []).entries()) {
    const other = right?.[at] ?? 0
    if (number !== other) return number > other
  }
  return false
}

/**
 * What is told once after an update: the newest of what this computer has not been told.
 * @param told the version whose news were told last; null where the application was never used before
 * @param current the version that runs
 */
export function newsOf(
  told: string | null,
  current: string,
  known: readonly Release[] = releases,
): Release | null {
  if (told === null) return null
  return known.find(({ version }) => isAfter(version, told) && !isAfter(version, current)) ?? null
}
