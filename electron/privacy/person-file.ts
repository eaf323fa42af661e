import { realisationOf } from '../../shared/evaluation/realisation.ts'
import { EMPLOYEE_FIELDS, PERSONAL_FIELDS } from '../../shared/employees/employee.ts'
import { absenceLabels, actingTitle } from '../../shared/employees/service/service.ts'
import { fullName } from '../../shared/employees/person-name.ts'
import { type Cell, dayCell } from '../../shared/excel/cell.ts'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { periodLabel } from '../../shared/office/period.ts'
import { attachmentLabels, quartersWritten } from '../../shared/planning/annex/annex.ts'
import { aspectLabels, stateLabels } from '../../shared/planning/skp/labels.ts'
import { AttachmentKind } from '../../shared/planning/skp/skp.ts'
import { reasonLabels, Reasons } from '../../shared/evaluation/reasons.ts'
import { coreValuesOf } from '../../shared/regulations/berakhlak.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { markOf } from '../../shared/regulations/security-class.ts'
import { labelOfAction } from '../../shared/trust/actions.ts'
import { sayChanges } from '../../shared/trust/changes.ts'
import type { Call } from '../app/call.ts'
import { loadService } from '../employees/service/store.ts'
import { loadHistories, loadPersonal } from '../employees/store.ts'
import { evaluationsHeld } from '../evaluation/destroy.ts'
import { evaluationDocuments } from '../evaluation/documents.ts'
import type { WorksheetToWrite } from '../excel/workbook.ts'
import { notesHeld } from '../monitoring/coaching/destroy.ts'
import { plansHeld } from '../monitoring/improvement/destroy.ts'
import { diariesHeld } from '../monitoring/diary/destroy.ts'
import { feedbackHeld } from '../monitoring/feedback/destroy.ts'
import { OfficeOnce } from '../office/once.ts'
import { entriesAbout } from '../office-file/audit-log.ts'
import { loadAnnexes } from '../planning/annex/store.ts'
import { loadContents, noContent } from '../planning/skp/content.ts'
import { skpOfPerson } from '../planning/skp/destroy.ts'
import { frozenSkps } from '../planning/skp/documents.ts'
import { loadSkps } from '../planning/skp/store.ts'
import { loadTalks } from '../planning/talks/store.ts'
import { Called } from '../trust/about.ts'
import { accesses } from './accesses.ts'
import { competencesOfPerson } from './competence-sheets.ts'
import { creditOfPerson } from './credit-sheets.ts'
import { developmentOfPerson } from './development-sheets.ts'
import { plansOfPerson, talksOfPerson } from './coached-sheets.ts'
import { objectionsOfPerson } from './person-objections.ts'
import { certificates, diaries, feedback, issuedPapers, phoneForms, proofs } from './followed-sheets.ts'

async function identity({ db }: Call, id: number): Promise<WorksheetToWrite> {
  const personal = await loadPersonal(db, id)
  return {
    worksheet: 'Identitas',
    header: ['Isian', 'Isi'],
    rows: PERSONAL_FIELDS.map(({ id: field, label, choices, kind }) => {
      const value = personal[field]
      const word = choices?.find((choice) => choice.value === value)?.label ?? value
      return [label, kind === 'date' && typeof value === 'string' ? dayCell(value) : word]
    }),
  }
}

async function histories({ db }: Call, id: number): Promise<WorksheetToWrite> {
  const { pangkat, jabatan, units } = await loadHistories(db, id)
  const { absences, duties } = await loadService(db, id)
  const label = (field: string) => EMPLOYEE_FIELDS.find((one) => one.id === field)?.label ?? field
  return {
    worksheet: 'Riwayat',
    header: ['Riwayat', 'Isi', 'Mulai', 'Sampai', 'Keterangan'],
    rows: [
      ...pangkat.map(({ golongan, tmt }) => [label('golongan'), golongan, dayCell(tmt), null, null]),
      ...jabatan.map(({ jabatan: held, jenjang, eselon, tmt }) => [
        label('jabatan'),
        held,
        dayCell(tmt),
        null,
        [jenjang, eselon].filter(Boolean).join(', '),
      ]),
      ...units.map(({ unitName, tmt }) => [label('unitPath'), unitName, dayCell(tmt), null, null]),
      ...absences.map(({ kind, start, end, note }) => [
        'Ketidakhadiran',
        absenceLabels[kind],
        dayCell(start),
        dayCell(end),
        note,
      ]),
      ...duties.map((duty) => [
        'Tugas Plt/Plh',
        actingTitle(duty),
        dayCell(duty.start),
        dayCell(duty.end),
        duty.decree,
      ]),
    ],
  }
}

type Skps = Awaited<ReturnType<typeof skpOfPerson>>

async function plans({ db }: Call, skps: Skps): Promise<WorksheetToWrite> {
  const rows = await loadSkps(
    db,
    skps.map(({ id }) => id),
  )
  const documents = await frozenSkps(new OfficeOnce(db), [...rows.values()])
  return {
    worksheet: 'SKP',
    header: [
      'Tahun',
      'Mulai',
      'Sampai',
      'Keadaan',
      'Versi',
      'Pejabat penilai',
      'RHK pimpinan',
      'RHK',
      'Penugasan dari',
      'Aspek',
      'Indikator',
      'Target',
      'Target triwulan I, II, III, IV',
    ],
    rows: skps.flatMap(({ id, year, periodStart, periodEnd, state, version }) => {
      const { appraiser, content } = documents.get(id) ?? {}
      const head = [
        year,
        dayCell(periodStart),
        dayCell(periodEnd),
        stateLabels[state],
        version,
        appraiser?.name ?? '-',
      ]
      const lines = (content?.rhk ?? []).flatMap(
        ({ superiorText, text, assignedBy, indicators }): Cell[][] => {
          const row = [...head, superiorText, text, assignedBy]
          return indicators.length === 0
            ? [row]
            : indicators.map(({ aspect, indicator, target, measure }) => [
                ...row,
                aspect && aspectLabels[aspect],
                indicator,
                target,
                measure?.quarters.some((quarter) => quarter !== null)
                  ? measure.quarters
                      .map((quarter) => (quarter === null ? '-' : formatNumber(quarter)))
                      .join('; ')
                  : null,
              ])
        },
      )
      return lines.length > 0 ? lines : [head]
    }),
  }
}

/** What belongs to the SKP besides: expectations, the lists of the Lampiran and the rencana aksi. */
async function annexes({ db }: Call, skps: Skps): Promise<WorksheetToWrite> {
  const ids = skps.map(({ id }) => id)
  const contents = await loadContents(db, ids)
  const found = await loadAnnexes(db, ids)
  return {
    worksheet: 'Lampiran SKP',
    header: ['Tahun', 'Mulai', 'Hal', 'Pada', 'Isi', 'Keluaran', 'Triwulan', 'Bukti dukung'],
    rows: skps.flatMap(({ id, year, periodStart }) => {
      const head: Cell[] = [year, dayCell(periodStart)]
      const { rhk, expectations } = contents.get(id) ?? noContent()
      const { attachments, actions = [] } = found.get(id) ?? {}
      const values = coreValuesOf(year)
      return [
        ...expectations.flatMap((text, at) =>
          text ? [[...head, 'Ekspektasi pimpinan', values[at]?.name ?? '', text]] : [],
        ),
        ...AttachmentKind.options.flatMap((kind) =>
          (attachments?.[kind] ?? []).map((text) => [...head, attachmentLabels[kind], '', text]),
        ),
        ...actions.map(({ rhkId, action, output, quarters, evidence }) => [
          ...head,
          'Rencana aksi',
          rhk.find((row) => row.id === rhkId)?.text ?? '',
          action,
          output,
          quartersWritten(quarters),
          evidence,
        ]),
      ]
    }),
  }
}

async function evaluations({ db }: Call, ids: readonly number[]): Promise<WorksheetToWrite> {
  const documents = [...(await evaluationDocuments(new OfficeOnce(db), ids)).values()].toSorted(
    (a, b) => a.skp.year - b.skp.year || a.period.localeCompare(b.period),
  )
  return {
    worksheet: 'Penilaian',
    header: ['Tahun', 'Periode', 'Ditandatangani', 'Hal', 'Pada', 'Isi'],
    rows: documents.flatMap(({ skp, period, signedOn, predikat, content }) => {
      const head: Cell[] = [skp.year, periodLabel(period), dayCell(signedOn)]
      const { ratingResult, ratingBehaviour, notes } = content
      const values = coreValuesOf(skp.year)
      const words = appraisalWords(skp.year)
      const told: [string, string, string | null | undefined][] = [
        ['Predikat', '', predikat && words.predikats[predikat]],
        ['Rating hasil kerja', '', ratingResult && words.ratings[ratingResult]],
        ['Rating perilaku', '', ratingBehaviour && words.ratings[ratingBehaviour]],
        ['Catatan', '', notes],
        ...Reasons.keyof().options.map((kind): [string, string, string | undefined] => [
          reasonLabels[kind],
          '',
          content.reasons?.[kind],
        ]),
        ...skp.content.rhk.flatMap((rhk): [string, string, string | undefined][] => [
          ...rhk.indicators.map((iki): [string, string, string | undefined] => [
            'Realisasi',
            iki.indicator,
            realisationOf(content, iki),
          ]),
          ['Umpan balik', rhk.text, content.feedback[rhk.id]],
        ]),
        ...content.behaviourFeedback.map((text, index): [string, string, string] => [
          'Umpan balik perilaku',
          values[index]?.name ?? '',
          text,
        ]),
      ]
      return told.flatMap(([what, on, text]) => (text ? [[...head, what, on, text]] : []))
    }),
  }
}

async function talks({ db }: Call, skps: Skps): Promise<WorksheetToWrite> {
  const rows: Cell[][] = []
  for (const { id, year } of skps)
    for (const { heldOn, place, present, clarified, agreed, requested } of await loadTalks(db, id))
      rows.push([year, dayCell(heldOn), place, present, clarified, agreed, requested])
  return {
    worksheet: 'Dialog kinerja',
    header: ['Tahun', 'Tanggal', 'Tempat', 'Hadir', 'Diklarifikasi', 'Disepakati', 'Permintaan pegawai'],
    rows,
  }
}

async function trail(
  { db }: Call,
  ids: {
    employee: number
    skps: Skps
    evaluations: readonly number[]
    diaries: readonly number[]
    feedback: readonly number[]
  },
): Promise<WorksheetToWrite> {
  const all = await entriesAbout(db, [
    { subjectType: 'employee', ids: [ids.employee] },
    { subjectType: 'skp', ids: ids.skps.map(({ id }) => id) },
    { subjectType: 'evaluation', ids: ids.evaluations },
    { subjectType: 'diary', ids: ids.diaries },
    { subjectType: 'coaching', ids: (await notesHeld(db, [ids.employee])).map(({ id }) => id) },
    { subjectType: 'improvement', ids: (await plansHeld(db, [ids.employee])).map(({ id }) => id) },
    { subjectType: 'feedback', ids: ids.feedback },
  ])
  // Who is asked about the person is told nobody who reads what was answered.
  const entries = all.filter(({ action }) => action !== 'monitoring.feedback.ask')
  const names = await (await Called.load(db)).names(entries)
  return {
    worksheet: 'Catatan perubahan',
    header: ['Nomor', 'Waktu', 'Oleh', 'Perubahan', 'Alasan', 'Yang berubah'],
    rows: entries.map((entry) => [
      entry.seq,
      shortMoment(entry.at),
      entry.operator,
      labelOfAction(entry.action),
      entry.reason,
      sayChanges(entry, names).join('\n'),
    ]),
  }
}

async function looks(call: Call, employeeId: number): Promise<WorksheetToWrite> {
  return {
    worksheet: 'Yang melihat data terbatas',
    header: ['Waktu', 'Oleh', 'Tindakan'],
    rows: (await accesses(call, { employeeId })).map(({ at, operator, action }) => [
      shortMoment(at),
      operator,
      action,
    ]),
  }
}

/** All that the office holds of one person: worksheets that carry their class, and the name of the file. */
export async function personFile(
  call: Call,
  employeeId: number,
): Promise<{ worksheets: WorksheetToWrite[]; name: string }> {
  const skps = await skpOfPerson(call.db, employeeId)
  const held = await evaluationsHeld(
    call.db,
    skps.map(({ id }) => id),
  )
  const evaluationIds = held.map(({ id }) => id)
  const diaryIds = (await diariesHeld(call.db, [employeeId])).map(({ id }) => id)
  const files = await feedbackHeld(call.db, [employeeId])
  const name = fullName(await loadPersonal(call.db, employeeId))
  const mark = markOf('person', call.today)
  const worksheets = [
    await identity(call, employeeId),
    await histories(call, employeeId),
    await plans(call, skps),
    await annexes(call, skps),
    await evaluations(call, evaluationIds),
    await objectionsOfPerson(call, evaluationIds),
    await talks(call, skps),
    await diaries(call, diaryIds),
    await talksOfPerson(call, employeeId),
    await plansOfPerson(call, employeeId),
    ...(await developmentOfPerson(call, employeeId)),
    ...(await creditOfPerson(call, employeeId)),
    ...(await competencesOfPerson(call, employeeId)),
    await feedback(
      call,
      employeeId,
      files.map(({ year }) => year),
    ),
    await certificates(call, employeeId),
    await phoneForms(call, employeeId),
    await issuedPapers(call, employeeId),
    await proofs(call, employeeId),
    await trail(call, {
      employee: employeeId,
      skps,
      evaluations: evaluationIds,
      diaries: diaryIds,
      feedback: files.map(({ id }) => id),
    }),
    await looks(call, employeeId),
  ]
  return {
    worksheets: worksheets.map((worksheet) => ({ ...worksheet, mark })),
    name: safeFileName(`${[mark, 'Semua data', name, call.today].filter(Boolean).join(' ')}.xlsx`),
  }
}
