import { Refusal } from '../../../shared/kernel/refusal.ts'
import { problemsOfFollowUp, problemsOfPlan } from '../../../shared/voices/survey/action.ts'
import {
  type PeriodFields,
  periodName,
  problemsOfPeriod,
  type SurveyPeriod,
} from '../../../shared/voices/survey/period.ts'
import type { Call } from '../../app/call.ts'
import type { Input } from './input.ts'
import { loadAction, loadActions, storeActions, storeFollowUp } from './action-store.ts'
import { answerCounts, servicesAnswered, suggestionRows } from './answer-store.ts'
import {
  deletePeriod,
  insertPeriod,
  loadPeriod,
  setPeriodRevision,
  setPeriodState,
  updatePeriod,
} from './period-store.ts'
import { listSurveys, resultsOf } from './results.ts'
import { mustBeCurrent } from './services.ts'
import { loadServices } from './service-store.ts'

const subject = (id: number) => ({ subjectType: 'survey_period', subjectId: id }) as const

const answersOf = async (call: Call, id: number): Promise<number> =>
  (await answerCounts(call.db, [id])).get(id) ?? 0

/** What the log says of a survey: not the questions, which are long. */
const told = (period: PeriodFields) => {
  const { questionnaire, ...rest } = period
  return { ...rest, questionnaire: questionnaire.name }
}

async function current(
  call: Call,
  { id, revision }: { id: number; revision: number },
): Promise<SurveyPeriod> {
  const period = await loadPeriod(call.db, id)
  mustBeCurrent('Survei ini', period.revision, revision)
  return period
}

/** Answers keep the meaning with which they were given. @throws Refusal where it would be lost */
async function mustKeepMeaning(call: Call, before: SurveyPeriod, after: PeriodFields): Promise<void> {
  if ((await answersOf(call, before.id)) === 0) return
  const shape = ({ questionnaire: { questions } }: PeriodFields) =>
    questions.map(({ code, answers }) => `${code} ${answers.length}`).join()
  if (shape(before) !== shape(after))
    throw new Refusal(
      'Survei ini sudah mempunyai jawaban, jadi unsur, urutan dan jumlah jawabannya tidak berubah lagi. Buat survei baru.',
    )
  const lost = (await servicesAnswered(call.db, before.id)).find((id) => !after.serviceIds.includes(id))
  if (lost === undefined) return
  const name = (await loadServices(call.db)).find(({ id }) => id === lost)?.name ?? '-'
  throw new Refusal(`Layanan ${name} sudah mempunyai jawaban, jadi tetap dalam survei ini.`, [
    { field: 'Layanan', message: `Pilih kembali ${name}.` },
  ])
}

/** The surveys of a year. */
export function list(call: Call, input: Input<'list'>) {
  return listSurveys(call.db, input.year)
}

/** What the answers of a survey say. */
export function results(call: Call, input: Input<'results'>) {
  return resultsOf(call.db, input.id)
}

/** A new survey or a known one anew. @throws Refusal where answers would lose their meaning */
export async function save(call: Call, input: Input<'save'>) {
  const { id, revision, ...fields } = input
  const problems = problemsOfPeriod(fields)
  const services = new Set((await loadServices(call.db)).map((service) => service.id))
  if (fields.serviceIds.some((one) => !services.has(one)))
    problems.push({ field: 'Layanan', message: 'Sebuah layanan tidak ada lagi. Pilih lagi layanannya.' })
  if (problems.length > 0) throw new Refusal('Survei belum benar. Perbaiki yang disebut di sini.', problems)
  if (id === null) {
    const made = await insertPeriod(call.db, fields)
    await call.audit({ action: 'voices.survey.save', ...subject(made), after: told(fields) })
    return { id: made, revision: 0 }
  }
  const before = await current(call, { id, revision })
  if (before.state === 'ditutup')
    throw new Refusal(`Survei ${periodName(before)} sudah ditutup. Buka kembali sebelum mengubahnya.`)
  await mustKeepMeaning(call, before, fields)
  await updatePeriod(call.db, id, fields, revision + 1)
  await call.audit({
    action: 'voices.survey.save',
    ...subject(id),
    before: told(before),
    after: told(fields),
  })
  return { id, revision: revision + 1 }
}

/** Closes a survey or opens it again. */
export async function setState(call: Call, input: Input<'setState'>) {
  const before = await current(call, input)
  if (before.state === input.state) throw new Refusal(`Survei ${periodName(before)} sudah ${input.state}.`)
  const revision = before.revision + 1
  await setPeriodState(call.db, input.id, input.state, revision)
  await call.audit({
    action: 'voices.survey.setState',
    ...subject(input.id),
    before: { state: before.state },
    after: { state: input.state },
  })
  return { id: input.id, revision }
}

/** Takes a survey away. @throws Refusal when somebody has answered */
export async function remove(call: Call, input: Input<'remove'>) {
  const before = await current(call, input)
  const answers = await answersOf(call, input.id)
  if (answers > 0)
    throw new Refusal(
      `Survei ${periodName(before)} mempunyai ${answers} jawaban, jadi tidak dihapus. Arsip survei disimpan menurut masa simpannya.`,
    )
  await deletePeriod(call.db, input.id)
  await call.audit({ action: 'voices.survey.remove', ...subject(input.id), before: told(before) })
  return {}
}

/** What respondents wrote, by the alphabet. */
export async function suggestions(call: Call, { id, ...part }: Input<'suggestions'>) {
  await loadPeriod(call.db, id)
  return suggestionRows(call.db, id, part)
}

/** Writes the promises of a survey. @throws Refusal where one that was followed up would be lost */
export async function saveActions(call: Call, input: Input<'saveActions'>) {
  const { periodId, revision, actions } = input
  const period = await current(call, { id: periodId, revision })
  const problems = problemsOfPlan(actions, period.questionnaire, period.year)
  if (problems.length > 0)
    throw new Refusal('Rencana tindak lanjut belum benar. Perbaiki yang disebut di sini.', problems)
  const before = await loadActions(call.db, [periodId])
  const told = before.find(({ id, done }) => done !== null && !actions.some((action) => action.id === id))
  if (told)
    throw new Refusal(
      `“${told.activity}” sudah dicatat tindak lanjutnya, jadi tidak dihapus. Ubah isinya bila perlu.`,
    )
  await storeActions(call.db, periodId, actions)
  await setPeriodRevision(call.db, periodId, revision + 1)
  await call.audit({
    action: 'voices.survey.saveActions',
    ...subject(periodId),
    before: { actions: before.map(({ activity }) => activity) },
    after: { actions: actions.map(({ activity }) => activity) },
  })
  return { id: periodId, revision: revision + 1 }
}

/** What became of a promise. @throws Refusal while the reason is missing */
export async function followUp(call: Call, { id, ...told }: Input<'followUp'>) {
  const before = await loadAction(call.db, id)
  const problems = problemsOfFollowUp(told)
  if (problems.length > 0) throw new Refusal('Tindak lanjut belum lengkap.', problems)
  await storeFollowUp(call.db, id, told)
  const { done, story, evidence, obstacle } = before
  await call.audit({
    action: 'voices.survey.followUp',
    subjectType: 'survey_action',
    subjectId: id,
    before: { done, story, evidence, obstacle },
    after: told,
  })
  return {}
}
