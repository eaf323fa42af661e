import { randomUUID } from 'node:crypto'
import type { Problem } from '../../../shared/kernel/refusal.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { visibleWorksheets } from '../../../shared/excel/worksheet.ts'
import { problemsOfAnswer } from '../../../shared/voices/survey/answer.ts'
import { answersIn, type ColumnUse } from '../../../shared/voices/survey/file.ts'
import { closedText, periodName, type SurveyPeriod } from '../../../shared/voices/survey/period.ts'
import type { Call } from '../../app/call.ts'
import type { Input } from './input.ts'
import { readWorkbookFile } from '../../excel/workbook.ts'
import { deleteSheet, insertAnswers, keysKnown, sheetsOf } from './answer-store.ts'
import { loadPeriod } from './period-store.ts'
import { loadServices } from './service-store.ts'

const subject = (id: number) => ({ subjectType: 'survey_period', subjectId: id }) as const

/** So many problems are shown. */
const shownProblems = 50

/** A survey that takes answers. @throws Refusal where it is closed */
export async function openPeriod(call: Call, id: number): Promise<SurveyPeriod> {
  const period = await loadPeriod(call.db, id)
  const closed = closedText(period, periodName(period))
  if (closed !== null) throw new Refusal(closed)
  return period
}

interface Order {
  periodId: number
  file: File
  uses: Record<string, ColumnUse>
  serviceId: number | null
}

async function readAnswers(call: Call, { periodId, file, uses, serviceId }: Order, signal?: AbortSignal) {
  const period = await openPeriod(call, periodId)
  const [sheet] = visibleWorksheets(await readWorkbookFile(call, file, 'jawaban survei', signal))
  const services = (await loadServices(call.db)).filter(({ id }) => period.serviceIds.includes(id))
  const [only, ...others] = services
  const read = answersIn(
    sheet?.rows ?? [],
    period,
    uses,
    services,
    serviceId ?? (only && others.length === 0 ? only.id : null),
  )
  const codes = new Set(read.columns.map(({ use }) => use))
  const missing = period.questionnaire.questions.filter(({ code }) => !codes.has(`unsur:${code}`))
  const problems: Problem[] =
    missing.length === 0 || period.gaps === 'per-unsur'
      ? read.problems
      : [
          {
            field: 'Kolom',
            message: `Kolom untuk ${missing.map(({ name }) => name).join(', ')} belum dikenali. Pilih kolomnya.`,
          },
        ]
  return { ...read, problems }
}

/** The numbers of the sheets that were typed, ascending. */
export function sheets(call: Call, input: Input<'sheets'>) {
  return sheetsOf(call.db, input.periodId)
}

/** Stores sheets of paper, all or none. @throws Refusal for a sheet that was typed already or is wrong */
export async function writeSheets(call: Call, input: Input<'writeSheets'>) {
  const { periodId } = input
  const period = await openPeriod(call, periodId)
  const sent = await keysKnown(
    call.db,
    input.sheets.map(({ key }) => key),
  )
  // What was sent once more because its answer got lost is stored already.
  const sheets = input.sheets.filter(({ key }) => !sent.has(key))
  const typed = new Set(await sheetsOf(call.db, periodId))
  const problems: Problem[] = []
  for (const one of sheets) {
    const field = `Lembar ${one.sheet}`
    if (typed.has(one.sheet))
      problems.push({
        field,
        message:
          'Nomor lembar ini sudah diketik. Periksa kertasnya; bila yang lama keliru, keluarkan dahulu.',
      })
    typed.add(one.sheet)
    problems.push(
      ...problemsOfAnswer(one, period).map(({ field: of, message }) => ({
        field,
        message: of ? `${of}: ${message}` : message,
      })),
    )
  }
  if (problems.length > 0)
    throw new Refusal('Lembar ini belum tersimpan. Perbaiki yang disebut di sini.', problems)
  if (sheets.length === 0) return { stored: 0 }
  await insertAnswers(call.db, periodId, 'kertas', sheets)
  // Not what they say, nor which they are: the moment of this entry would tell when each was written.
  await call.audit({
    action: 'voices.survey.writeSheets',
    ...subject(periodId),
    after: { lembar: sheets.length },
  })
  return { stored: sheets.length }
}

/** Takes a sheet out, to be typed again. @throws Refusal when there is none */
export async function removeSheet(call: Call, input: Input<'removeSheet'>) {
  await openPeriod(call, input.periodId)
  if (!(await deleteSheet(call.db, input.periodId, input.sheet)))
    throw new Refusal(`Lembar nomor ${input.sheet} tidak ada dalam survei ini.`)
  await call.audit({
    action: 'voices.survey.removeSheet',
    ...subject(input.periodId),
    before: { lembar: 1 },
  })
  return {}
}

/** What a file of answers says; nothing is stored. */
export async function readFile(call: Call, input: Input<'readFile'>, signal?: AbortSignal) {
  const { columns, answers, problems } = await readAnswers(call, input, signal)
  return {
    columns,
    ready: answers.length,
    problems: problems.slice(0, shownProblems),
    problemCount: problems.length,
  }
}

/** Stores the answers of a file. @throws Refusal while a row is wrong and nobody said to leave it out */
export async function importFile(call: Call, input: Input<'importFile'>, signal?: AbortSignal) {
  const { answers, problems, wrong } = await readAnswers(call, input, signal)
  if (problems.length > 0 && (!input.skipWrong || wrong === 0))
    throw new Refusal('Berkas belum diimpor; tidak ada yang tersimpan.', problems.slice(0, shownProblems))
  if (answers.length === 0) throw new Refusal('Tidak ada jawaban yang dapat diimpor dalam berkas ini.')
  await insertAnswers(
    call.db,
    input.periodId,
    'impor',
    answers.map((answer) => ({ ...answer, key: randomUUID() })),
  )
  await call.audit({
    action: 'voices.survey.importFile',
    ...subject(input.periodId),
    after: { berkas: input.file.name, jawaban: answers.length, dilewati: wrong },
  })
  return { stored: answers.length, skipped: wrong }
}
