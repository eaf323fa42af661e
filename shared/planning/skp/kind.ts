import { isJenisJabatan, jabatanFacts } from '../../employees/jabatan.ts'
import type { SkpKind } from './skp.ts'

/**
 * Which form of SKP a jabatan takes (PermenPANRB 6/2022, lampiran): JPT and heads of independent units (pimpinan unit
 * kerja mandiri) the first, all others the second; pelaksana is kept apart for offices that title it so. A jabatan
 * fungsional with the added duty of leading, e.g. Kepala Sekolah, keeps the second.
 * @param jabatan its name and recorded jenis, which goes before what the name tells; null when there is none
 * @param leadsIndependent whether whoever holds it leads an independent unit
 */
export function skpKindFor(
  jabatan: { jabatan: string; jenis: string | null } | null,
  leadsIndependent: boolean,
): SkpKind {
  if (!jabatan) return 'ja-jf'
  const jenis =
    jabatan.jenis !== null && isJenisJabatan(jabatan.jenis)
      ? jabatan.jenis
      : jabatanFacts(jabatan.jabatan, null, null).jenis
  if (jenis === 'pelaksana') return 'pelaksana'
  const manages = jenis === 'administrator' || jenis === 'pengawas'
  return jenis === 'jpt' || (manages && leadsIndependent) ? 'jpt' : 'ja-jf'
}
