import { longDate } from '../../kernel/dates.ts'
import type { Party } from '../../kernel/party.ts'
import type { Problem } from '../../kernel/refusal.ts'
import type { CertificateContent, Recipient, Training } from './certificate.ts'
import { type CertificateDesign, type CertificateKind, type Part, partLabels, sheetOf } from './design.ts'
import { filled, ofTraining, type Placeholder, placeholders, unknownIn, type Words } from './words.ts'

/** "12 Januari 2026 sampai dengan 14 Januari 2026", or the one day of both. */
export function spanOf({ startsOn, endsOn }: Pick<Training, 'startsOn' | 'endsOn'>): string {
  const days = [...new Set([startsOn, endsOn].filter((day) => day !== null))]
  return days.map(longDate).join(' sampai dengan ')
}

/** The side of a code that telephones still read from a copy, in millimetres. */
const smallestCode = 18
const usualCode = 22
/** How far inside the edges a code stands where the design has no place for it: within every frame. */
const insideFrame = 24

type Place = Pick<Part, 'x' | 'y' | 'width' | 'height'>

const overlaps = (one: Place, other: Place): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/**
 * Where the code of an issued certificate stands: where the design has it, or, in a design that was made without, in
 * the first free corner.
 * @returns in millimetres; null where a design has no room left
 */
export function placeOfCode(design: CertificateDesign): Place | null {
  const own = design.parts.find((part) => part.kind === 'qr')
  if (own) return own
  const { width, height } = sheetOf(design)
  const [right, low] = [width - insideFrame - usualCode, height - insideFrame - usualCode]
  const corners = [
    [insideFrame, low],
    [(width - usualCode) / 2, low],
    [right, low],
    [insideFrame, insideFrame],
    [right, insideFrame],
  ] as const
  const places = corners.map(([x, y]) => ({ x, y, width: usualCode, height: usualCode }))
  return places.find((place) => !design.parts.some((part) => overlaps(place, part))) ?? null
}

/**
 * What a certificate says, without the number that the register gives it and without how it looks: the same as long as
 * it says the same.
 */
export const saidOn = (
  { kind, design }: { kind: CertificateKind; design: CertificateDesign },
  words: Words,
  beside: { signers: readonly Party[]; training: Training | null },
) => ({
  kind,
  texts: design.parts.flatMap((part) =>
    part.kind === 'text' ? filled(part.text, { ...words, nomor: '' }) : [],
  ),
  place: words.tempat,
  date: words.tanggal,
  ...beside,
})

/** What is wrong with a design, each as a sentence of its own. */
export function problemsOfDesign(kind: CertificateKind, design: CertificateDesign): Problem[] {
  const problems: Problem[] = []
  const { width, height } = sheetOf(design)
  for (const [at, part] of design.parts.entries()) {
    const field = `${partLabels[part.kind]}, bagian ${at + 1}`
    if (part.x + part.width > width + 0.01 || part.y + part.height > height + 0.01)
      problems.push({ field, message: 'Bagian ini keluar dari kertas. Geser atau kecilkan.' })
    if (part.kind === 'qr' && Math.min(part.width, part.height) < smallestCode)
      problems.push({
        field,
        message: `Kode QR sedikitnya ${smallestCode} x ${smallestCode} mm, agar terbaca ponsel.`,
      })
    if (part.kind !== 'text') continue
    for (const name of unknownIn(part.text))
      problems.push({
        field,
        message: `{${name}} tidak dikenal. Pilih dari daftar isian, misalnya {nama}.`,
      })
    if (kind === 'penghargaan') {
      const own = ofTraining.find((name) => part.text.includes(`{${name}}`))
      if (own) problems.push({ field, message: `{${own}} hanya untuk sertifikat pelatihan.` })
    }
  }
  if (design.parts.filter((part) => part.kind === 'qr').length > 1)
    problems.push({ field: 'Desain', message: 'Kode QR cukup satu. Hapus yang lain.' })
  const texts = design.parts.flatMap((part) => (part.kind === 'text' ? part.text : []))
  if (!texts.some((text) => text.includes('{nama}')))
    problems.push({ field: 'Desain', message: 'Nama penerima tidak tertulis. Tambahkan teks dengan {nama}.' })
  return problems
}

/** Who signs on a design: 0 and 1 as its signature parts say. */
export const signersOf = ({ parts }: CertificateDesign): number =>
  parts.reduce((most, part) => (part.kind === 'signature' ? Math.max(most, part.signer + 1) : most), 0)

type Draft = Omit<CertificateContent, 'designName'> & { people: readonly Recipient[] }

/** For what somebody gets it: his own reason, or that of all. */
const achievementOf = (content: Pick<CertificateContent, 'achievement'>, { achievement }: Recipient) =>
  achievement || content.achievement

/** What is missing before it can be issued, in the order in which a clerk fills it in. */
export function problemsOfIssue(draft: Draft): Problem[] {
  const { kind, design, people, date, place, signers, training } = draft
  const problems: Problem[] = []
  const missing = (field: string, message: string) => problems.push({ field, message })
  if (people.length === 0) missing('Penerima', 'Belum ada penerima.')
  const employees = people.flatMap(({ who }) => ('employeeId' in who ? who.employeeId : []))
  if (new Set(employees).size < employees.length) missing('Penerima', 'Seorang pegawai tertulis dua kali.')
  if (
    kind === 'penghargaan' &&
    design.parts.some((part) => part.kind === 'text' && /\{prestasi\}/.test(part.text))
  ) {
    const without = people.filter((one) => achievementOf(draft, one) === '').length
    if (without > 0) missing('Prestasi', `${without} penerima belum ada prestasinya.`)
  }
  if (kind === 'pelatihan') {
    if (!training || training.name === '') missing('Pelatihan', 'Nama pelatihan belum diisi.')
    if (training && (training.startsOn === null || training.endsOn === null))
      missing('Waktu pelatihan', 'Tanggal mulai dan selesai belum diisi.')
    if (training?.startsOn && training.endsOn && training.endsOn < training.startsOn)
      missing('Waktu pelatihan', 'Pelatihan selesai sebelum mulai. Perbaiki tanggalnya.')
    if (training?.subjects.some(({ name }) => name === ''))
      missing('Mata pelatihan', 'Sebuah mata pelatihan belum ada namanya. Isi atau hapus barisnya.')
    const taught = training?.subjects.reduce((sum, { hours }) => sum + hours, 0) ?? 0
    if (training && taught > 0 && training.hours > 0 && taught !== training.hours)
      missing('JP', `Jumlah JP mata pelatihan ${taught}, sedangkan JP pelatihan ${training.hours}.`)
    if (training?.endsOn && date !== null && date < training.endsOn)
      missing('Tanggal', `Ditandatangani sebelum pelatihan selesai, ${longDate(training.endsOn)}.`)
  }
  if (date === null) missing('Tanggal', 'Tanggal tanda tangan belum diisi.')
  if (place === '') missing('Tempat', 'Tempat tanda tangan belum diisi.')
  const needed = signersOf(design)
  if (signers.length < needed)
    missing(
      'Penanda tangan',
      `Desain ini ditandatangani ${needed} orang; baru ${signers.length} yang dipilih.`,
    )
  return [...problems, ...problemsOfDesign(kind, design)]
}

/** What the placeholders stand for on one certificate. */
export function wordsFor(
  content: Pick<CertificateContent, 'title' | 'place' | 'date' | 'training' | 'achievement'>,
  recipient: Recipient,
  party: Party,
  office: { name: string; agency: string },
): Words {
  const dash = (text: string) => (text === '-' ? '' : text)
  const { training } = content
  const words: Record<Placeholder, string> = {
    nama: party.name,
    nip: party.nip ?? '',
    pangkat: dash(party.pangkat),
    jabatan: dash(party.jabatan),
    unit: dash(party.unit),
    instansi: office.agency || office.name,
    kantor: office.name,
    prestasi: achievementOf(content, recipient),
    judul: content.title,
    nomor: recipient.number,
    tempat: content.place,
    tanggal: content.date === null ? '' : longDate(content.date),
    tahun: content.date?.slice(0, 4) ?? '',
    pelatihan: training?.name ?? '',
    penyelenggara: training?.organiser || office.name,
    waktu: training ? spanOf(training) : '',
    lokasi: training?.place ?? '',
    jp: training && training.hours > 0 ? String(training.hours) : '',
  }
  return words
}

/** Which placeholders a kind has, with what they mean. */
export const placeholdersOf = (kind: CertificateKind): ReadonlyArray<{ name: Placeholder; says: string }> =>
  (Object.keys(placeholders) as Placeholder[])
    .filter((name) => kind === 'pelatihan' || !ofTraining.includes(name))
    .map((name) => ({ name, says: placeholders[name].says }))
