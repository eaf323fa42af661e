import {
  IconAward,
  IconCalendarCheck,
  IconClipboardCheck,
  IconHelp,
  IconHome,
  IconListDetails,
  IconMessages,
  IconPrinter,
  IconSchool,
  IconSettings,
  IconStairsUp,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { type PageCode, pageCode } from './page-code.tsx'
import { patterns } from './paths.ts'

export interface PageRoute {
  path: string
  /** The procedure without which there is nothing to see; the page is not there for whoever may not call it. */
  needs?: string
  /** Addresses of the same group are one page, which stays while one goes between them. */
  group?: string
  page: PageCode
}

export interface NavigationItem {
  path: string
  label: string
  icon: ComponentType<{ size?: number; stroke?: number }>
}

/** The cycle in the order in which a year runs; a part that does not exist yet is not shown. */
const navigation: readonly NavigationItem[] = [
  { path: patterns.home, label: 'Beranda', icon: IconHome },
  { path: patterns.people, label: 'Pegawai', icon: IconUsers },
  { path: patterns.planning, label: 'Perencanaan', icon: IconListDetails },
  { path: patterns.diaries, label: 'Pemantauan', icon: IconCalendarCheck },
  { path: patterns.feedback, label: 'Umpan balik', icon: IconMessages },
  { path: patterns.myPeople, label: 'Orang saya', icon: IconUsersGroup },
  { path: patterns.evaluations, label: 'Penilaian', icon: IconClipboardCheck },
  { path: patterns.competences, label: 'Pengembangan', icon: IconSchool },
  { path: patterns.certificates, label: 'Penghargaan', icon: IconAward },
  { path: patterns.credit, label: 'Karier', icon: IconStairsUp },
  { path: patterns.print, label: 'Cetak', icon: IconPrinter },
  { path: patterns.settings, label: 'Pengaturan', icon: IconSettings },
  { path: patterns.help, label: 'Bantuan', icon: IconHelp },
]

const workbookPage = pageCode(() => import('../planning/excel/page.tsx'))
const cascadePage = pageCode(() => import('../planning/cascade/page.tsx'))
const printPage = pageCode(() => import('./print-route.tsx'))
const evaluationPage = pageCode(() => import('./evaluation-route.tsx'))
const coachingPage = pageCode(() => import('./coaching-route.tsx'))
const competencePage = pageCode(() => import('./competence-route.tsx'))
const creditPage = pageCode(() => import('./credit-route.tsx'))
const settingsPage = pageCode(() => import('./settings-route.tsx'))
const helpPage = pageCode(() => import('../help/help-page.tsx'))

const routes: readonly PageRoute[] = [
  { path: patterns.home, needs: 'home.overview', page: pageCode(() => import('../home/home-page.tsx')) },
  {
    path: patterns.people,
    needs: 'employees.list',
    page: pageCode(() => import('../employees/list-page.tsx')),
  },
  {
    path: patterns.importPeople,
    needs: 'employees.import.apply',
    page: pageCode(() => import('../employees/import-page.tsx')),
  },
  { path: patterns.person, needs: 'employees.get', page: pageCode(() => import('./person-route.tsx')) },
  {
    path: patterns.planning,
    needs: 'planning.skp.list',
    page: pageCode(() => import('../planning/list-page.tsx')),
  },
  {
    path: patterns.openYear,
    needs: 'planning.year.open',
    page: pageCode(() => import('../planning/year/page.tsx')),
  },
  {
    path: patterns.unfinished,
    needs: 'planning.year.unfinished',
    page: pageCode(() => import('../planning/year/late-page.tsx')),
  },
  { path: patterns.importSkp, needs: 'planning.excel.import', page: workbookPage },
  { path: patterns.importOneSkp, needs: 'planning.excel.import', page: workbookPage },
  {
    path: patterns.library,
    needs: 'planning.library.add',
    page: pageCode(() => import('../planning/library/page.tsx')),
  },
  { path: patterns.cascade, needs: 'planning.cascade.get', page: cascadePage },
  { path: patterns.cascadeTab, needs: 'planning.cascade.get', page: cascadePage },
  {
    path: patterns.startSkp,
    needs: 'planning.skp.list',
    page: pageCode(() => import('../planning/start-page.tsx')),
  },
  { path: patterns.skp, needs: 'planning.skp.get', page: pageCode(() => import('../planning/skp-page.tsx')) },
  {
    path: patterns.diaries,
    needs: 'monitoring.diary.list',
    page: pageCode(() => import('../monitoring/diary/list-page.tsx')),
  },
  { path: patterns.coaching, needs: 'monitoring.coaching.due', group: 'coaching', page: coachingPage },
  {
    path: patterns.personCoaching,
    needs: 'monitoring.coaching.person',
    group: 'coaching',
    page: coachingPage,
  },
  {
    path: patterns.phoneForms,
    needs: 'phone.list',
    page: pageCode(() => import('../phone/list-page.tsx')),
  },
  {
    path: patterns.phoneAnswers,
    needs: 'phone.import',
    page: pageCode(() => import('../phone/import-page.tsx')),
  },
  {
    path: patterns.evidence,
    needs: 'monitoring.evidence.overview',
    page: pageCode(() => import('../monitoring/evidence/list-page.tsx')),
  },
  {
    path: patterns.diary,
    needs: 'monitoring.diary.get',
    page: pageCode(() => import('../monitoring/diary/person-page.tsx')),
  },
  {
    path: patterns.feedback,
    needs: 'monitoring.feedback.list',
    page: pageCode(() => import('../monitoring/feedback/list-page.tsx')),
  },
  {
    path: patterns.giveFeedback,
    needs: 'monitoring.feedback.give',
    page: pageCode(() => import('../monitoring/feedback/give-page.tsx')),
  },
  {
    path: patterns.feedbackOf,
    needs: 'monitoring.feedback.get',
    page: pageCode(() => import('../monitoring/feedback/person-page.tsx')),
  },
  {
    path: patterns.myPeople,
    needs: 'evaluation.superior.overview',
    page: pageCode(() => import('../evaluation/superior/page.tsx')),
  },
  {
    path: patterns.importEvaluations,
    needs: 'evaluation.excel.import',
    page: pageCode(() => import('../evaluation/excel/page.tsx')),
  },
  {
    path: patterns.fairness,
    needs: 'evaluation.fairness.look',
    page: pageCode(() => import('../evaluation/fairness/page.tsx')),
  },
  { path: patterns.evaluations, needs: 'evaluation.list', group: 'evaluation', page: evaluationPage },
  { path: patterns.evaluation, needs: 'evaluation.get', group: 'evaluation', page: evaluationPage },
  { path: patterns.appraisal, needs: 'evaluation.look', group: 'evaluation', page: evaluationPage },
  {
    path: patterns.issued,
    needs: 'issued.list',
    page: pageCode(() => import('../issued/register-page.tsx')),
  },
  {
    path: patterns.numbering,
    needs: 'issued.saveNumbering',
    page: pageCode(() => import('../issued/numbering-page.tsx')),
  },
  {
    path: patterns.verify,
    needs: 'issuing.verify',
    page: pageCode(() => import('../issuing/verify-page.tsx')),
  },
  { path: patterns.competences, needs: 'development.competence.list', page: competencePage },
  {
    path: patterns.standards,
    needs: 'development.competence.saveStandard',
    page: pageCode(() => import('../development/competence/standards-page.tsx')),
  },
  {
    path: patterns.heatMap,
    needs: 'development.competence.map',
    page: pageCode(() => import('../development/competence/map-page.tsx')),
  },
  {
    path: patterns.mentors,
    needs: 'development.competence.mentors',
    page: pageCode(() => import('../development/competence/mentors-page.tsx')),
  },
  { path: patterns.competenceOf, needs: 'development.competence.person', page: competencePage },
  {
    path: patterns.certificates,
    needs: 'recognition.certificates.list',
    page: pageCode(() => import('../recognition/certificates/list-page.tsx')),
  },
  {
    path: patterns.designs,
    needs: 'recognition.certificates.designs',
    page: pageCode(() => import('../recognition/certificates/designs-page.tsx')),
  },
  {
    path: patterns.design,
    needs: 'recognition.certificates.saveDesign',
    page: pageCode(() => import('../recognition/certificates/design-page.tsx')),
  },
  {
    path: patterns.certificate,
    needs: 'recognition.certificates.get',
    page: pageCode(() => import('../recognition/certificates/issue-page.tsx')),
  },
  { path: patterns.credit, needs: 'career.credit.list', page: creditPage },
  { path: patterns.creditOf, needs: 'career.credit.get', page: creditPage },
  {
    path: patterns.retirement,
    needs: 'career.retirement.list',
    page: pageCode(() => import('../career/retirement/list-page.tsx')),
  },
  { path: patterns.print, needs: 'documents.print', page: printPage },
  { path: patterns.printForm, needs: 'documents.print', page: printPage },
  { path: patterns.printScope, needs: 'documents.print', page: printPage },
  { path: patterns.settings, needs: 'privacy.due', page: settingsPage },
  { path: patterns.settingsTab, needs: 'privacy.due', page: settingsPage },
  { path: patterns.help, page: helpPage },
  { path: patterns.helpTopic, page: helpPage },
  { path: patterns.helpWord, page: helpPage },
]

type Can = (procedure: string) => boolean

/** The pages that are there for an operator. */
export const routesFor = (can: Can): PageRoute[] =>
  routes.filter(({ needs }) => needs === undefined || can(needs))

/** The entries of the navigation whose pages are there for an operator. */
export function navigationFor(can: Can): NavigationItem[] {
  const open = new Set(routesFor(can).map(({ path }) => path))
  return navigation.filter(({ path }) => open.has(path))
}
