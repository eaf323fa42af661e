import type { HelpTopic } from '../../shared/help/topics.ts'
import { type CascadeTab, patterns, type SettingsTabId } from './paths.ts'

/** What F1 opens on every page. */
export const helpOf: Readonly<Record<keyof typeof patterns, HelpTopic>> = {
  home: 'beranda',
  people: 'pegawai',
  importPeople: 'impor',
  person: 'pegawai',
  planning: 'perencanaan',
  openYear: 'perencanaan',
  unfinished: 'perencanaan',
  importSkp: 'skp-excel',
  importOneSkp: 'skp-excel',
  library: 'pustaka',
  cascade: 'kaskade',
  cascadeTab: 'kaskade',
  skp: 'skp',
  startSkp: 'skp',
  diaries: 'progres-harian',
  phoneForms: 'laporan-ponsel',
  phoneAnswers: 'laporan-ponsel',
  evidence: 'bukti-dukung',
  diary: 'progres-harian',
  coaching: 'pembinaan',
  personCoaching: 'pembinaan',
  feedback: 'umpan-balik',
  giveFeedback: 'umpan-balik',
  feedbackOf: 'umpan-balik',
  myPeople: 'umpan-balik',
  evaluations: 'penilaian',
  importEvaluations: 'penilaian',
  fairness: 'kewajaran',
  evaluation: 'menilai',
  appraisal: 'menilai',
  competences: 'kompetensi',
  standards: 'kompetensi',
  heatMap: 'kompetensi',
  mentors: 'kompetensi',
  competenceOf: 'kompetensi',
  certificates: 'penghargaan',
  designs: 'penghargaan',
  design: 'penghargaan',
  certificate: 'penghargaan',
  credit: 'angka-kredit',
  creditOf: 'angka-kredit',
  retirement: 'pensiun',
  print: 'cetak',
  issued: 'buku-register',
  verify: 'buku-register',
  numbering: 'buku-register',
  printForm: 'cetak',
  printScope: 'cetak',
  settings: 'pengaturan',
  settingsTab: 'pengaturan',
  help: 'mulai',
  helpTopic: 'mulai',
  helpWord: 'mulai',
}

/** Tabs with a help of their own. */
const ofTab: Readonly<Partial<Record<CascadeTab | SettingsTabId, HelpTopic>>> = {
  matriks: 'tim',
  tim: 'tim',
  cadangan: 'cadangan',
  berkas: 'berkas',
  catatan: 'berkas',
  'data-pribadi': 'data-pribadi',
}

const isNamed = (pattern: string) => pattern.includes(':')

/** Addresses without a name in them come first, as the router has them. */
const known = (Object.keys(patterns) as Array<keyof typeof patterns>)
  .toSorted((a, b) => Number(isNamed(patterns[a])) - Number(isNamed(patterns[b])))
  .map((name) => ({ name, is: new RegExp(`^${patterns[name].replace(/:\w+/g, '([^/]+)')}$`) }))

/** The help of the page at an address. */
export function helpTopicAt(location: string): HelpTopic {
  const found = known.find(({ is }) => is.test(location))
  if (!found) return helpOf.home
  const tab =
    found.name === 'cascadeTab' || found.name === 'settingsTab' ? found.is.exec(location)?.[1] : null
  return ofTab[tab as keyof typeof ofTab] ?? helpOf[found.name]
}
