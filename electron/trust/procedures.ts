import { mayCall } from '../app/may.ts'
import { os } from '../app/call.ts'
import { recordLook } from '../employees/restricted.ts'
import { loadSettings } from '../office/store.ts'
import { currentName, labelOfAction } from '../../shared/trust/actions.ts'
import { sayChanges } from '../../shared/trust/changes.ts'
import { auditChoices, readAudit } from '../office-file/audit-log.ts'
import { aboutText, Called } from './about.ts'
import { findActs } from './acts.ts'
import { defaultSettings } from '../../shared/office/office.ts'
import { checkEvidence } from './evidence.ts'
import { isRestricted, masked } from './mask.ts'

/** Where nobody looks behind the page there is nothing to tell. */
const untold = { state: 'unchecked', findings: [], clock: null, logsAside: [] } as const

export const trustProcedures = os.trust.router({
  session: os.trust.session.handler(async ({ context: { call } }) => {
    const { id, name, position, role, employeeId, restricted, hasPassword } = call.operator
    const { lockMinutes } = await loadSettings(call.db)
    return {
      operator: { id, name, position, role, employeeId, restricted, hasPassword },
      may: mayCall(role, employeeId !== null),
      lockMinutes: hasPassword ? lockMinutes || defaultSettings.lockMinutes : 0,
    }
  }),

  audit: os.trust.audit.handler(async ({ input, context: { call } }) => {
    const read = await readAudit(call.db, input)
    if (input.brief) return read.map((entry) => ({ ...entry, about: '', changes: [] }))
    const entries = call.operator.restricted ? read : read.map(masked)
    if (call.operator.restricted)
      for (const { subjectId } of read.filter(isRestricted)) await recordLook(call, Number(subjectId))
    const called = await Called.load(call.db)
    const names = await called.names(entries)
    const about = await called.about(entries)
    return entries.map((entry) => ({
      ...entry,
      about: aboutText(about(entry)),
      changes: sayChanges(entry, names),
    }))
  }),

  acts: os.trust.acts.handler(({ input, context: { call } }) => findActs(call, input)),

  choices: os.trust.choices.handler(async ({ context: { call } }) => {
    const { operators, actions } = await auditChoices(call.db)
    const labels = new Map(actions.map((action) => [labelOfAction(action), currentName(action)]))
    return {
      operators: operators.toSorted((a, b) => a.localeCompare(b)),
      actions: [...labels]
        .map(([label, value]) => ({ value, label }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    }
  }),

  check: os.trust.check.handler(async ({ context: { call }, signal }) => {
    const file = await call.application.keeper.check(signal ?? new AbortController().signal)
    const evidence = await checkEvidence(call)
    return evidence === null
      ? file
      : { ...file, sound: file.sound && evidence.ok, findings: [...file.findings, evidence] }
  }),

  health: os.trust.health.handler(({ context: { call } }) => {
    const { soundness, evidence } = call.application
    const { missing, changed } = evidence.wrong
    const health = soundness?.health() ?? untold
    return {
      ...health,
      findings: [...health.findings],
      logsAside: [...health.logsAside],
      evidence: missing.length + changed.length,
    }
  }),

  believeClock: os.trust.believeClock.handler(async ({ context: { call } }) => {
    const doubt = call.application.soundness?.health().clock ?? null
    await call.audit({ action: 'trust.believeClock', subjectType: 'office', subjectId: 1, after: { doubt } })
    call.application.soundness?.believeClock()
    return {}
  }),
})
