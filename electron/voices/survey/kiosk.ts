import { Refusal } from '../../../shared/kernel/refusal.ts'
import { problemsOfAnswer } from '../../../shared/voices/survey/answer.ts'
import { mustBeKioskWord, wordProblem } from '../../../shared/voices/survey/kiosk.ts'
import { type Call, os } from '../../app/call.ts'
import { mustKnowPassword } from '../../office/operators/door.ts'
import { loadOffice, loadUnits } from '../../office/store.ts'
import { openPeriod } from './answer-procedures.ts'
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

export const kioskProcedures = {
  startKiosk: os.voices.survey.startKiosk.handler(async ({ input, context: { call } }) => {
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
  }),

  kiosk: os.voices.survey.kiosk.handler(async ({ context: { call } }) => {
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
  }),

  answerKiosk: os.voices.survey.answerKiosk.handler(async ({ input, context: { call } }) => {
    const { periodId } = running(call)
    const period = await openPeriod(call, periodId)
    const problems = problemsOfAnswer(input, period)
    if (problems.length > 0) throw new Refusal('Jawaban belum lengkap.', problems)
    if ((await keysKnown(call.db, [input.key])).size > 0) return {}
    await insertAnswers(call.db, periodId, 'kiosk', [input])
    await call.audit({ action: 'voices.survey.answerKiosk', ...subject(periodId) })
    return {}
  }),

  leaveKiosk: os.voices.survey.leaveKiosk.handler(async ({ input, context: { call } }) => {
    const { periodId, word } = running(call)
    if (word === null) await mustKnowPassword(call, input.word)
    else mustBeKioskWord(input.word, word)
    await call.transaction((inside) =>
      inside.audit({ action: 'voices.survey.leaveKiosk', ...subject(periodId) }),
    )
    call.application.session.kiosk = null
    return {}
  }),
}
