import { ORPCError } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { contract } from '../../../shared/contract.ts'
import { Role } from '../../../shared/kernel/contract-base.ts'
import { proceduresOf } from '../../architecture/procedures-of.ts'
import { readPdf } from '../../documents/pdf-text.ts'
import { program } from '../../evidence-files.ts'
import { skpContent, rhk, emptyEvaluation } from '../../skp-content.ts'
import type { clientOf } from '../office.ts'
import { sharedFolder } from '../../temporary.ts'
import { signIn } from '../operators.ts'
import { dump } from '../people.ts'
import { type Marked, staffedOffice } from './staffed-office.ts'

type Client = ReturnType<typeof clientOf>
type Office = Awaited<ReturnType<typeof staffedOffice>>
type Name = keyof Office['people']

const everybody: readonly Name[] = ['camat', 'kasi', 'staf', 'rekan', 'kasiLain', 'stafLain', 'titipan']

/** Whom each role sees, as the owner of the application says it. */
const sees: Readonly<Record<Role, readonly Name[]>> = {
  pengelola: everybody,
  pimpinan: everybody,
  penilai: ['kasi', 'staf', 'rekan', 'titipan'],
  pegawai: ['staf'],
  'petugas-layanan': [],
  pemeriksa: [],
}
/** Whose papers each of them writes in, with the one they are made with or as the one who makes them. */
const writes: Readonly<Record<Role, readonly Name[]>> = {
  pengelola: everybody,
  pimpinan: ['camat', 'kasi', 'kasiLain'],
  penilai: ['kasi', 'staf', 'rekan', 'titipan'],
  pegawai: ['staf'],
  'petugas-layanan': [],
  pemeriksa: [],
}
/** Whose papers each of them signs, gives back and opens again: never his own. */
const decides: Readonly<Record<Role, readonly Name[]>> = {
  ...writes,
  pimpinan: ['kasi', 'kasiLain'],
  penilai: ['staf', 'rekan', 'titipan'],
  pegawai: [],
}
/** Whose everybody is alone. */
const own: Readonly<Record<Role, readonly Name[]>> = {
  ...writes,
  pimpinan: ['camat'],
  penilai: ['kasi'],
}

const nobody: Readonly<Record<Role, readonly Name[]>> = {
  pengelola: everybody,
  pimpinan: [],
  penilai: [],
  pegawai: [],
  'petugas-layanan': [],
  pemeriksa: [],
}

const period = { year: 2025, period: 'tahunan' } as const
const again = 'alasan yang cukup panjang'
const day = '2026-01-21'
const talk = { heldOn: day, place: '', number: '', present: '', clarified: '', agreed: '', requested: '' }

const coaching = {
  kind: 'bimbingan' as const,
  heldOn: day,
  place: '',
  number: '',
  participants: '',
  problem: 'Dibicarakan',
  advice: '',
  actions: [],
}

/** What nobody can give: to himself. */
const feedback = {
  id: '00000000-0000-4000-8000-000000000001',
  day,
  giverName: '',
  role: 'rekan',
  rhkId: null,
  value: 1,
  text: 'Baik',
  tone: 'netral',
  reaction: null,
  diaryDay: null,
} as const
const phone = { kind: 'laporan-kegiatan', period: '2026-01' } as const
const noAnswer = [new File(['{}'], 'Jawaban.txt')]

const proved = ({ signedSkpId: skpId, signedIkiId: ikiId }: Marked) =>
  ({ of: 'realisation', skpId, period: 'tw1', ikiId }) as const

const assessment = (employeeId: number) =>
  ({ employeeId, year: 2025, assessor: 'superior', revision: 99 }) as const

const diaryDays = (employeeId: number) => ({ employeeIds: [employeeId], from: day, to: day })

/** What is asked about one person, and who may ask it. A procedure that other roles may call and that is not here fails. */
const aboutOne: Readonly<
  Record<string, { who: typeof sees; ask: (client: Client, of: Marked) => Promise<unknown> }>
> = {
  'employees.get': { who: sees, ask: (client, { employeeId: id }) => client.employees.get({ id }) },
  'employees.service.get': {
    who: sees,
    ask: (client, { employeeId }) => client.employees.service.get({ employeeId }),
  },
  'planning.timeline.get': {
    who: sees,
    ask: (client, { employeeId }) => client.planning.timeline.get({ employeeId, year: 2026 }),
  },
  'planning.skp.get': { who: sees, ask: (client, { skpId: id }) => client.planning.skp.get({ id }) },
  'planning.sheet.superiorRhk': {
    who: sees,
    ask: (client, { skpId: id }) => client.planning.sheet.superiorRhk({ id }),
  },
  'planning.sheet.colleagues': {
    who: sees,
    ask: (client, { skpId: id }) =>
      client.planning.sheet.colleagues({ id, year: 2026, jabatan: 'Pengadministrasi Umum' }),
  },
  'planning.annex.get': { who: sees, ask: (client, { skpId: id }) => client.planning.annex.get({ id }) },
  'planning.talks.list': { who: sees, ask: (client, { skpId }) => client.planning.talks.list({ skpId }) },
  'planning.agreement.remarks': {
    who: sees,
    ask: (client, { skpId: id }) => client.planning.agreement.remarks({ id }),
  },
  'planning.agreement.versions': {
    who: sees,
    ask: (client, { skpId: id }) => client.planning.agreement.versions({ id }),
  },
  'planning.excel.export': {
    who: sees,
    ask: (client, { skpId }) => client.planning.excel.export({ ids: [skpId] }),
  },
  'planning.skp.create': {
    who: own,
    ask: (client, { employeeId }) => client.planning.skp.create({ employeeId, year: 2026 }),
  },
  'planning.sheet.save': {
    who: writes,
    ask: (client, { skpId: id }) =>
      client.planning.sheet.save({ id, revision: 99, content: skpContent([rhk()]) }),
  },
  'planning.annex.save': {
    who: writes,
    ask: (client, { skpId: id }) =>
      client.planning.annex.save({
        id,
        revision: 99,
        annex: { attachments: { dukungan: [], pertanggungjawaban: [], konsekuensi: [] }, actions: [] },
      }),
  },
  'planning.talks.save': {
    who: writes,
    ask: (client, { skpId, talkId: id }) => client.planning.talks.save({ ...talk, skpId, id, revision: 99 }),
  },
  'planning.talks.remove': {
    who: writes,
    ask: (client, { talkId: id }) => client.planning.talks.remove({ id, revision: 99 }),
  },
  'planning.agreement.resolveRemark': {
    who: writes,
    ask: (client, { remarkId: id }) => client.planning.agreement.resolveRemark({ id, resolved: true }),
  },
  'planning.agreement.propose': {
    who: own,
    ask: (client, { skpId: id }) => client.planning.agreement.propose({ id, revision: 99 }),
  },
  'planning.agreement.withdraw': {
    who: own,
    ask: (client, { skpId: id }) => client.planning.agreement.withdraw({ id }),
  },
  'planning.agreement.sign': {
    who: decides,
    ask: (client, { skpId: id }) =>
      client.planning.agreement.sign({ id, revision: 99, signedOn: day, place: '', sure: true }),
  },
  'planning.agreement.signMany': {
    who: decides,
    ask: (client, { signedSkpId }) =>
      client.planning.agreement.signMany({ ids: [signedSkpId], signedOn: day, sure: true }),
  },
  'planning.agreement.giveBack': {
    who: decides,
    ask: (client, { skpId: id }) =>
      client.planning.agreement.giveBack({ id, revision: 99, remarks: [{ rhkId: null, text: 'Perbaiki' }] }),
  },
  'planning.agreement.reopen': {
    who: decides,
    ask: (client, { skpId: id }) => client.planning.agreement.reopen({ id, reason: again }),
  },
  'planning.cascade.handDown': {
    who: decides,
    ask: async (client, { employeeId, skpId }) => {
      const { operator } = await client.trust.session()
      // Everybody hands down his own; the pengelola whose he likes.
      const { rhkId } = marks.find((one) => one.employeeId === operator.employeeId) ?? office.people.camat
      const to = [{ employeeId, skpId, text: 'Peran' }]
      return client.planning.cascade.handDown({ year: 2026, from: { rhkId }, to })
    },
  },
  'planning.measures.writeIndicators': {
    who: writes,
    ask: (client, { ikiId: id }) =>
      client.planning.measures.writeIndicators({ year: 2026, changes: [{ id, formula: '' }] }),
  },
  'planning.cascade.writeRoles': {
    who: decides,
    ask: (client, { rhkId }) =>
      client.planning.cascade.writeRoles({ year: 2026, add: [], change: [{ rhkId, text: '' }] }),
  },
  'monitoring.diary.get': {
    who: sees,
    ask: (client, { employeeId }) => client.monitoring.diary.get({ employeeId, year: 2026, month: 1 }),
  },
  'monitoring.diary.standing': {
    who: sees,
    ask: (client, { employeeId }) => client.monitoring.diary.standing({ employeeId, from: day, to: day }),
  },
  'monitoring.diary.export': {
    who: sees,
    ask: (client, { employeeId }) => client.monitoring.diary.export({ employeeId, year: 2026, month: 1 }),
  },
  'monitoring.diary.save': {
    who: own,
    ask: (client, { employeeId }) =>
      client.monitoring.diary.save({
        employeeId,
        year: 2026,
        month: 1,
        revision: 99,
        days: [{ day, entries: [] }],
      }),
  },
  'monitoring.diary.submit': {
    who: own,
    ask: (client, { employeeId }) => client.monitoring.diary.submit(diaryDays(employeeId)),
  },
  'monitoring.diary.withdraw': {
    who: own,
    ask: (client, { employeeId }) => client.monitoring.diary.withdraw(diaryDays(employeeId)),
  },
  'monitoring.diary.approve': {
    who: decides,
    ask: (client, { employeeId }) => client.monitoring.diary.approve(diaryDays(employeeId)),
  },
  'monitoring.diary.giveBack': {
    who: decides,
    ask: (client, { employeeId }) =>
      client.monitoring.diary.giveBack({ ...diaryDays(employeeId), note: 'Lengkapi' }),
  },
  'monitoring.coaching.person': {
    who: sees,
    ask: (client, { employeeId }) => client.monitoring.coaching.person({ employeeId }),
  },
  'monitoring.coaching.save': {
    who: decides,
    ask: (client, { employeeId, noteId: id }) =>
      client.monitoring.coaching.save({ ...coaching, employeeId, leader: { employeeId }, id, revision: 99 }),
  },
  'monitoring.coaching.respond': {
    who: own,
    ask: (client, { noteId: id }) => client.monitoring.coaching.respond({ id, revision: 99, response: '' }),
  },
  'monitoring.coaching.follow': {
    who: writes,
    ask: (client, { noteId: id, rhkId: actionId }) =>
      client.monitoring.coaching.follow({ id, revision: 99, actionId, doneOn: null, result: '' }),
  },
  'monitoring.coaching.remove': {
    who: decides,
    ask: (client, { noteId: id }) => client.monitoring.coaching.remove({ id, revision: 99 }),
  },
  'development.plan.saveNeed': {
    who: sees,
    ask: (client, { employeeId }) =>
      client.development.plan.saveNeed({
        id: null,
        revision: 99,
        employeeId,
        year: 2026,
        subject: 'Menata arsip',
        reason: '',
        priority: 3,
        source: 'sendiri',
      }),
  },
  'development.training.hoursOf': {
    who: sees,
    ask: (client, { employeeId }) => client.development.training.hoursOf({ employeeId, year: 2026 }),
  },
  'career.credit.get': {
    who: sees,
    ask: (client, { employeeId }) => client.career.credit.get({ employeeId, year: 2026 }),
  },
  'career.credit.settle': {
    who: decides,
    ask: (client, { employeeId }) =>
      client.career.credit.settle({
        employeeId,
        year: 2026,
        numbers: { konversi: '', akumulasi: '', penetapan: '' },
        decidedOn: day,
        place: '',
        official: { employeeId },
        copies: '',
      }),
  },
  'career.credit.open': {
    who: decides,
    ask: (client, { employeeId }) => client.career.credit.open({ employeeId, id: 99, reason: again }),
  },
  'monitoring.improvement.ofPerson': {
    who: sees,
    ask: (client, { employeeId }) => client.monitoring.improvement.ofPerson({ employeeId }),
  },
  'monitoring.improvement.saveSteps': {
    who: decides,
    ask: (client, { planId: id }) => client.monitoring.improvement.saveSteps({ id, revision: 99, steps: [] }),
  },
  'monitoring.improvement.confirm': {
    who: decides,
    ask: (client, { planId: id }) =>
      client.monitoring.improvement.confirm({ id, revision: 99, beginsOn: day, endsOn: '2026-07-20' }),
  },
  'monitoring.improvement.review': {
    who: decides,
    ask: (client, { planId: id }) =>
      client.monitoring.improvement.review({
        id,
        revision: 99,
        heldOn: day,
        result: 'Ada kemajuan',
        findings: [],
        done: [],
      }),
  },
  'monitoring.improvement.decide': {
    who: decides,
    ask: (client, { planId: id }) =>
      client.monitoring.improvement.decide({
        id,
        revision: 99,
        outcome: 'berhasil',
        decidedOn: day,
        reason: again,
        endsOn: null,
      }),
  },
  'monitoring.improvement.settle': {
    who: decides,
    ask: (client, { planId: id }) =>
      client.monitoring.improvement.settle({ id, revision: 99, goesOn: true, reason: again }),
  },
  'development.competence.person': {
    who: sees,
    ask: (client, { employeeId }) => client.development.competence.person({ employeeId, year: 2025 }),
  },
  'development.competence.assess': {
    who: writes,
    ask: (client, { employeeId }) =>
      client.development.competence.assess({
        ...assessment(employeeId),
        state: 'draft',
        assessedOn: '2025-11-20',
        note: '',
        levels: [],
      }),
  },
  'development.competence.open': {
    who: writes,
    ask: (client, { employeeId }) =>
      client.development.competence.open({ ...assessment(employeeId), reason: again }),
  },
  'development.competence.settleMentor': {
    who: decides,
    ask: (client, { employeeId }) =>
      client.development.competence.settleMentor({
        employeeId,
        mentorId: employeeId,
        competenceId: 1,
        year: 2025,
        state: 'accepted',
        reason: '',
      }),
  },
  'development.competence.meet': {
    who: own,
    ask: (client, { employeeId: mentorId }) =>
      client.development.competence.meet({
        mentorId,
        pairId: 99,
        heldOn: day,
        place: '',
        topic: 'Tidak ada',
        advice: '',
      }),
  },
  'monitoring.feedback.get': {
    who: sees,
    ask: (client, { employeeId }) =>
      client.monitoring.feedback.get({ employeeId, year: 2026, period: 'tw1' }),
  },
  'monitoring.feedback.give': {
    who: own,
    ask: (client, { employeeId }) =>
      client.monitoring.feedback.give({ ...feedback, employeeId, giverId: employeeId }),
  },
  'monitoring.feedback.remove': {
    who: own,
    ask: (client, { employeeId: giverId }) => client.monitoring.feedback.remove({ giverId, id: feedback.id }),
  },
  'monitoring.feedback.respond': {
    who: own,
    ask: (client, { employeeId }) =>
      client.monitoring.feedback.respond({ employeeId, id: feedback.id, response: '' }),
  },
  'monitoring.feedback.due': {
    who: own,
    ask: (client, { employeeId: giverId }) => client.monitoring.feedback.due({ giverId, day }),
  },
  'monitoring.feedback.given': {
    who: own,
    ask: (client, { employeeId: giverId }) => client.monitoring.feedback.given({ giverId, year: 2026 }),
  },
  'monitoring.feedback.asked': {
    who: decides,
    ask: (client, { employeeId }) => client.monitoring.feedback.asked({ employeeId, year: 2026 }),
  },
  'monitoring.feedback.ask': {
    who: decides,
    // Somebody who is no employee: nothing is settled.
    ask: (client, { employeeId }) =>
      client.monitoring.feedback.ask({ employeeId, year: 2026, giverIds: [99_999], reason: '' }),
  },
  'phone.issue': {
    who: decides,
    ask: async (client, { employeeId }) => {
      for await (const _ of await client.phone.issue({ ...phone, employeeIds: [employeeId], expires: day }));
    },
  },
  'phone.withdraw': {
    who: decides,
    ask: (client, { employeeId }) => client.phone.withdraw({ ...phone, employeeIds: [employeeId] }),
  },
  'monitoring.evidence.list': {
    who: sees,
    ask: (client, { signedSkpId: skpId }) =>
      client.monitoring.evidence.list({ of: 'realisation', skpId, period: 'tw1' }),
  },
  'monitoring.evidence.addFile': {
    who: writes,
    ask: (client, of) =>
      client.monitoring.evidence.addFile({ target: proved(of), file: program('laporan.pdf') }),
  },
  'monitoring.evidence.addWords': {
    who: writes,
    ask: (client, of) =>
      client.monitoring.evidence.addWords({
        target: proved(of),
        words: { kind: 'note', name: '', content: 'Tidak ada' },
      }),
  },
  'monitoring.evidence.rename': {
    who: writes,
    ask: (client, { evidenceId: id, mark }) =>
      client.monitoring.evidence.rename({ id, name: `Bukti ${mark}` }),
  },
  'monitoring.evidence.remove': {
    who: writes,
    ask: (client, { evidenceId: id }) => client.monitoring.evidence.remove({ id }),
  },
  'monitoring.evidence.file': {
    who: sees,
    ask: (client, { evidenceId: id }) => client.monitoring.evidence.file({ id }),
  },
  'monitoring.evidence.open': {
    who: sees,
    ask: (client, { evidenceId: id }) => client.monitoring.evidence.open({ id }),
  },
  'evaluation.course': {
    who: sees,
    ask: (client, { signedSkpId: skpId }) => client.evaluation.course({ skpId }),
  },
  'evaluation.counted': {
    who: sees,
    ask: (client, { signedSkpId: skpId }) => client.evaluation.counted({ skpId, period: 'tw1' }),
  },
  'evaluation.get': { who: sees, ask: (client, { evaluationId: id }) => client.evaluation.get({ id }) },
  'evaluation.look': {
    who: sees,
    ask: (client, { signedSkpId: skpId }) => client.evaluation.look({ skpId, period: 'tahunan' }),
  },
  'evaluation.begin': {
    who: writes,
    ask: (client, { signedSkpId: skpId }) => client.evaluation.begin({ skpId, period: 'tahunan' }),
  },
  'evaluation.saveContent': {
    who: writes,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.saveContent({ id, revision: 99, content: emptyEvaluation }),
  },
  'evaluation.rate': {
    who: decides,
    ask: (client, { signedSkpId: skpId }) =>
      client.evaluation.rate({ skpId, period: 'tahunan', revision: 99, ratingResult: null }),
  },
  'evaluation.signMany': {
    who: decides,
    ask: async (client, { evaluationId: id }) => {
      const rows = [{ id, revision: 99 }]
      for await (const _ of await client.evaluation.signMany({
        rows,
        signedOn: day,
        employeeSignedOn: null,
        place: '',
        sure: true,
      }));
    },
  },
  'evaluation.receipt.record': {
    who: decides,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.receipt.record({
        rows: [{ id, revision: 99 }],
        handedOn: day,
        employeeSignedOn: null,
        sure: true,
      }),
  },
  'evaluation.receipt.undo': {
    who: decides,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.receipt.undo({
        rows: [{ id, revision: 99, handedOn: null, employeeSignedOn: null }],
      }),
  },
  'evaluation.objection.get': {
    who: sees,
    ask: (client, { evaluationId: id }) => client.evaluation.objection.get({ id }),
  },
  'evaluation.objection.submit': {
    who: own,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.objection.submit({ id, submittedOn: day, about: ['catatan'], reasons: 'Alasan' }),
  },
  'evaluation.objection.withdraw': {
    who: own,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.objection.withdraw({ id, revision: 99, reason: again }),
  },
  'evaluation.objection.explain': {
    who: decides,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.objection.explain({ id, revision: 99, explainedOn: day, explanation: 'Penjelasan' }),
  },
  'evaluation.objection.decide': {
    who: { ...sees, pegawai: [] },
    ask: (client, { evaluationId: id }) =>
      client.evaluation.objection.decide({
        id,
        revision: 99,
        decidedOn: day,
        decision: 'ditolak',
        reason: 'Alasan',
        outcome: { ratingResult: 'sesuai', ratingBehaviour: 'sesuai', notes: '' },
      }),
  },
  'privacy.personFile': {
    who: own,
    ask: (client, { employeeId }) => client.privacy.personFile({ employeeId }),
  },
  'evaluation.sign': {
    who: decides,
    ask: (client, { evaluationId: id }) =>
      client.evaluation.sign({
        id,
        revision: 99,
        signedOn: day,
        employeeSignedOn: null,
        place: '',
        sure: true,
      }),
  },
}

/** Whose last year's SKP is somebody else's although this year's is not: it was made with another appraiser. */
const lastYearOnly = new Set([
  'monitoring.evidence.list',
  'monitoring.evidence.addFile',
  'monitoring.evidence.addWords',
  'monitoring.evidence.rename',
  'monitoring.evidence.remove',
  'monitoring.evidence.file',
  'monitoring.evidence.open',
  'evaluation.course',
  'evaluation.counted',
  'planning.agreement.signMany',
  'evaluation.get',
  'evaluation.look',
  'evaluation.begin',
  'evaluation.saveContent',
  'evaluation.rate',
  'evaluation.signMany',
  'evaluation.sign',
  'evaluation.receipt.record',
  'evaluation.receipt.undo',
  'evaluation.objection.get',
  'evaluation.objection.explain',
  'evaluation.objection.decide',
])

/** What answers with rows of many, each narrowed to those whom the role sees. */
const aboutMany: Readonly<Record<string, (client: Client, of: Office) => Promise<unknown>>> = {
  'home.due': (client) => client.home.due(),
  'home.overview': (client) => client.home.overview({ year: 2026, period: 'tw1' }),
  'employees.list': (client) => client.employees.list({ includeInactive: true }),
  'employees.order': (client) => client.employees.order({ includeInactive: true }),
  'employees.export': (client) => client.employees.export({ includeInactive: true }),
  'employees.units.list': (client) => client.employees.units.list(),
  'planning.skp.list': (client) => client.planning.skp.list({ year: 2026 }),
  'planning.skp.order': (client) => client.planning.skp.order({ year: 2026 }),
  'planning.skp.sources': (client) => client.planning.skp.sources({ year: 2026, limit: 100 }),
  'planning.year.standing': (client) => client.planning.year.standing({ year: 2026 }),
  'planning.cascade.tree': (client) => client.planning.cascade.tree({ year: 2026 }),
  'planning.cascade.find': async (client, { people }) => {
    const ids = await client.planning.cascade.find({ year: 2026, words: ['hasil'] })
    return Object.values(people).filter(({ rhkId }) => ids.includes(rhkId))
  },
  'planning.cascade.people': (client) => client.planning.cascade.people({ year: 2026, limit: 100 }),
  'monitoring.diary.list': (client) => client.monitoring.diary.list({ year: 2026, month: 1 }),
  'monitoring.diary.order': (client) => client.monitoring.diary.order({ year: 2026, month: 1 }),
  'monitoring.coaching.due': (client) => client.monitoring.coaching.due({}),
  'monitoring.coaching.people': (client) => client.monitoring.coaching.people({ year: 2026 }),
  'development.competence.list': (client) => client.development.competence.list({ year: 2025 }),
  'development.competence.order': (client) => client.development.competence.order({ year: 2025 }),
  'development.competence.map': (client) => client.development.competence.map({ year: 2025 }),
  'development.competence.mapPeople': (client) => client.development.competence.mapPeople({ year: 2025 }),
  'development.competence.mapExport': (client) => client.development.competence.mapExport({ year: 2025 }),
  'development.competence.mentors': (client) => client.development.competence.mentors({ year: 2025 }),
  'development.plan.needs': (client) => client.development.plan.needs({ year: 2026 }),
  'development.plan.items': (client) => client.development.plan.items({ year: 2026 }),
  'development.plan.export': (client) => client.development.plan.export({ year: 2026 }),
  'development.training.hours': (client) => client.development.training.hours({ year: 2026 }),
  'development.training.exportHours': (client) => client.development.training.exportHours({ year: 2026 }),
  'career.credit.list': (client) => client.career.credit.list({ year: 2026 }),
  'career.credit.export': (client) => client.career.credit.export({ year: 2026 }),
  'career.retirement.list': (client) => client.career.retirement.list({}),
  'career.retirement.export': (client) => client.career.retirement.export({}),
  'monitoring.feedback.list': (client) => client.monitoring.feedback.list({ year: 2026, period: 'tw1' }),
  'monitoring.feedback.order': (client) => client.monitoring.feedback.order({ year: 2026, period: 'tw1' }),
  'monitoring.feedback.export': (client) => client.monitoring.feedback.export({ year: 2026, period: 'tw1' }),
  'evaluation.superior.overview': (client) =>
    client.evaluation.superior.overview({ year: 2026, month: 1, period: 'tw1' }),
  'monitoring.evidence.overview': (client) => client.monitoring.evidence.overview({ year: 2025 }),
  'evaluation.order': (client) => client.evaluation.order(period),
  'planning.teams.list': (client) => client.planning.teams.list({ year: 2026 }),
  'planning.measures.indicators': (client) => client.planning.measures.indicators({ year: 2026 }),
  'planning.library.list': (client) => client.planning.library.list({ jabatan: null, search: 'tanda' }),
  'planning.cascade.get': (client) => client.planning.cascade.get({ year: 2026 }),
  'planning.cascade.matrix': (client) => client.planning.cascade.matrix({ year: 2026, below: true }),
  'planning.year.unfinished': (client) => client.planning.year.unfinished({ year: 2026 }),
  'planning.year.withoutSkp': (client) => client.planning.year.withoutSkp({ year: 2027 }),
  'evaluation.leftOut': (client) => client.evaluation.leftOut({ year: 2027, period: 'tw1' }),
  'evaluation.list': (client) => client.evaluation.list(period),
  'evaluation.achievements': (client) => client.evaluation.achievements(period),
  'evaluation.distribution': (client) => client.evaluation.distribution(period),
  'evaluation.compare': (client) => client.evaluation.compare(period),
  'evaluation.signable': (client) => client.evaluation.signable(period),
  'phone.list': (client) => client.phone.list(phone),
  'phone.read': (client) => client.phone.read({ files: noAnswer }),
  'phone.import': (client) => client.phone.import({ files: noAnswer, chosen: [0] }),
  'phone.undoImport': (client) => client.phone.undoImport({ answerIds: [1] }),
  'phone.places': (client) => client.phone.places({}),
  'phone.file': (client) => client.phone.file({ token: 'tidak ada' }),
  'evaluation.receipt.receivable': (client) => client.evaluation.receipt.receivable(period),
  'documents.count': (client) => client.documents.count({ form: 'skp', year: 2026, scope: { kind: 'all' } }),
  'documents.leftOut': (client) =>
    client.documents.leftOut({ form: 'skp', year: 2027, scope: { kind: 'all' } }),
  'documents.doubts': (client) =>
    client.documents.doubts({ set: 'akhir-tahun', year: 2026, scope: { kind: 'all' } }),
  'documents.people': (client) => client.documents.people({ year: 2026, period: 'tahunan' }),
  'documents.print': (client, { people }) => printed(client, Object.values(people)),
  'documents.files': async (client) => {
    const request = { set: 'akhir-tahun', year: 2026, scope: { kind: 'all' }, kind: 'person' } as const
    const found: unknown[] = []
    for await (const event of await client.documents.files({ ...request, zip: true, folder: null }))
      if (event.kind === 'done') found.push(event.names)
    return found
  },
  'documents.export': (client) =>
    client.documents.export({ form: 'rencana-aksi', year: 2026, scope: { kind: 'all' }, as: 'excel' }),
  'documents.pages': (client) => client.documents.pages({ token: 'tidak ada', range: '', side: 'all' }),
  'documents.chooseFolder': (client) => client.documents.chooseFolder(),
  'documents.file': (client) => client.documents.file({ token: 'tidak ada' }),
  'documents.part': (client) => client.documents.part({ token: 'tidak ada', from: 0, to: 1 }),
  'documents.openExternally': (client) => client.documents.openExternally({ token: 'tidak ada' }),
  'documents.taken': (client) => client.documents.taken({ token: 'tidak ada' }),
}

/** Lists in which everybody stands whom the role sees. */
const whole = new Set([
  'development.competence.list',
  'employees.list',
  'monitoring.diary.list',
  'monitoring.coaching.due',
  'monitoring.feedback.list',
  'planning.skp.list',
  // Of a year in which nobody has an SKP.
  'planning.year.withoutSkp',
  'evaluation.leftOut',
  'documents.leftOut',
  'documents.print',
])

/** All that can be printed of anybody, by whatever it can be chosen. */
async function printed(client: Client, people: readonly Marked[]): Promise<unknown> {
  const found: unknown[] = []
  const ids = people.map(({ employeeId }) => employeeId)
  const requests = [
    { form: 'skp', also: ['lampiran-skp', 'rencana-aksi'], scope: { kind: 'all' } },
    { form: 'skp', scope: { kind: 'employees', ids } },
    { form: 'skp', scope: { kind: 'skp', ids: people.map(({ skpId }) => skpId) } },
    { form: 'skp', scope: { kind: 'versions', ids: people.map(({ versionId }) => versionId) } },
    { form: 'matriks-peran-hasil', scope: { kind: 'all' } },
    { form: 'berita-acara-dialog', scope: { kind: 'talks', ids: people.map(({ talkId }) => talkId) } },
    { form: 'berita-acara-bimbingan', scope: { kind: 'coachings', ids: people.map(({ noteId }) => noteId) } },
    { form: 'rencana-perbaikan-kinerja', scope: { kind: 'plans', ids: people.map(({ planId }) => planId) } },
    { form: 'penetapan-angka-kredit', scope: { kind: 'employees', ids } },
    { form: 'rekap-angka-kredit', scope: { kind: 'all' } },
    { form: 'daftar-pensiun', scope: { kind: 'all' } },
    { form: 'standar-kompetensi', scope: { kind: 'employees', ids } },
    { form: 'peta-kesenjangan', year: 2025, scope: { kind: 'all' } },
    { form: 'register-surat', scope: { kind: 'all' } },
    { form: 'daftar-belum-skp', scope: { kind: 'all' } },
    { form: 'rekap-jp', scope: { kind: 'all' } },
    { form: 'rekap-predikat', period: 'tahunan', scope: { kind: 'all' } },
    {
      form: 'evaluasi',
      period: 'tahunan',
      scope: { kind: 'evaluations', ids: people.map(({ evaluationId }) => evaluationId) },
    },
  ] as const
  for (const request of requests)
    try {
      for await (const event of await client.documents.print({
        year: 2026,
        ...request,
        also: [...('also' in request ? request.also : [])],
      }))
        if (event.kind === 'done')
          found.push(event.fileName, await client.documents.file({ token: event.token }))
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error
    }
  return found
}

/** All that an answer says, also inside of files. */
async function textOf(answer: unknown): Promise<string> {
  if (answer instanceof Blob) {
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return answer.type === 'application/pdf'
      ? (await readPdf(bytes)).packed
      : JSON.stringify(await readWorkbook(bytes))
  }
  if (Array.isArray(answer)) return (await Promise.all(answer.map(textOf))).join(' ')
  return JSON.stringify(answer) ?? ''
}

/** @returns "answered", or the code of the refusal */
async function outcomeOf(call: Promise<unknown>): Promise<{ code: string; text: string }> {
  try {
    return { code: 'answered', text: await textOf(await call) }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: String(error.code), text: JSON.stringify([error.message, error.data]) }
  }
}

let office: Office
let marks: Marked[] = []

const folder = sharedFolder()
afterAll(() => office.close())
beforeAll(async () => {
  office = await staffedOffice(folder)
  marks = Object.values(office.people)
}, 120_000)

const declared = proceduresOf(contract)
const opened = declared.flatMap(({ name, meta }) => {
  if (meta.does === 'desk' || meta.does === 'door') return []
  const { pengelola: _, ...others } = meta.whose
  const rows = Object.values(others)
  return rows.some((one) => one !== 'office') ? [name] : []
})

test('every procedure that is narrowed for somebody is tried here', () => {
  expect([...Object.keys(aboutOne), ...Object.keys(aboutMany)].toSorted()).toEqual(opened.toSorted())
})

describe.each(Role.options)('%s', (role) => {
  beforeAll(() => signIn(office.client, office.operators[role]), 30_000)

  test.each(Object.keys(aboutOne))(
    '%s is answered of whom the role may ask, and of nobody else',
    async (name) => {
      const { application, client, people } = office
      const asked = aboutOne[name]
      const outcomes = []
      for (const person of everybody) {
        const before = dump(application)
        const { code, text } = await outcomeOf(asked?.ask(client, people[person]) ?? Promise.resolve())
        if (code === 'FORBIDDEN') {
          expect(text, 'a refusal tells nothing').not.toContain('tanda-')
          expect(dump(application), 'a refusal changes nothing').toEqual(before)
        } else expect(['answered', 'REFUSED'], `${name} ${person}: ${text}`).toContain(code)
        if (code !== 'FORBIDDEN') outcomes.push(person)
      }
      const may = (asked?.who ?? nobody)[role]
      const lent = role === 'penilai' && lastYearOnly.has(name)
      expect(outcomes).toEqual(
        everybody.filter((person) => may.includes(person) && !(lent && person === 'titipan')),
      )
    },
  )

  test.each(Object.keys(aboutMany))('%s shows nothing of anybody else', { timeout: 60_000 }, async (name) => {
    const { client, people } = office
    const { text } = await outcomeOf(aboutMany[name]?.(client, office) ?? Promise.resolve())
    const shown = everybody.filter((person) => text.includes(people[person].mark))
    // A paper carries the RHK that it serves, and names the appraiser of its day and his superior.
    const served: readonly Name[] =
      role === 'pegawai' ? ['kasi', 'camat'] : role === 'penilai' ? ['camat'] : []
    expect(shown.filter((person) => ![...sees[role], ...served].includes(person))).toEqual([])
    const called = everybody.filter((person) => text.includes(people[person].called))
    const namedOnPaper: readonly Name[] = role === 'penilai' ? ['kasiLain'] : []
    expect(called.filter((person) => ![...sees[role], ...served, ...namedOnPaper].includes(person))).toEqual(
      [],
    )
    if (role !== 'pengelola')
      expect(text, 'restricted data').not.toMatch(/\b(?:77\d{14}|88\d{13}|0899\d{8})\b/)
    const all = [...new Set([...shown, ...called])]
    if (whole.has(name)) expect(all).toEqual(expect.arrayContaining([...sees[role]]))
  })
})
