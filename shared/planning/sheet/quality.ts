import { rhkName } from './completeness.ts'
import { perspectiveLabels } from '../skp/labels.ts'
import { seemsReversed } from '../measures/measure.ts'
import type { Approach, Rhk, SkpContent, SkpKind } from '../skp/skp.ts'
import { isDay, parseTarget } from '../skp/target.ts'
import { sameText } from '../../kernel/text.ts'

/** A way in which an SKP could be better: a help, never a lock. */
export interface Hint {
  rhkId: string | null
  ikiId: string | null
  /** Where, as the clerk counts: "RHK 2, indikator 1". */
  where: string
  why: string
  /** What could be done about it. */
  advice: string
  /** A better wording of the RHK, ready to be taken over. */
  wording?: string
}

/**
 * Verbs that tell of an activity where a result should stand, with the word for the result. A result is what has
 * come about, not what is done (PermenPANRB 6/2022, Pasal 9: rencana hasil kerja).
 */
const activities: ReadonlyArray<[verb: string, result: string]> = [
  ['melaksanakan', 'Terlaksananya'],
  ['menyusun', 'Tersusunnya'],
  ['membuat', 'Tersedianya'],
  ['menyiapkan', 'Tersedianya'],
  ['menyediakan', 'Tersedianya'],
  ['mengelola', 'Terkelolanya'],
  ['menyelenggarakan', 'Terselenggaranya'],
  ['melayani', 'Terlayaninya'],
  ['memberikan', 'Terpenuhinya'],
  ['meningkatkan', 'Meningkatnya'],
  ['mengumpulkan', 'Terkumpulnya'],
  ['memverifikasi', 'Terverifikasinya'],
  ['mendata', 'Terdatanya'],
  ['membina', 'Terbinanya'],
  ['mengoordinasikan', 'Terkoordinasinya'],
  ['mengkoordinasikan', 'Terkoordinasinya'],
  ['memelihara', 'Terpeliharanya'],
  ['mengarsipkan', 'Terarsipkannya'],
  ['memfasilitasi', 'Terfasilitasinya'],
  ['mengawasi', 'Terawasinya'],
  ['melaporkan', 'Tersampaikannya laporan'],
  ['menyampaikan', 'Tersampaikannya'],
  ['mencatat', 'Tercatatnya'],
  ['menata', 'Tertatanya'],
  ['menjaga', 'Terjaganya'],
  ['membersihkan', 'Terjaganya kebersihan'],
  ['memeriksa', 'Terperiksanya'],
  ['menyelesaikan', 'Terselesaikannya'],
  ['mewujudkan', 'Terwujudnya'],
  // The same activities as nouns.
  ['pelaksanaan', 'Terlaksananya'],
  ['penyusunan', 'Tersusunnya'],
  ['pembuatan', 'Tersedianya'],
  ['penyiapan', 'Tersedianya'],
  ['penyediaan', 'Tersedianya'],
  ['pengelolaan', 'Terkelolanya'],
  ['penyelenggaraan', 'Terselenggaranya'],
  ['pelayanan', 'Terselenggaranya pelayanan'],
  ['peningkatan', 'Meningkatnya'],
  ['pengumpulan', 'Terkumpulnya'],
  ['pendataan', 'Terdatanya'],
  ['pembinaan', 'Terbinanya'],
  ['pemeliharaan', 'Terpeliharanya'],
  ['pengarsipan', 'Terarsipkannya'],
  ['penataan', 'Tertatanya'],
  ['pengawasan', 'Terawasinya'],
  ['penyampaian', 'Tersampaikannya'],
]
/**
 * Activities whose result can't be guessed from the verb. A result that begins with me- ends with -nya ("Meningkatnya");
 * of nouns that begin so, those that could begin an RHK are let pass.
 */
const otherActivities =
  /^(?:(?:ikut serta|turut serta|ikut|turut|dapat|mampu)\b|(?!(?:mental|menteri|mentor|menara|melati|member|merek|mempelai)\b)(?:mem|men|mel|mer|mew|mey)[a-z]{3,}(?<!nya)\b)/i

/** Words by which an indicator can be counted, measured or timed. */
const measurable =
  /\b(jumlah|banyaknya|persentase|persen|prosentase|nilai|indeks|skor|tingkat|rata-rata|rasio|waktu|lama|jangka|frekuensi|capaian|realisasi|opini|predikat|kategori|hari|jam|menit|bulan|tanggal|selesai|sebelum|tepat waktu|ketepatan|laporan|dokumen)\b/i

/** What is written behind "1." or "-", by which offices number their lines. */
const withoutMark = (text: string) => text.trim().replace(/^(?:\d{1,2}[.)]|[a-z][.)]|[-•*–])\s*/i, '')

const resultOf = (text: string): string | undefined => {
  const [first = '', ...rest] = withoutMark(text).split(/\s+/)
  const result = activities.find(([verb]) => verb === first.toLowerCase())?.[1]
  return result && rest.length > 0 ? `${result} ${rest.join(' ')}` : undefined
}

/**
 * What could be better in an SKP, row by row.
 * @param colleagues how many RHK each colleague of the same jabatan has in the same year
 */
export function hintsFor(
  content: SkpContent,
  { kind, approach, colleagues }: { kind: SkpKind; approach: Approach; colleagues: readonly number[] },
): Hint[] {
  const hints: Hint[] = []
  for (const rhk of content.rhk) {
    if (!rhk.text.trim()) continue
    const where = rhkName(content, rhk.id)
    hints.push(...hintsOfRhk(content, rhk, where, kind))
    for (const [index, iki] of rhk.indicators.entries()) {
      const at = { rhkId: rhk.id, ikiId: iki.id, where: `${where}, indikator ${index + 1}` }
      const target = parseTarget(iki.target)
      const numbered = target.min !== null || target.max !== null || isDay(iki.target)
      if (approach === 'kuantitatif' && iki.target.trim()) {
        if (!numbered)
          hints.push({
            ...at,
            why: `Target "${iki.target.trim()}" tidak memuat angka.`,
            advice: 'Tulis angka dan satuannya, misalnya "12 laporan" atau "80-90 %".',
          })
        else if (target.unit === null && !isDay(iki.target))
          hints.push({
            ...at,
            why: `Target "${iki.target.trim()}" tidak memuat satuan.`,
            advice: 'Tambahkan satuannya, misalnya dokumen, orang, %, hari.',
          })
      }
      if (seemsReversed(iki))
        hints.push({
          ...at,
          why: 'Yang dihitung di sini sebaiknya sedikit, tetapi arahnya "makin besar makin baik".',
          advice: 'Ubah arahnya menjadi "makin kecil makin baik" dalam rincian indikator (Alt+Enter).',
        })
      if (iki.indicator.trim() && !numbered && !measurable.test(iki.indicator))
        hints.push({
          ...at,
          why: 'Indikator ini sulit diukur: tidak jelas apa yang dihitung.',
          advice: 'Mulai dengan "Jumlah …", "Persentase …", "Nilai …" atau "Waktu …".',
        })
    }
  }
  return [...hints, ...hintsOfWhole(content, approach, colleagues)]
}

function hintsOfRhk(content: SkpContent, rhk: Rhk, where: string, kind: SkpKind): Hint[] {
  const at = { rhkId: rhk.id, ikiId: null, where }
  const hints: Hint[] = []
  const wording = resultOf(rhk.text)
  if (wording !== undefined)
    hints.push({
      ...at,
      why: 'Ditulis sebagai kegiatan, bukan hasil.',
      advice: `Tulis apa yang terwujud: "${wording}".`,
      wording,
    })
  else if (otherActivities.test(withoutMark(rhk.text)))
    hints.push({
      ...at,
      why: 'Ditulis sebagai kegiatan, bukan hasil.',
      advice: 'Tulis apa yang terwujud karena kegiatan itu, misalnya "Meningkatnya …" atau "Tersedianya …".',
    })
  const twin = content.rhk.find((other) => other !== rhk && sameText(other.text, rhk.text))
  if (twin && content.rhk.indexOf(twin) < content.rhk.indexOf(rhk))
    hints.push({
      ...at,
      why: `Sama dengan ${rhkName(content, twin.id)}.`,
      advice: 'Gabungkan indikatornya, atau bedakan hasilnya.',
    })
  if (kind !== 'jpt' && rhk.kind === 'utama' && !rhk.superiorText.trim())
    hints.push({
      ...at,
      why: 'Belum dikaitkan dengan RHK pimpinan.',
      advice: 'Pilih RHK pimpinan yang didukung, agar kontribusinya pada tujuan kantor jelas.',
    })
  if (kind === 'jpt' && rhk.kind === 'utama' && rhk.perspective === null)
    hints.push({
      ...at,
      why: 'Belum mempunyai perspektif, yang ada dalam formulir ini.',
      advice: `Pilih salah satu: ${Object.values(perspectiveLabels).join(', ')}.`,
    })
  return hints
}

const median = (numbers: readonly number[]): number => {
  const ordered = numbers.toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? 0
}

function hintsOfWhole(content: SkpContent, approach: Approach, all: readonly number[]): Hint[] {
  // A draft that nobody has begun says nothing about the usual number.
  const colleagues = all.filter((rhk) => rhk > 0)
  const whole = { rhkId: null, ikiId: null, where: 'Seluruh SKP' }
  const filled = content.rhk.filter((rhk) => rhk.text.trim())
  const hints: Hint[] = []
  if (
    approach === 'kuantitatif' &&
    filled.length > 0 &&
    !filled.some((rhk) => rhk.indicators.some(({ aspect }) => aspect === 'waktu'))
  )
    hints.push({
      ...whole,
      why: 'Tidak ada indikator dengan aspek waktu.',
      advice: 'Tambahkan sedikitnya satu, misalnya "Laporan disampaikan sebelum tanggal 5".',
    })
  const usual = median(colleagues)
  if (colleagues.length >= 2 && filled.length > 0 && (filled.length > usual * 2 || filled.length * 2 < usual))
    hints.push({
      ...whole,
      why: `${filled.length} RHK, sedangkan rekan dengan jabatan yang sama umumnya ${usual}.`,
      advice: 'Bandingkan bebannya dengan rekan sejabatan.',
    })
  return hints
}

/** The same said of several places once, with all its places: "RHK 3, 4, 7". A ready wording stays with its RHK. */
export function gathered(hints: readonly Hint[]): Hint[] {
  const groups = new Map<string, [Hint, ...Hint[]]>()
  for (const [index, hint] of hints.entries()) {
    const key = hint.wording === undefined ? `${hint.why}\n${hint.advice}` : String(index)
    const group = groups.get(key)
    if (group) group.push(hint)
    else groups.set(key, [hint])
  }
  return [...groups.values()].map((group) => ({
    ...group[0],
    where: placesOf(group.map(({ where }) => where)),
  }))
}

/** "RHK 3, 4, 7", or "RHK 3, indikator 1; RHK 4, indikator 2". */
function placesOf(places: readonly string[]): string {
  const numbered = places.map((place) => /^(RHK(?: tambahan)?) (\d+)$/.exec(place))
  const [word] = numbered.map((found) => found?.[1])
  return word !== undefined && numbered.every((found) => found?.[1] === word)
    ? `${word} ${numbered.map((found) => found?.[2]).join(', ')}`
    : places.join('; ')
}
