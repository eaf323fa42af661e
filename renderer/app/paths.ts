import { helpAddress } from '../../shared/kernel/addresses.ts'
import type { FormId } from '../../shared/documents/forms.ts'
import type { Period } from '../../shared/office/period.ts'
import type { PrintScope } from '../../shared/documents/scope.ts'
import type { HelpTopic } from '../../shared/help/topics.ts'

/** Every address of the page, as the router knows it. */
export const patterns = {
  home: '/',
  people: '/pegawai',
  importPeople: '/pegawai/impor',
  person: '/pegawai/:id',
  planning: '/perencanaan',
  openYear: '/perencanaan/buka-tahun',
  unfinished: '/perencanaan/belum-selesai',
  importSkp: '/perencanaan/impor',
  importOneSkp: '/perencanaan/impor/:id',
  library: '/perencanaan/pustaka',
  cascade: '/perencanaan/kaskade',
  cascadeTab: '/perencanaan/kaskade/:tab',
  skp: '/perencanaan/skp/:id',
  startSkp: '/perencanaan/mulai/:id',
  diaries: '/pemantauan',
  phoneForms: '/pemantauan/ponsel',
  phoneAnswers: '/pemantauan/ponsel/impor',
  evidence: '/pemantauan/bukti',
  diary: '/pemantauan/:id',
  coaching: '/pemantauan/pembinaan',
  personCoaching: '/pemantauan/pembinaan/:id',
  feedback: '/umpan-balik',
  giveFeedback: '/umpan-balik/beri',
  feedbackOf: '/umpan-balik/:id',
  myPeople: '/orang-saya',
  evaluations: '/penilaian',
  importEvaluations: '/penilaian/impor',
  fairness: '/penilaian/kewajaran',
  evaluation: '/penilaian/:id',
  appraisal: '/penilaian/skp/:skp/:period',
  competences: '/pengembangan',
  standards: '/pengembangan/standar',
  heatMap: '/pengembangan/peta',
  mentors: '/pengembangan/mentor',
  competenceOf: '/pengembangan/kompetensi/:id',
  certificates: '/penghargaan',
  designs: '/penghargaan/desain',
  design: '/penghargaan/desain/:id',
  certificate: '/penghargaan/:id',
  credit: '/karier',
  creditOf: '/karier/angka-kredit/:id',
  retirement: '/karier/pensiun',
  print: '/cetak',
  issued: '/cetak/register',
  verify: '/cetak/periksa',
  numbering: '/cetak/penomoran',
  printForm: '/cetak/:form',
  printScope: '/cetak/:form/:kind/:ids',
  settings: '/pengaturan',
  settingsTab: '/pengaturan/:tab',
  help: helpAddress,
  helpTopic: `${helpAddress}/:topic`,
  helpWord: `${helpAddress}/:topic/:word`,
} as const

type Named<Pattern> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Named<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

/** The address that a pattern means with these values. */
const fill = <Pattern extends string>(
  pattern: Pattern,
  values: Readonly<Record<Named<Pattern>, string | number>>,
): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => String((values as Record<string, string | number>)[name]))

export type CascadeTab = 'pohon' | 'matriks' | 'perjanjian' | 'tim' | 'indikator'
export type SettingsTabId =
  | 'kantor'
  | 'operator'
  | 'unit'
  | 'pejabat'
  | 'satuan'
  | 'tenggat'
  | 'hari-kerja'
  | 'cetakan'
  | 'cadangan'
  | 'catatan'
  | 'data-pribadi'
  | 'berkas'

/** Whose documents are printed, as an address says it. */
export const printKinds = {
  unit: 'unit',
  employees: 'pegawai',
  skp: 'skp',
  evaluations: 'penilaian',
  versions: 'versi',
  talks: 'dialog',
  coachings: 'bimbingan',
  plans: 'rencana-perbaikan',
  certificates: 'terbitan',
  destructions: 'pemusnahan',
} as const satisfies Readonly<Record<Exclude<PrintScope['kind'], 'all'>, string>>

/** What is printed: nothing chosen yet, a form, or a form of somebody; without ids it is the form for all. */
export interface Printed {
  form: FormId
  kind?: keyof typeof printKinds
  ids?: readonly number[]
}

/** Stands where the id of a person would. */
export const newPerson = 'baru'

/** Where links and buttons lead. */
export const paths = {
  home: patterns.home,
  people: patterns.people,
  importPeople: patterns.importPeople,
  newPerson: fill(patterns.person, { id: newPerson }),
  person: (id: number) => fill(patterns.person, { id }),
  planning: patterns.planning,
  openYear: patterns.openYear,
  unfinished: patterns.unfinished,
  /** SKP out of a workbook: for whoever is in it, or into the one SKP that is named. */
  importSkp: (id?: number) => (id === undefined ? patterns.importSkp : fill(patterns.importOneSkp, { id })),
  library: patterns.library,
  cascade: (tab?: CascadeTab) => (tab ? fill(patterns.cascadeTab, { tab }) : patterns.cascade),
  skp: (id: number) => fill(patterns.skp, { id }),
  /** In the place of an SKP that somebody does not have yet. */
  startSkp: (employeeId: number) => fill(patterns.startSkp, { id: employeeId }),
  diaries: patterns.diaries,
  phoneForms: patterns.phoneForms,
  phoneAnswers: patterns.phoneAnswers,
  evidence: patterns.evidence,
  diary: (employeeId: number) => fill(patterns.diary, { id: employeeId }),
  coaching: patterns.coaching,
  personCoaching: (employeeId: number) => fill(patterns.personCoaching, { id: employeeId }),
  /** Of everybody, or of one. */
  feedback: (employeeId?: number) =>
    employeeId === undefined ? patterns.feedback : fill(patterns.feedbackOf, { id: employeeId }),
  giveFeedback: patterns.giveFeedback,
  myPeople: patterns.myPeople,
  evaluations: patterns.evaluations,
  importEvaluations: patterns.importEvaluations,
  fairness: patterns.fairness,
  /** The evaluation of an SKP for a period, also where nothing of it is written yet. */
  appraisal: (skp: number, period: Period) => fill(patterns.appraisal, { skp, period }),
  evaluation: (id: number) => fill(patterns.evaluation, { id }),
  competences: patterns.competences,
  standards: patterns.standards,
  heatMap: patterns.heatMap,
  mentors: patterns.mentors,
  competenceOf: (employeeId: number) => fill(patterns.competenceOf, { id: employeeId }),
  certificates: patterns.certificates,
  designs: patterns.designs,
  design: (id: number) => fill(patterns.design, { id }),
  /** An issue of piagam or sertifikat, or a new one. */
  certificate: (id: number | typeof newPerson) => fill(patterns.certificate, { id }),
  credit: patterns.credit,
  creditOf: (employeeId: number) => fill(patterns.creditOf, { id: employeeId }),
  retirement: patterns.retirement,
  print: (printed?: Printed) => {
    if (!printed) return patterns.print
    const { form, kind, ids = [] } = printed
    return kind && ids.length > 0
      ? fill(patterns.printScope, { form, kind: printKinds[kind], ids: ids.join(',') })
      : fill(patterns.printForm, { form })
  },
  issued: patterns.issued,
  verify: patterns.verify,
  numbering: patterns.numbering,
  settings: (tab?: SettingsTabId) => (tab ? fill(patterns.settingsTab, { tab }) : patterns.settings),
  help: patterns.help,
  helpTopic: (topic: HelpTopic, word?: string) =>
    word === undefined ? fill(patterns.helpTopic, { topic }) : fill(patterns.helpWord, { topic, word }),
}

/** The id in an address of this pattern, or null. */
function idIn(pattern: string, location: string): number | null {
  const [before = ''] = pattern.split(':')
  const id = location.startsWith(before) ? Number(location.slice(before.length)) : NaN
  return Number.isInteger(id) && id > 0 ? id : null
}

/** The print preview of what is on screen: one key away. */
export function printPathOf(location: string): string {
  const skp = idIn(patterns.skp, location)
  if (skp !== null) return paths.print({ form: 'skp', kind: 'skp', ids: [skp] })
  const evaluation = idIn(patterns.evaluation, location)
  if (evaluation !== null) return paths.print({ form: 'evaluasi', kind: 'evaluations', ids: [evaluation] })
  const person = idIn(patterns.person, location)
  if (person !== null) return paths.print({ form: 'skp', kind: 'employees', ids: [person] })
  const diary = idIn(patterns.diary, location)
  if (diary !== null) return paths.print({ form: 'laporan-harian', kind: 'employees', ids: [diary] })
  return location.startsWith(patterns.evaluations) ? paths.print({ form: 'evaluasi' }) : paths.print()
}
