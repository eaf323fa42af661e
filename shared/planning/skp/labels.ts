import { sameText } from '../../kernel/text.ts'
import type {
  Accumulation,
  Approach,
  Aspect,
  Iki,
  Measures,
  Perspective,
  Rhk,
  SkpKind,
  SkpState,
} from './skp.ts'

export const kindLabels: Readonly<Record<SkpKind, string>> = {
  jpt: 'Pimpinan tinggi dan pimpinan unit kerja mandiri',
  'ja-jf': 'Jabatan administrasi dan fungsional',
  pelaksana: 'Jabatan pelaksana',
}

/** The same where there is little room. */
export const kindShortLabels: Readonly<Record<SkpKind, string>> = {
  jpt: 'JPT/mandiri',
  'ja-jf': 'JA/JF',
  pelaksana: 'Pelaksana',
}

export const approachLabels: Readonly<Record<Approach, string>> = {
  kuantitatif: 'Kuantitatif',
  kualitatif: 'Kualitatif',
}

/** How a clerk counts the rows of the form: "RHK 3" or "RHK tambahan 1". @param number among those of its kind, from 1 */
export const numberedRhk = (kind: Rhk['kind'], number: number): string =>
  kind === 'utama' ? `RHK ${number}` : `RHK tambahan ${number}`

/** States of an SKP in the words of e-Kinerja (domain: draft, diajukan, dikembalikan, disetujui ...). */
export const stateLabels: Readonly<Record<SkpState, string>> = {
  draft: 'Draf',
  proposed: 'Diajukan',
  returned: 'Dikembalikan',
  agreed: 'Ditetapkan',
  evaluated: 'Dievaluasi',
  archived: 'Arsip',
}

export const aspectLabels: Readonly<Record<Aspect, string>> = {
  kuantitas: 'Kuantitas',
  kualitas: 'Kualitas',
  waktu: 'Waktu',
  biaya: 'Biaya',
}

export const measuresLabels: Readonly<Record<Measures, string>> = {
  efisiensi: 'Efisiensi',
  efektivitas: 'Efektivitas',
  kepuasan: 'Kepuasan masyarakat',
  kualitas: 'Kualitas',
  waktu: 'Waktu',
  biaya: 'Biaya',
  lainnya: 'Lainnya',
}

/** How quarterly targets become the yearly one. */
export const accumulationLabels: Readonly<Record<Accumulation, string>> = {
  sum: 'Dijumlahkan',
  average: 'Dirata-ratakan',
  last: 'Nilai terakhir',
}

export const directionLabels: Readonly<Record<Iki['direction'], string>> = {
  up: 'Makin besar makin baik',
  down: 'Makin kecil makin baik',
}

export const perspectiveLabels: Readonly<Record<Perspective, string>> = {
  'penerima-layanan': 'Penerima Layanan',
  'proses-bisnis': 'Proses Bisnis',
  'penguatan-internal': 'Penguatan Internal',
  anggaran: 'Anggaran',
}

/** The value whose label this text is, whatever its case and spaces; null when there is none. */
export function valueOfLabel<T extends string>(labels: Readonly<Record<T, string>>, text: string): T | null {
  const known = Object.keys(labels) as T[]
  return known.find((value) => sameText(value, text) || sameText(labels[value], text)) ?? null
}
