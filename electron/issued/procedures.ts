import { longDate, officeDay } from '../../shared/kernel/dates.ts'
import { safeFileName } from '../../shared/kernel/file-name.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { markOf } from '../../shared/regulations/security-class.ts'
import { os } from '../app/call.ts'
import { workbookFile, writeWorkbook } from '../excel/workbook.ts'
import { loadOffice } from '../office/store.ts'
import { exportedKey, fingerprintOf, keepKey, loadKeys, readKeyFile, renewKey, shownKey } from './key.ts'
import { loadNumbering, numberingLines, saveNumbering } from './numbering.ts'
import { checkPageFile } from './page.ts'
import { cancelIssue, listIssued, loadIssue } from './store.ts'
import { registerSheet } from './workbook.ts'

export const issuedProcedures = os.issued.router({
  list: os.issued.list.handler(({ input, context: { call } }) => listIssued(call.db, input.year)),

  export: os.issued.export.handler(async ({ input: { year }, context: { call } }) => {
    const mark = markOf('person', call.today)
    const bytes = await writeWorkbook([registerSheet(await listIssued(call.db, year), mark)])
    const name = ['Buku register', year, call.today].filter((part) => part !== undefined).join(' ')
    return workbookFile(bytes, safeFileName(`${mark === null ? '' : `${mark} `}${name}.xlsx`))
  }),

  cancel: os.issued.cancel.handler(async ({ input: { id, reason }, context: { call } }) => {
    const row = await loadIssue(call.db, id)
    if (row.state !== 'berlaku')
      throw new Refusal(
        row.state === 'dibatalkan'
          ? 'Naskah itu sudah dibatalkan.'
          : 'Naskah itu sudah digantikan oleh terbitan yang lebih baru; batalkan yang terbaru.',
      )
    await cancelIssue(call.db, id, { at: call.now.toISOString(), by: call.operator.name, reason })
    await call.audit({
      action: 'issued.cancel',
      subjectType: 'issued',
      subjectId: id,
      before: { state: row.state },
      after: { state: 'dibatalkan', number: row.number },
      reason,
    })
    return {}
  }),

  numbering: os.issued.numbering.handler(({ input, context: { call } }) =>
    numberingLines(call.db, input.year),
  ),

  saveNumbering: os.issued.saveNumbering.handler(
    async ({ input: { form, ...pattern }, context: { call } }) => {
      const before = (await loadNumbering(call.db)).get(form)
      await saveNumbering(call.db, form, pattern)
      await call.audit({
        action: 'issued.saveNumbering',
        subjectType: 'numbering',
        subjectId: form,
        before,
        after: pattern,
      })
      return {}
    },
  ),

  keys: os.issued.keys.handler(async ({ context: { call } }) =>
    (await loadKeys(call.db)).map((key) => shownKey(key, call.application.host.secrets)),
  ),

  exportKey: os.issued.exportKey.handler(async ({ input, context: { call } }) => {
    const { secrets, scryptPower } = call.application.host
    const text = await exportedKey(call.db, secrets, input.password, scryptPower)
    const [current] = await loadKeys(call.db)
    await call.audit({
      action: 'issued.exportKey',
      subjectType: 'office',
      subjectId: 1,
      after: { fingerprint: current ? fingerprintOf(current.public) : null },
    })
    const { name } = await loadOffice(call.db)
    return new File([text], safeFileName(`Kunci bukti - ${name} ${call.today}.json`), {
      type: 'application/json',
    })
  }),

  importKey: os.issued.importKey.handler(async ({ input: { file, password }, context: { call } }) => {
    if (file.size > mostOfKeyFile)
      throw new Refusal('Berkas itu bukan kunci bukti yang diekspor dari aplikasi ini.')
    const seed = await readKeyFile(await file.text(), password)
    const { secrets } = call.application.host
    const key = shownKey(await keepKey(call.db, seed, secrets, call.now.toISOString()), secrets)
    await call.audit({
      action: 'issued.importKey',
      subjectType: 'office',
      subjectId: 1,
      after: { fingerprint: key.fingerprint, kept: key.kept },
    })
    return key
  }),

  renewKey: os.issued.renewKey.handler(async ({ input: { reason }, context: { call } }) => {
    const { secrets } = call.application.host
    const [before] = await loadKeys(call.db)
    const key = shownKey(await renewKey(call.db, secrets, call.now.toISOString()), secrets)
    await call.audit({
      action: 'issued.renewKey',
      subjectType: 'office',
      subjectId: 1,
      before: { fingerprint: before ? fingerprintOf(before.public) : null },
      after: { fingerprint: key.fingerprint, kept: key.kept },
      reason,
    })
    return key
  }),

  page: os.issued.page.handler(async ({ context: { call } }) => {
    const keys = await loadKeys(call.db)
    if (keys.length === 0)
      throw new Refusal('Belum ada naskah yang diterbitkan, jadi belum ada kode yang dapat diperiksa.')
    const { name } = await loadOffice(call.db)
    const html = checkPageFile({
      office: name,
      made: longDate(call.today),
      keys: keys.map(({ public: known, retiredAt }) => ({
        public: known,
        retired: retiredAt === null ? null : longDate(officeDay(new Date(retiredAt))),
      })),
    })
    return new File([html], safeFileName(`Periksa naskah - ${name}.html`), { type: 'text/html' })
  }),
})

/** An exported key has some hundred bytes. */
const mostOfKeyFile = 10_000
