import { gone, Refusal } from '../../shared/kernel/refusal.ts'
import { readsAsPicture } from '../../shared/office/picture.ts'
import { os } from '../app/call.ts'
import { calendarProcedures } from './calendar/procedures.ts'
import { deadlinesProcedures } from './deadlines/procedures.ts'
import { operatorsProcedures } from './operators/procedures.ts'
import { loadOperators } from './operators/store.ts'
import { loadRhythms } from './rhythm.ts'
import { loadSignatures, storeSignature } from './signatures.ts'
import { loadOffice, loadOfficials, loadSettings, saveOfficial, saveSettings, updateOffice } from './store.ts'

/** So is the picture of the Garuda. */
const withoutPicture = <T extends { garuda: string | null }>(settings: T) => ({
  ...settings,
  garuda: settings.garuda === null ? null : `gambar (${settings.garuda.length} huruf)`,
})

/** A logo is too long for the log; that it changed is what matters. */
const withoutLogo = <T extends { logo: string | null }>(office: T) => ({
  ...office,
  logo: office.logo === null ? null : `gambar (${office.logo.length} huruf)`,
})

export const officeProcedures = os.office.router({
  calendar: calendarProcedures,
  deadlines: deadlinesProcedures,
  operators: operatorsProcedures,

  get: os.office.get.handler(({ context: { call } }) => loadOffice(call.db)),

  update: os.office.update.handler(async ({ input, context: { call } }) => {
    const before = await loadOffice(call.db)
    await updateOffice(call.db, input)
    await call.audit({
      action: 'office.update',
      subjectType: 'office',
      subjectId: 1,
      before: withoutLogo(before),
      after: withoutLogo(input),
    })
    return input
  }),

  settings: os.office.settings.handler(({ context: { call } }) => loadSettings(call.db)),

  rhythms: os.office.rhythms.handler(({ context: { call } }) => loadRhythms(call.db)),

  updateSettings: os.office.updateSettings.handler(async ({ input, context: { call } }) => {
    const before = await loadSettings(call.db)
    if (input.lockMinutes === 0 && (await loadOperators(call.db)).some(({ hasPassword }) => hasPassword))
      throw new Refusal('Selama ada kata sandi, halaman mengunci diri. Isi 1 sampai 240 menit.', [
        { field: 'Kunci otomatis', message: 'Isi 1 sampai 240 menit.' },
      ])
    await saveSettings(call.db, input)
    await call.audit({
      action: 'office.updateSettings',
      subjectType: 'setting',
      subjectId: 'office',
      before: withoutPicture(before),
      after: withoutPicture(input),
    })
    return input
  }),

  officials: os.office.officials.handler(({ context: { call } }) => loadOfficials(call.db)),

  signatures: os.office.signatures.handler(({ context: { call } }) => loadSignatures(call.db)),

  saveSignature: os.office.saveSignature.handler(async ({ input: { of, image }, context: { call } }) => {
    if (image !== null && !readsAsPicture(image))
      throw new Refusal('Gambar itu rusak atau bukan PNG atau JPEG. Pilih gambar lain.', [
        { field: 'Gambar', message: 'Pilih gambar PNG atau JPEG.' },
      ])
    await storeSignature(call.db, of, image, call.now.toISOString())
    await call.audit({
      action: 'office.saveSignature',
      subjectType: 'office',
      subjectId: 1,
      after: { of: of ?? 'stempel', image: image === null ? null : `gambar (${image.length} huruf)` },
    })
    return {}
  }),

  saveOfficial: os.office.saveOfficial.handler(async ({ input, context: { call } }) => {
    const before = (await loadOfficials(call.db)).find((official) => official.id === input.id)
    if (input.id !== undefined && !before) throw gone('Pejabat itu')
    const id = await saveOfficial(call.db, input)
    await call.audit({
      action: 'office.saveOfficial',
      subjectType: 'official',
      subjectId: id,
      before,
      after: input,
    })
    return { id }
  }),
})
