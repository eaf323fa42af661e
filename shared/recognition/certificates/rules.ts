import { longDate, romanMonth } from '../../kernel/dates.ts'
import type { Party } from '../../kernel/party.ts'
import type { Problem } from '../../kernel/refusal.ts'
import type { CertificateContent, Recipient, Training } from './certificate.ts'
import { type CertificateDesign, type CertificateKind, partLabels, sheetOf } from './design.ts'
import { ofTraining, type Placeholder, placeholders, unknownIn, type Words } from './words.ts'

/** What may stand in braces in the pattern of a number. */
const numberTokens = ['urut', 'bulan', 'tahun'] as const

/**
 * The number of one certificate.
 * @param pattern e.g. "800.1.11/{urut}/KEC/{bulan}/{tahun}"; the month is Roman, as in letters of the government
 * @param date when it is signed, `yyyy-mm-dd`
 */
export const numberBy = (pattern: string, sequence: number, date: string): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === 'urut') return String(sequence).padStart(3, '0')
    if (name === 'bulan') return romanMonth(Number(date.slice(5, 7)))
    if (name === 'tahun') return date.slice(0, 4)
    return whole
  })

/** Why a pattern makes no numbers for so many people; null where it does. */
export function problemOfPattern(pattern: string, people: number): string | null {
  if (pattern.trim() === '') return null
  const strange = [...pattern.matchAll(/\{([^{}]*)\}/g)].find(
    ([, name = '']) => !numberTokens.some((token) => token === name),
  )
  if (strange) return `Kode ${strange[0]} tidak dikenal. Yang dikenal: {urut}, {bulan}, {tahun}.`
  if (people > 1 && !pattern.includes('{urut}'))
    return `Nomor untuk ${people} orang perlu memuat {urut}, agar tidak ada yang sama.`
  return null
}

/** "12 Januari 2026 sampai dengan 14 Januari 2026", or the one day of both. */
export function spanOf({ startsOn, endsOn }: Pick<Training, 'startsOn' | 'endsOn'>): string {
  const days = [...new Set([startsOn, endsOn].filter((day) => day !== null))]
  return days.map(longDate).join(' sampai dengan ')
}

/** What is wrong with a design, each as a sentence of its own. */
export function problemsOfDesign(kind: CertificateKind, design: CertificateDesign): Problem[] {
  const problems: Problem[] = []
  const { width, height } = sheetOf(design)
  for (const [at, part] of design.parts.entries()) {
    const field = `${partLabels[part.kind]}, bagian ${at + 1}`
    if (part.x + part.width > width + 0.01 || part.y + part.height > height + 0.01)
      problems.push({ field, message: 'Bagian ini keluar dari kertas. Geser atau kecilkan.' })
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
  const { kind, design, people, date, place, signers, training, numberPattern } = draft
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
  const pattern = problemOfPattern(numberPattern, people.length)
  if (pattern !== null) missing('Nomor', pattern)
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
