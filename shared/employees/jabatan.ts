import { z } from 'zod'

interface Kind {
  label: string
  /** Eselon that only this kind has, without its letter. */
  eselon?: readonly string[]
  /** Jenjang of a jabatan fungsional, lowest first. */
  jenjang?: readonly string[]
}

/** Kinds of jabatan (UU 20/2023: manajerial and nonmanajerial; PermenPANRB 45/2022 for pelaksana). */
const kinds = {
  jpt: { label: 'Pimpinan Tinggi', eselon: ['I', 'II'] },
  administrator: { label: 'Administrator', eselon: ['III'] },
  pengawas: { label: 'Pengawas', eselon: ['IV'] },
  'jf-keahlian': {
    label: 'Fungsional Keahlian',
    jenjang: ['Ahli Pertama', 'Ahli Muda', 'Ahli Madya', 'Ahli Utama'],
  },
  'jf-keterampilan': {
    label: 'Fungsional Keterampilan',
    jenjang: ['Pemula', 'Terampil', 'Mahir', 'Penyelia'],
  },
  pelaksana: { label: 'Pelaksana' },
} as const satisfies Record<string, Kind>
export type JenisJabatan = keyof typeof kinds

/** Every kind with its Indonesian name, as a list offers them. */
export const jenisChoices = (Object.entries(kinds) as [JenisJabatan, Kind][]).map(([value, { label }]) => ({
  value,
  label,
}))
/** The Indonesian name of each kind. */
export const jenisJabatan = Object.fromEntries(
  jenisChoices.map(({ value, label }) => [value, label]),
) as Readonly<Record<JenisJabatan, string>>

export const JenisJabatan = z.enum(jenisChoices.map(({ value }) => value))

export const isJenisJabatan = (text: string): text is JenisJabatan => Object.hasOwn(kinds, text)

const kindsWith = (property: 'eselon' | 'jenjang') =>
  (Object.entries(kinds) as [JenisJabatan, Kind][]).flatMap(([jenis, kind]) =>
    (kind[property] ?? []).map((name) => ({ jenis, name })),
  )
const eselons = kindsWith('eselon')
const jenjangs = kindsWith('jenjang').map(({ jenis, name }) => ({
  jenis,
  name,
  ending: new RegExp(`\\b${name}$`, 'i'),
}))

/** Every jenjang of the jabatan fungsional. */
export const jenjangNames: readonly string[] = jenjangs.map(({ name }) => name)

export interface JabatanFacts {
  jabatan: string
  jenis: JenisJabatan
  jenjang: string | null
  eselon: string | null
}

/** "III.a", "III.A", "III/a", "iiia", "3a" give "III.a"; "Non eselon" and the like give null. */
export function parseEselon(text: string | null): string | null {
  const found = /^\s*(?:eselon\s*)?(IV|III|II|I|V|[1-5])\s*[./]?\s*([ab])?\s*$/i.exec(text ?? '')
  if (!found) return null
  const roman = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV', 5: 'V' }[found[1] ?? ''] ?? found[1]?.toUpperCase()
  return found[2] ? `${roman}.${found[2].toLowerCase()}` : (roman ?? null)
}

const structural =
  /^(plt\.? |plh\.? )?(camat|lurah|sekretaris (kecamatan|camat|kelurahan|lurah|dinas|badan|daerah)|kepala (seksi|sub ?bagian|subbag|bagian|bidang|sub ?bidang|dinas|badan|tata usaha|desa|upt|uptd))\b/i

/**
 * What is known of a jabatan, out of its name and what SIASN says of it; a guess that the clerk can correct.
 * @param siasnJenis "Jabatan Struktural", "Jabatan Fungsional Tertentu", "Jabatan Fungsional Umum" and the like
 */
export function jabatanFacts(
  jabatan: string,
  siasnJenis: string | null,
  siasnEselon: string | null,
): JabatanFacts {
  const eselon = parseEselon(siasnEselon)
  const jenjang = jenjangs.find(({ ending }) => ending.test(jabatan.trim()))
  const facts = (jenis: JenisJabatan, jenjang: string | null = null): JabatanFacts => ({
    jabatan,
    jenis,
    jenjang,
    eselon,
  })
  if (jenjang) return facts(jenjang.jenis, jenjang.name)
  const manages = eselons.find(({ name }) => name === eselon?.split('.')[0])
  if (manages) return facts(manages.jenis)
  if (/pelaksana|umum/i.test(siasnJenis ?? '')) return facts('pelaksana')
  if (structural.test(jabatan) || /struktural/i.test(siasnJenis ?? '')) {
    if (/^(plt\.? |plh\.? )?(camat|sekretaris (kecamatan|camat))\b/i.test(jabatan))
      return facts('administrator')
    if (/^(plt\.? |plh\.? )?(kepala (dinas|badan)|sekretaris daerah)\b/i.test(jabatan)) return facts('jpt')
    if (/^(plt\.? |plh\.? )?(sekretaris (dinas|badan)|kepala (bagian|bidang))\b/i.test(jabatan))
      return facts('administrator')
    return facts('pengawas')
  }
  if (/fungsional (tertentu|keahlian)/i.test(siasnJenis ?? '')) return facts('jf-keahlian')
  if (/keterampilan/i.test(siasnJenis ?? '')) return facts('jf-keterampilan')
  return facts('pelaksana')
}
