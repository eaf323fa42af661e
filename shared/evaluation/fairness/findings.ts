import { shortRating } from '../table.ts'
import type { AppraiserLooked, Finding, GroupLooked } from './contract.ts'
import { type Grades, sizeOf } from './exact.ts'
import { gradesOf, isBare, minutesAtOnce, mostAtOnce, type RatedFact, tooFew } from './fact.ts'

/** People who are looked at together, and what is told of them. */
export interface Looked<Row extends GroupLooked = GroupLooked> {
  row: Row
  facts: readonly RatedFact[]
}

/** Below it a difference is told; it is a custom of science, no rule of law. */
const striking = 0.05

/** A chance in words: "sekitar 3 dari 100". */
export function chanceInWords(chance: number): string {
  if (chance < 0.001) return 'kurang dari 1 dari 1.000'
  if (chance < 0.01) return `sekitar ${Math.round(chance * 1000)} dari 1.000`
  return `sekitar ${Math.round(chance * 100)} dari 100`
}

const stands = ({ row: { chance } }: Looked): boolean => chance !== null && chance < striking

const gradesInWords = (grades: Grades): string =>
  `${grades[2]} Sangat Baik, ${grades[1]} Baik, ${grades[0]} di bawah Baik, dari ${sizeOf(grades)} pegawai`

/** How a group and the others were graded, side by side. */
function sideBySide(one: Looked, others: readonly Looked[], call: string): string {
  const rest = gradesOf(others.flatMap(({ facts }) => facts))
  return `${one.row.name}: ${gradesInWords(gradesOf(one.facts))}. ${call}: ${gradesInWords(rest)}.`
}

/** How usual a difference is, in a sentence; of few people none is reckoned. */
export const byChance = (chance: number | null): string =>
  chance === null
    ? 'Terlalu sedikit orang untuk dibandingkan.'
    : chance < striking
      ? `Andai semua dinilai dengan cara yang sama, perbedaan sebesar ini muncul kebetulan pada ${chanceInWords(chance)} kantor.`
      : `Perbedaan yang lumrah karena kebetulan (${chanceInWords(chance)} kantor).`

const howTested = (of: number, what: string): string =>
  `Predikat dibandingkan dengan uji eksak Fisher–Freeman–Halton${of > 2 ? `, disesuaikan untuk ${of} ${what} (Holm)` : ''}; draf ikut dihitung.`

/** Whom somebody rates otherwise than others are rated. */
const spread = (appraisers: readonly Looked[]): Finding[] =>
  appraisers.filter(stands).map((one): Finding => ({
    kind: 'spread',
    n: one.row.n,
    says: `${sideBySide(
      one,
      appraisers.filter((other) => other !== one),
      'Pegawai penilai lain',
    )} ${byChance(one.row.chance)}`,
    from: howTested(appraisers.length, 'penilai'),
    others:
      'Pegawai yang dinilai dapat memang berbeda: tugas, target, pengalaman atau keadaan unitnya. Mungkin juga penilai lain yang lebih longgar atau lebih ketat.',
  }))

/** Who gives everybody just the same two ratings. */
const alike = (appraisers: readonly Looked<AppraiserLooked>[], year: number): Finding[] =>
  appraisers.flatMap(({ row: { name, n }, facts }): Finding[] => {
    const [first] = facts
    if (n < tooFew || !first) return []
    const same = facts.every(
      ({ ratingResult, ratingBehaviour }) =>
        ratingResult === first.ratingResult && ratingBehaviour === first.ratingBehaviour,
    )
    if (!same) return []
    const [result, behaviour] = [first.ratingResult, first.ratingBehaviour].map((rating) =>
      shortRating(rating, year).toLowerCase(),
    )
    return [
      {
        kind: 'alike',
        n,
        says: `Semua ${n} pegawai yang dinilai ${name} mempunyai rating yang sama: hasil kerja ${result}, perilaku ${behaviour}.`,
        from: 'Kedua rating setiap pegawai pada periode ini; draf ikut dihitung.',
        others:
          'Hasil kerja mereka dapat memang setara, misalnya karena tugas dan targetnya sama. Sesuai ekspektasi adalah rating yang paling sering wajar.',
      },
    ]
  })

/** Ratings under which nothing is written. */
const bare = (appraisers: readonly Looked<AppraiserLooked>[]): Finding[] =>
  appraisers.flatMap(({ row, facts }): Finding[] => {
    const count = facts.filter(isBare).length
    if (row.n < tooFew || count === 0) return []
    return [
      {
        kind: 'bare',
        n: row.n,
        says: `${count} dari ${row.n} penilaian oleh ${row.name} tidak memuat realisasi maupun umpan balik, tanpa bukti dan progres harian.`,
        from: 'Isi penilaian, bukti dukung dan progres harian pada periode ini di aplikasi.',
        others:
          'Buktinya mungkin di luar aplikasi: di kertas, di e-Kinerja, atau dilihat sendiri. Mungkin juga isinya menyusul.',
      },
    ]
  })

/** Ratings that part from the numbers of the indicators. */
const apart = (appraisers: readonly Looked<AppraiserLooked>[]): Finding[] =>
  appraisers.flatMap(({ row: { name, apart: count, measured } }): Finding[] => {
    if (count === null || measured === null || measured < tooFew || count === 0) return []
    return [
      {
        kind: 'apart',
        n: measured,
        says: `Pada ${count} dari ${measured} penilaian oleh ${name} rating hasil kerja dan angka realisasi tidak searah: di atas ekspektasi padahal ada target yang belum tercapai, atau di bawah padahal semua tercapai.`,
        from: 'Indikator yang target dan realisasinya berupa angka dengan satuan yang sama; target triwulan untuk penilaian periodik, target setahun untuk tahunan.',
        others:
          'Rating adalah pertimbangan, bukan hitungan: mutu, kesulitan dan keadaan luar biasa tidak tampak dari angka. Realisasi mungkin belum diperbarui, atau ditulis sebagai jumlah sejak Januari.',
      },
    ]
  })

/** Many ratings that were written within minutes. */
const rushed = (appraisers: readonly Looked<AppraiserLooked>[]): Finding[] =>
  appraisers.flatMap(({ row: { name, n }, facts }): Finding[] => {
    const some = mostAtOnce(facts)
    if (some.length < tooFew) return []
    return [
      {
        kind: 'rushed',
        n,
        says: `${some.length} dari ${n} penilaian oleh ${name} diisi dalam ${minutesAtOnce} menit.`,
        from: 'Saat rating terakhir diisi menurut catatan perubahan; yang dibaca dari berkas tidak dihitung.',
        others:
          'Ratingnya dapat sudah dibicarakan dan ditulis di kertas lebih dahulu, lalu diketik sekaligus, juga oleh pengelola.',
      },
    ]
  })

/** Groups of people whose predikat differ. */
const groups = (looked: readonly Looked[]): Finding[] => {
  // Of two groups one sentence tells both.
  const told = looked.length === 2 ? looked.slice(0, 1) : looked
  return told.filter(stands).map((one): Finding => ({
    kind: 'group',
    n: looked.reduce((sum, { row }) => sum + row.n, 0),
    says: `${sideBySide(
      one,
      looked.filter((other) => other !== one),
      looked.length === 2 ? (looked[1]?.row.name ?? '') : 'Yang lain',
    )} ${byChance(one.row.chance)}`,
    from: howTested(looked.length, 'kelompok'),
    others:
      'Kelompok itu dapat berbeda dalam jabatan, tugas, masa kerja atau penilainya. Perbedaan bukan bukti pembedaan; bicarakan dahulu dengan para penilai.',
  }))
}

/** What stands out, the most telling kinds first; nothing where nothing does. @param year of the appraisals */
export function findingsOf(
  looked: { appraisers: readonly Looked<AppraiserLooked>[]; groups: readonly (readonly Looked[])[] },
  year: number,
): Finding[] {
  const { appraisers } = looked
  return [
    ...spread(appraisers),
    ...looked.groups.flatMap((some) => groups(some)),
    ...bare(appraisers),
    ...apart(appraisers),
    ...rushed(appraisers),
    ...alike(appraisers, year),
  ]
}
