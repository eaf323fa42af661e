import { isDeepStrictEqual } from 'node:util'
import { appraisalWords } from '../../../shared/regulations/predikat.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Period, periodLabel, periodRange } from '../../../shared/office/period.ts'
import { nothingAppraised } from '../../../shared/planning/excel/appraised.ts'
import type { ReadSkp } from '../../../shared/planning/excel/read.ts'
import { archivedText } from '../../../shared/planning/skp/transitions.ts'
import { broughtInto, differencesOf, matched, type Mode } from '../../../shared/evaluation/excel/bring.ts'
import type { FileEvaluation, ImportedEvaluation } from '../../../shared/evaluation/excel/contract.ts'
import type { EvaluationRow } from '../../../shared/evaluation/contract.ts'
import type { EvaluationContent } from '../../../shared/evaluation/evaluation.ts'
import { predikatFor } from '../../../shared/evaluation/predikat.ts'
import { type Call, os } from '../../app/call.ts'
import { breathe } from '../../app/progress.ts'
import { look, type Person } from '../../planning/excel/look.ts'
import { matcher } from '../../planning/excel/whose.ts'
import { loadContents } from '../../planning/skp/content.ts'
import { loadSkps } from '../../planning/skp/store.ts'
import { loadEvaluationContents, noEvaluation } from '../content.ts'
import { destroyEvaluations } from '../destroy.ts'
import { listEvaluations } from '../list-store.ts'
import { loadEvaluation, loadEvaluations } from '../store.ts'
import { beginEvaluation, editable, writeContent } from '../write.ts'

interface Order {
  file: File
  year: number
  period: Period
  mode: Mode
  hiddenRows: boolean
}

/** What one evaluation of a file would make of the one that stands. */
interface Outcome {
  row: EvaluationRow
  before: EvaluationContent
  after: EvaluationContent
}

/** An evaluation of a file with what it means for the office; without an outcome nothing can be brought in. */
interface Looked {
  answer: FileEvaluation
  outcome: Outcome | null
}

/** Why nothing can be brought into somebody's evaluation; null where it can. */
const obstacleOf = (row: EvaluationRow, skpState: string | undefined): string | null =>
  skpState === 'archived'
    ? archivedText('SKP penilaian ini')
    : row.state === 'signed'
      ? 'Penilaiannya sudah ditandatangani dan terkunci. Buka kunci dengan alasan lebih dahulu.'
      : null

/** What the file says of itself that the clerk should see: another period, results that do not go together. */
function remarksOf({ year, appraised, remarks }: ReadSkp, person: Person, order: Order): string[] {
  const { results, period } = appraised ?? nothingAppraised()
  const words = appraisalWords(order.year)
  const own = predikatFor(
    results.ratingResult,
    results.ratingBehaviour,
    periodRange(order.period, order.year).end,
  )
  return [
    ...(period !== null && period !== order.period
      ? [
          `Evaluasi ini untuk ${periodLabel(period)}, sedangkan periode yang dipilih ${periodLabel(order.period)}. Ganti periode di atas bila keliru.`,
        ]
      : []),
    ...(year !== null && year !== order.year
      ? [`Evaluasi ini untuk tahun ${year}, sedangkan tahun yang dipilih ${order.year}.`]
      : []),
    ...(own !== null && results.predikat !== null && own !== results.predikat
      ? [
          `Predikat dalam berkas ${words.predikats[results.predikat]}, sedangkan kedua ratingnya memberi ${words.predikats[own]}.`,
        ]
      : []),
    ...(results.achievement !== null
      ? [
          `Capaian organisasi dalam berkas: ${words.achievements[results.achievement]}. Capaian ditetapkan di daftar Penilaian, tidak diimpor.`,
        ]
      : []),
    ...person.remarks,
    ...remarks.map(({ row, message }) => `${person.rowName(row)}: ${message}`),
  ]
}

/** Reads the evaluations of a file and works out what each would change. */
async function lookAt(call: Call, order: Order, signal: AbortSignal | undefined) {
  const { people, skipped, hidden } = await look(call, order, signal, 'evaluation')
  const find = await matcher(call)
  const rows = Map.groupBy(
    await listEvaluations(call.db, order.year, order.period),
    ({ employeeId }) => employeeId,
  )
  const ofPeople = people.map(({ read }) => {
    const employeeId = find(read)
    return employeeId === null ? [] : (rows.get(employeeId) ?? [])
  })
  const meant = [...new Set(ofPeople.flat())]
  const skpIds = meant.map(({ skpId }) => skpId)
  const plans = await loadContents(call.db, skpIds)
  const states = await loadSkps(call.db, skpIds)
  const records = await loadEvaluations(
    call.db,
    meant.flatMap(({ evaluationId }) => evaluationId ?? []),
  )
  const contents = await loadEvaluationContents(call.db, records)
  const written = new Map(records.map(({ id }, at) => [id, contents[at]]))
  const found: Looked[] = []
  for (const [index, person] of people.entries()) {
    await breathe(signal)
    const { read, place } = person
    const appraised = read.appraised ?? nothingAppraised()
    // Of two SKP in one year it is the one whose RHK the file has.
    const [best] = (ofPeople[index] ?? [])
      .flatMap((row) => {
        const plan = plans.get(row.skpId)
        return plan ? [{ row, plan, match: matched(plan, read) }] : []
      })
      .toSorted((a, b) => b.match.found - a.match.found)
    const answer = { index, place, nip: read.nip, name: read.name }
    const remarks = remarksOf(read, person, order)
    if (!best) {
      const obstacle =
        find(read) === null
          ? read.nip === ''
            ? 'Tidak ada pegawai bernama itu di kantor ini.'
            : 'NIP ini tidak ada di kantor.'
          : `Tidak ada SKP yang ditandatangani untuk ${periodLabel(order.period)} ${order.year}.`
      found.push({
        answer: { ...answer, skpId: null, fullName: null, obstacle, differences: [], remarks },
        outcome: null,
      })
      continue
    }
    const { row, plan, match } = best
    const before = (row.evaluationId === null ? null : written.get(row.evaluationId)) ?? noEvaluation()
    const after = broughtInto(before, match, appraised, order.mode)
    const obstacle = obstacleOf(row, states.get(row.skpId)?.state)
    found.push({
      answer: {
        ...answer,
        skpId: row.skpId,
        fullName: row.fullName,
        obstacle,
        differences: differencesOf(plan, before, after, order.year),
        remarks: [...match.unknown, ...remarks],
      },
      outcome: obstacle === null ? { row, before, after } : null,
    })
  }
  return { found, skipped, hidden }
}

export const evaluationExcelProcedures = {
  read: os.evaluation.excel.read.handler(async ({ input, signal, context: { call } }) => {
    const { found, skipped, hidden } = await lookAt(call, input, signal)
    return { people: found.map(({ answer }) => answer), skipped, hidden }
  }),

  import: os.evaluation.excel.import.handler(async ({ input, signal, context: { call } }) => {
    const { found } = await lookAt(call, input, signal)
    const chosen = [...new Set(input.chosen)].map((index) => found[index])
    const skpIds = new Set<number>()
    const imported: ImportedEvaluation[] = []
    for (const one of chosen) {
      await breathe(signal)
      if (!one) throw new Refusal('Bagian berkas yang dipilih tidak ada lagi. Pilih ulang berkasnya.')
      const { answer, outcome } = one
      const who = answer.fullName ?? (answer.name || answer.nip)
      if (!outcome) throw new Refusal(`${who}: ${answer.obstacle ?? ''} Tidak ada yang diimpor.`)
      if (skpIds.has(outcome.row.skpId))
        throw new Refusal(`Dua bagian berkas dipilih untuk ${who}. Pilih satu saja.`)
      skpIds.add(outcome.row.skpId)
      if (isDeepStrictEqual(outcome.before, outcome.after)) continue
      const begun = outcome.row.evaluationId === null
      const id = await beginEvaluation(call, { skpId: outcome.row.skpId, period: input.period })
      const { revision } = await writeContent(
        call,
        await loadEvaluation(call.db, id),
        outcome.after,
        undefined,
        {
          action: 'evaluation.excel.import',
          berkas: input.file.name,
        },
      )
      imported.push({ id, revision, before: begun ? null : outcome.before })
    }
    const added = imported.filter(({ before }) => before === null).length
    return {
      imported,
      added,
      changed: imported.length - added,
      unchanged: chosen.length - imported.length,
    }
  }),

  undoImport: os.evaluation.excel.undoImport.handler(async ({ input, context: { call } }) => {
    for (const { id, revision, before } of input.imported) {
      const row = await editable(call, id, revision)
      if (before !== null) {
        await writeContent(call, row, before, undefined, { action: 'evaluation.excel.undoImport' })
        continue
      }
      await destroyEvaluations(call.db, [id])
      await call.audit({
        action: 'evaluation.excel.undoImport',
        subjectType: 'evaluation',
        subjectId: id,
        before: { skpId: row.skpId, period: row.period },
      })
    }
    return { restored: input.imported.length }
  }),
}
