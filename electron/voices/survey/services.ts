import { Refusal } from '../../../shared/kernel/refusal.ts'
import {
  problemsOfQuestionnaire,
  startingQuestionnaires,
} from '../../../shared/voices/survey/questionnaire.ts'
import type { Call } from '../../app/call.ts'
import type { Input } from './input.ts'
import { loadUnits } from '../../office/store.ts'
import {
  deleteQuestionnaire,
  deleteService,
  insertQuestionnaire,
  insertService,
  loadQuestionnaires,
  loadService,
  loadServices,
  updateQuestionnaire,
  updateService,
} from './service-store.ts'

/** @throws Refusal where somebody has changed it meanwhile */
export function mustBeCurrent(what: string, known: number, given: number): void {
  if (known !== given) throw new Refusal(`${what} baru saja diubah di jendela lain. Muat ulang halaman.`)
}

const ofService = (id: number) => ({ subjectType: 'public_service', subjectId: id }) as const
const ofQuestionnaire = (id: number) => ({ subjectType: 'survey_questionnaire', subjectId: id }) as const

/** Services of the office with the units that can have one. */
export async function services(call: Call) {
  return {
    services: await loadServices(call.db),
    units: (await loadUnits(call.db)).map(({ id, name }) => ({ id, name })),
  }
}

/** A new service or a known one anew. @throws Refusal for a name that its unit has already */
export async function saveService(call: Call, input: Input<'saveService'>) {
  const { id, revision, ...fields } = input
  if (id === null) {
    const made = await insertService(call.db, fields)
    await call.audit({ action: 'voices.survey.saveService', ...ofService(made), after: fields })
    return { id: made, revision: 0 }
  }
  const before = await loadService(call.db, id)
  mustBeCurrent('Layanan ini', before.revision, revision)
  await updateService(call.db, id, { ...fields, revision: revision + 1 })
  const { name, unitId, active } = before
  await call.audit({
    action: 'voices.survey.saveService',
    ...ofService(id),
    before: { name, unitId, active },
    after: fields,
  })
  return { id, revision: revision + 1 }
}

/** Takes a service away. @throws Refusal when it was surveyed */
export async function removeService(call: Call, input: Input<'removeService'>) {
  const { name, unitId, surveys, revision } = await loadService(call.db, input.id)
  mustBeCurrent('Layanan ini', revision, input.revision)
  if (surveys > 0)
    throw new Refusal(
      `Layanan ${name} sudah disurvei, jadi tidak dihapus. Tandai “Tidak dilayani lagi” agar tidak ditawarkan.`,
    )
  await deleteService(call.db, input.id)
  await call.audit({
    action: 'voices.survey.removeService',
    ...ofService(input.id),
    before: { name, unitId },
  })
  return {}
}

/** Those of the office, then those that come with the application. */
export async function questionnaires(call: Call) {
  return [
    ...(await loadQuestionnaires(call.db)),
    ...startingQuestionnaires(call.today).map((one) => ({ ...one, id: null, revision: 0 })),
  ]
}

/** A questionnaire of the office. @throws Refusal for one that is not as the regulation has it */
export async function saveQuestionnaire(call: Call, input: Input<'saveQuestionnaire'>) {
  const { id, revision, ...questionnaire } = input
  const problems = problemsOfQuestionnaire(questionnaire, call.today)
  if (problems.length > 0)
    throw new Refusal('Kuesioner belum benar. Perbaiki yang disebut di sini.', problems)
  if (id === null) {
    const made = await insertQuestionnaire(call.db, questionnaire)
    await call.audit({
      action: 'voices.survey.saveQuestionnaire',
      ...ofQuestionnaire(made),
      after: { name: questionnaire.name, kind: questionnaire.kind },
    })
    return { id: made, revision: 0 }
  }
  const before = (await loadQuestionnaires(call.db)).find((one) => one.id === id)
  if (!before) throw new Refusal('Kuesioner itu tidak ada lagi. Muat ulang halaman.')
  mustBeCurrent('Kuesioner ini', before.revision, revision)
  await updateQuestionnaire(call.db, id, questionnaire, revision + 1)
  await call.audit({
    action: 'voices.survey.saveQuestionnaire',
    ...ofQuestionnaire(id),
    before: { name: before.name, questions: before.questions },
    after: { name: questionnaire.name, questions: questionnaire.questions },
  })
  return { id, revision: revision + 1 }
}

/** Takes a questionnaire of the office away; surveys keep theirs. */
export async function removeQuestionnaire(call: Call, input: Input<'removeQuestionnaire'>) {
  const before = (await loadQuestionnaires(call.db)).find(({ id }) => id === input.id)
  if (!before) throw new Refusal('Kuesioner itu tidak ada lagi. Muat ulang halaman.')
  mustBeCurrent('Kuesioner ini', before.revision, input.revision)
  await deleteQuestionnaire(call.db, input.id)
  await call.audit({
    action: 'voices.survey.removeQuestionnaire',
    ...ofQuestionnaire(input.id),
    before: { name: before.name, kind: before.kind, questions: before.questions },
  })
  return {}
}
