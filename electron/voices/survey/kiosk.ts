import { Refusal } from '../../../shared/kernel/refusal.ts'
import { problemsOfAnswer } from '../../../shared/voices/survey/answer.ts'
import { mustBeKioskWord, wordProblem } from '../../../shared/voices/survey/kiosk.ts'
import type { Call } from '../../app/call.ts'
import type { Input } from './input.ts'
import { mustKnowPassword } from '../../office/operators/door.ts'
import { loadOffice, loadUnits } from '../../office/store.ts'
import { openPeriod } from './answers.ts'
import { insertAnswers, keysKnown } from './answer-store.ts'
import { loadPeriod } from './period-store.ts'
import { ofName } from './results.ts'
import { loadServices } from './service-store.ts'

/** What the kiosk is about. @throws Refusal where none runs */
function running({ application: { session } }: Call) {
  if (session.kiosk === null) throw new Refusal('Kiosk survei belum dimulai.')
  return session.kiosk
}

const subject = (id: number) => ({ subjectType: 'survey_period', subjectId: id }) as const

/** From now on only answers are taken. @throws Refusal for a closed survey or a word that is too short */
export async function startKiosk(call: Call, input: Input<'startKiosk'>) {
  const { periodId, serviceId, word } = input
  const period = await openPeriod(call, periodId)
  if (serviceId !== null && !period.serviceIds.includes(serviceId))
    throw new Refusal('Layanan ini tidak disurvei dalam periode ini.')
  const { hasPassword } = call.operator
  if (!hasPassword) {
    const problem = wordProblem(word ?? '')
    if (problem !== null) throw new Refusal(problem, [{ field: 'Kata kunci kiosk', message: problem }])
  }
  await call.transaction((inside) =>
    inside.audit({ action: 'voices.survey.startKiosk', ...subject(periodId), after: { serviceId } }),
  )
  call.application.session.kiosk = { periodId, serviceId, word: hasPassword ? null : word }
  return {}
}

/** What the kiosk shows. @throws Refusal where none runs */
export async function kiosk(call: Call) {
  const { periodId, serviceId, word } = running(call)
  const period = await loadPeriod(call.db, periodId)
  const { name } = await loadOffice(call.db)
  return {
    office: name,
    of: ofName(period, name, await loadUnits(call.db)),
    questionnaire: period.questionnaire,
    services: (await loadServices(call.db)).flatMap(({ id, name: service }) =>
      period.serviceIds.includes(id) && (serviceId === null || id === serviceId)
        ? [{ id, name: service }]
        : [],
    ),
    byPassword: word === null,
  }
}

/** Stores one answer of the public. @throws Refusal while it is not complete */
export async function answerKiosk(call: Call, input: Input<'answerKiosk'>) {
  const { periodId } = running(call)
  const period = await openPeriod(call, periodId)
  const problems = problemsOfAnswer(input, period)
  if (problems.length > 0) throw new Refusal('Jawaban belum lengkap.', problems)
  if ((await keysKnown(call.db, [input.key])).size > 0) return {}
  await insertAnswers(call.db, periodId, 'kiosk', [input])
  await call.audit({ action: 'voices.survey.answerKiosk', ...subject(periodId) })
  return {}
}

/** Gives the computer back to who began the kiosk. @throws Refusal for a wrong word */
export async function leaveKiosk(call: Call, input: Input<'leaveKiosk'>) {
  const { periodId, word } = running(call)
  if (word === null) await mustKnowPassword(call, input.word)
  else mustBeKioskWord(input.word, word)
  await call.transaction((inside) =>
    inside.audit({ action: 'voices.survey.leaveKiosk', ...subject(periodId) }),
  )
  call.application.session.kiosk = null
  return {}
}
