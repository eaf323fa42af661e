import { type Cell, cellText } from '../../excel/cell.ts'

/** A row between people that names the unit of those below it. */
interface Heading {
  /** 0 is the highest; a heading ends those of its level and below. */
  level: number
  name: string
}

const roman = /^[IVX]+[.)]?$/
const letter = /^[A-Z][.)]?$/i
const number = /^\d{1,3}[.)]?$/
const numbered = /^([IVX]+|[A-Z]|\d{1,3})[.)]\s+(?=\p{L})/iu

const unitWord =
  /^(sekretariat|bidang|bagian|sub ?bag(ian)?|sub ?bidang|seksi|kelurahan|desa|kecamatan|dinas|badan|kantor|inspektorat|uptd?|puskesmas|pustu|rumah sakit|rsud|instalasi|sekolah|sdn?|smpn?|sman?|smkn?|tk|paud|satuan|cabang|unit|ruang(an)?|poli(klinik)?|kelompok jabatan|wilayah|korwil)\b/i
const lowerUnit = /^(sub ?bag|sub ?bidang|seksi|ruang|poli|instalasi)/i
/** What lists count people by besides units, and what stands below a list. */
const noUnit =
  /\b(golongan|gol|struktural|fungsional|pelaksana|honor(er)?|pppk|p3k|pns|cpns|asn|pegawai|staf|pejabat|jumlah|total|laki|perempuan|mengetahui|keterangan|catatan|guru|tenaga)\b/i

/** What a row without a NIP says of the unit of those below it. @param hasNip of each of its cells */
function headingOf(row: readonly Cell[]): Heading | null {
  const texts = [...new Set(row.map(cellText).filter((text) => text !== ''))]
  if (texts.length === 0 || texts.length > 2 || texts.some((text) => /\d{8}/.test(text))) return null
  const [first = '', second] = texts
  const mark = second === undefined ? (numbered.exec(first)?.[1] ?? '') : first
  const name = second ?? first.replace(numbered, '')
  if (!/\p{L}{3}/u.test(name) || name.length > 200 || noUnit.test(name)) return null
  const named = unitWord.test(name)
  if (roman.test(mark)) return { level: 0, name }
  if (letter.test(mark)) return { level: 1, name }
  // "12 | BUDI" is somebody without a NIP, which is a mistake to be told.
  if (!named || (second !== undefined && !number.test(mark))) return null
  return { level: mark === '' ? (lowerUnit.test(name) ? 1 : 0) : 2, name }
}

/**
 * Finds "I | SEKRETARIAT" between people.
 * @param isPerson whether a row, counted from 0, has a NIP
 * @returns the name in a row that is such a heading, for a row of a person the units above from the top down
 */
export function unitHeadings(
  rows: ReadonlyArray<readonly Cell[]>,
  from: number,
  isPerson: (index: number) => boolean,
): { headings: ReadonlyMap<number, string>; unitsOf: (index: number) => readonly string[] } {
  const headings = new Map<number, string>()
  const units = new Map<number, readonly string[]>()
  let last = rows.length - 1
  while (last >= from && !isPerson(last)) last -= 1
  let open: Heading[] = []
  for (let index = from; index <= last; index += 1) {
    if (isPerson(index)) {
      if (open.length > 0)
        units.set(
          index,
          open.map(({ name }) => name),
        )
      continue
    }
    const heading = headingOf(rows[index] ?? [])
    if (!heading) continue
    headings.set(index, heading.name)
    open = [...open.filter(({ level }) => level < heading.level), heading]
  }
  return { headings, unitsOf: (index) => units.get(index) ?? [] }
}
