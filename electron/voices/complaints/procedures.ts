import { safeFileName } from '../../../shared/kernel/file-name.ts'
import { partOf } from '../../../shared/kernel/order.ts'
import { complaintLimitTable, limitSteps } from '../../../shared/regulations/complaint-limits.ts'
import { inForce } from '../../../shared/regulations/dated.ts'
import { markOf } from '../../../shared/regulations/security-class.ts'
import { countComplaints } from '../../../shared/voices/complaints/tally.ts'
import { standingOf } from '../../../shared/voices/complaints/rules.ts'
import { isInService } from '../../../shared/employees/legal-position.ts'
import { os } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { loadOfficials, loadUnits } from '../../office/store.ts'
import { workbookFile, writeWorkbook } from '../../excel/workbook.ts'
import { loadCalendar } from '../../office/calendar/store.ts'
import { decide, withdraw } from './decide.ts'
import { recordRegister, revealReporter } from './secrecy.ts'
import { complaintsOfYear, loadComplaint, loadLimits, loadOwnLimits, storeLimits } from './store.ts'
import { register, shown } from './view.ts'
import { registerSheet } from './workbook.ts'
import { addStep, answer, close, rate, removeStep, reopen, save } from './write.ts'

const limitsSubject = { subjectType: 'complaint_limit', subjectId: 'batas' } as const

export const complaintsProcedures = {
  list: os.voices.complaints.list.handler(
    async ({ input: { offset, limit, ...filter }, context: { call } }) => {
      const { rows, ...told } = await register(call, filter)
      return { ...told, rows: partOf(rows, { offset, limit }) }
    },
  ),
  get: os.voices.complaints.get.handler(({ input: { id }, context: { call } }) => shown(call, id)),
  reporter: os.voices.complaints.reporter.handler(async ({ input: { id }, context: { call } }) =>
    revealReporter(call, await loadComplaint(call.db, id)),
  ),
  tally: os.voices.complaints.tally.handler(async ({ input: { year }, context: { call } }) => {
    const calendar = await loadCalendar(call.db)
    return countComplaints(
      (await complaintsOfYear(call.db, year)).map((one) => ({
        ...one,
        standing: standingOf(one, calendar, call.today),
      })),
    )
  }),
  export: os.voices.complaints.export.handler(async ({ input, context: { call } }) => {
    const { rows } = await register(call, input)
    const mark = markOf('restricted', call.today)
    const file = await writeWorkbook([{ ...registerSheet(rows), mark }])
    await recordRegister(call, input.year, rows.length)
    return workbookFile(
      file,
      safeFileName([mark, `Register pengaduan ${input.year}.xlsx`].filter(Boolean).join(' ')),
    )
  }),
  choices: os.voices.complaints.choices.handler(async ({ context: { call } }) => ({
    people: (await listPosts(call.db))
      .filter(({ legalPosition }) => isInService(legalPosition))
      .map(({ id, fullName, jabatan }) => ({ id, fullName, jabatan })),
    officials: (await loadOfficials(call.db))
      .filter(({ active }) => active)
      .map(({ id, name, jabatan }) => ({ id, name, jabatan })),
    units: (await loadUnits(call.db)).map(({ id, name }) => ({ id, name })),
  })),
  limits: os.voices.complaints.limits.handler(async ({ context: { call } }) => {
    const own = await loadOwnLimits(call.db)
    const limits = await loadLimits(call.db, call.today)
    return {
      limits: limitSteps.map((step) => ({ step, ...limits[step] })),
      own: own.size > 0,
      source: inForce(complaintLimitTable, call.today).source,
    }
  }),
  saveLimits: os.voices.complaints.saveLimits.handler(async ({ input: { limits }, context: { call } }) => {
    const before = await loadLimits(call.db, call.today)
    await storeLimits(call.db, [...new Map(limits.map((limit) => [limit.step, limit])).values()])
    await call.audit({
      action: 'voices.complaints.saveLimits',
      ...limitsSubject,
      before: { complaintLimits: limitSteps.map((step) => ({ step, ...before[step] })) },
      after: { complaintLimits: limits },
    })
    return {}
  }),
  resetLimits: os.voices.complaints.resetLimits.handler(async ({ context: { call } }) => {
    await storeLimits(call.db, [])
    await call.audit({ action: 'voices.complaints.resetLimits', ...limitsSubject })
    return {}
  }),
  save: os.voices.complaints.save.handler(({ input, context: { call } }) => save(call, input)),
  addStep: os.voices.complaints.addStep.handler(({ input, context: { call } }) => addStep(call, input)),
  removeStep: os.voices.complaints.removeStep.handler(({ input, context: { call } }) =>
    removeStep(call, input),
  ),
  answer: os.voices.complaints.answer.handler(({ input, context: { call } }) => answer(call, input)),
  rate: os.voices.complaints.rate.handler(({ input, context: { call } }) => rate(call, input)),
  close: os.voices.complaints.close.handler(({ input, context: { call } }) => close(call, input)),
  reopen: os.voices.complaints.reopen.handler(({ input, context: { call } }) => reopen(call, input)),
  decide: os.voices.complaints.decide.handler(({ input, context: { call } }) => decide(call, input)),
  withdraw: os.voices.complaints.withdraw.handler(({ input, context: { call } }) => withdraw(call, input)),
}
