import type { legalPositions } from '../legal-position.ts'

/** How SIASN and offices write the common positions; the first that fits holds. */
const written: ReadonlyArray<[position: (typeof legalPositions)[number], pattern: RegExp]> = [
  ['cltn', /^cltn$|luar tanggungan/],
  ['cuti besar', /cuti besar/],
  ['tugas belajar', /tugas belajar/],
  ['pemberhentian sementara', /(pemberhentian|diberhentikan) sementara/],
  ['meninggal', /meninggal|wafat|tewas/],
  ['pensiun', /pensiun|^bup$/],
  ['pindah', /^pindah|mutasi keluar/],
  ['berhenti', /^berhenti|diberhentikan|^pemberhentian/],
  ['aktif', /^((cpns|pns|pppk)( paruh waktu)? )?aktif$/],
]

/** @returns "aktif" for "PPPK Aktif", "cltn" for "Cuti Luar Tanggungan Negara"; unknown words as they are, in lower case */
export function parseLegalPosition(text: string): string {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  return written.find(([, pattern]) => pattern.test(words))?.[0] ?? words
}
