/** Kinds of jabatan (UU 20/2023: manajerial and nonmanajerial; PermenPANRB 45/2022 for pelaksana). */
export const jenisJabatan = {
  jpt: 'Pimpinan Tinggi',
  administrator: 'Administrator',
  pengawas: 'Pengawas',
  'jf-keahlian': 'Fungsional Keahlian',
  'jf-keterampilan': 'Fungsional Keterampilan',
  pelaksana: 'Pelaksana',
} as const satisfies Record<string, string>
export type JenisJabatan = keyof typeof jenisJabatan

export const isJenisJabatan = (text: string): text is JenisJabatan => Object.hasOwn(jenisJabatan, text)

/** Jenjang of jabatan fungsional, lowest first. */
const jenjangKeahlian = ['Ahli Pertama', 'Ahli Muda', 'Ahli Madya', 'Ahli Utama'] as const
const jenjangKeterampilan = ['Pemula', 'Terampil', 'Mahir', 'Penyelia'] as const

export interface JabatanFacts {
  jabatan: string
  jenis: JenisJabatan
  jenjang: string | null
  eselon: string | null
}

const jenjangIn = (jabatan: string, choices: readonly string[]): string | null =>
  choices.find((jenjang) => new RegExp(`\\b${jenjang}$`, 'i').test(jabatan.trim())) ?? null

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
  const keahlian = jenjangIn(jabatan, jenjangKeahlian)
  const keterampilan = jenjangIn(jabatan, jenjangKeterampilan)
  const facts = (jenis: JenisJabatan, jenjang: string | null = null): JabatanFacts => ({
    jabatan,
    jenis,
    jenjang,
    eselon,
  })
  if (keahlian) return facts('jf-keahlian', keahlian)
  if (keterampilan) return facts('jf-keterampilan', keterampilan)
  if (eselon) {
    if (/^I{1,2}(\.|$)/.test(eselon)) return facts('jpt')
    if (eselon.startsWith('III')) return facts('administrator')
    if (eselon.startsWith('IV')) return facts('pengawas')
  }
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
