import { Refusal } from '../../../shared/kernel/refusal.ts'
import { sameText } from '../../../shared/kernel/text.ts'
import { safeFileName } from '../../../shared/kernel/file-name.ts'
import type { Recipient } from '../../../shared/recognition/certificates/certificate.ts'
import { certificateForms, DesignFile } from '../../../shared/recognition/certificates/design.ts'
import { problemsOfDesign } from '../../../shared/recognition/certificates/rules.ts'
import { type Call, os } from '../../app/call.ts'
import { listPosts } from '../../employees/store.ts'
import { listEvaluations } from '../../evaluation/list-store.ts'
import { cancelIssue, lastOf } from '../../issued/store.ts'
import { draftOfTraining, employeesAmong } from './of-training.ts'
import { changed, contentOf, current, draft, savedAt, subject, told } from './issue.ts'
import {
  deleteCertificate,
  deleteDesign,
  insertCertificate,
  insertDesign,
  listCertificates,
  loadCertificate,
  loadDesign,
  loadDesigns,
  subjectOfPerson,
  updateCertificate,
  updateDesign,
  yearOf,
} from './store.ts'

/** A design file is some kilobytes. */
const largestDesign = 200 * 1024

/** @throws Refusal where somebody who gets one is not in the office's file */
async function refuseUnknown(call: Call, people: readonly Recipient[]): Promise<void> {
  const ids = employeesAmong(people)
  const known = new Set((await listPosts(call.db, { employeeIds: ids })).map(({ id }) => id))
  if (ids.some((id) => !known.has(id)))
    throw new Refusal('Seorang penerima tidak ada lagi di daftar pegawai. Muat ulang halaman.')
  if (new Set(people.map(({ id }) => id)).size < people.length)
    throw new Refusal('Seorang penerima tercatat dua kali. Muat ulang halaman.')
}

/** Whoever is taken out of an issue has no certificate of it any more: its number stays in the register, cancelled. */
async function cancelGone(call: Call, personIds: readonly number[]): Promise<void> {
  const subjects = personIds.map(subjectOfPerson)
  const reason = 'Penerima dikeluarkan dari penerbitan'
  for (const { id, number, cancelledAt } of (
    await lastOf(call.db, Object.values(certificateForms), subjects)
  ).values()) {
    if (cancelledAt !== null) continue
    await cancelIssue(call.db, id, { at: savedAt(call), by: call.operator.name, reason })
    await call.audit({
      action: 'issued.cancel',
      subjectType: 'issued',
      subjectId: id,
      before: { state: 'berlaku' },
      after: { state: 'dibatalkan', number },
      reason,
    })
  }
}

export const certificatesProcedures = {
  designs: os.recognition.certificates.designs.handler(({ context: { call } }) => loadDesigns(call.db)),

  saveDesign: os.recognition.certificates.saveDesign.handler(async ({ input, context: { call } }) => {
    const { id, revision, ...named } = input
    const problems = problemsOfDesign(named.kind, named.design)
    if (problems.length > 0)
      throw new Refusal(`Desain belum dapat disimpan: ${problems.length} hal.`, problems)
    const same = (await loadDesigns(call.db)).find((one) => sameText(one.name, named.name) && one.id !== id)
    if (same)
      throw new Refusal(`Nama "${named.name}" sudah dipakai desain lain.`, [
        { field: 'Nama desain', message: 'Beri nama lain.' },
      ])
    if (id === null) {
      const made = await insertDesign(call.db, named, savedAt(call))
      await call.audit({
        action: 'recognition.certificates.saveDesign',
        subjectType: 'certificate-design',
        subjectId: made,
        after: { name: named.name, kind: named.kind },
      })
      return { id: made, revision: 0 }
    }
    const before = await loadDesign(call.db, id)
    if (before.revision !== revision) throw changed('Desain')
    await updateDesign(call.db, id, { ...named, revision: revision + 1 }, savedAt(call))
    await call.audit({
      action: 'recognition.certificates.saveDesign',
      subjectType: 'certificate-design',
      subjectId: id,
      before: { name: before.name, design: before.design },
      after: { name: named.name, design: named.design },
    })
    return { id, revision: revision + 1 }
  }),

  removeDesign: os.recognition.certificates.removeDesign.handler(async ({ input, context: { call } }) => {
    const before = await loadDesign(call.db, input.id)
    if (before.revision !== input.revision) throw changed('Desain')
    await deleteDesign(call.db, input.id)
    await call.audit({
      action: 'recognition.certificates.removeDesign',
      subjectType: 'certificate-design',
      subjectId: input.id,
      before: { name: before.name, kind: before.kind, design: before.design },
    })
    return {}
  }),

  shareDesign: os.recognition.certificates.shareDesign.handler(({ input }) => {
    const file = DesignFile.parse({ format: 'kinerja-kantor/desain-piagam/1', ...input })
    return new File([JSON.stringify(file, null, 1)], safeFileName(`Desain ${input.name}.desain.json`), {
      type: 'application/json',
    })
  }),

  readDesign: os.recognition.certificates.readDesign.handler(async ({ input: { file } }) => {
    const refusal = new Refusal(
      'Berkas itu bukan desain piagam. Desain dibagikan dari aplikasi ini dengan tombol "Bagikan", berupa berkas .desain.json.',
    )
    if (file.size > largestDesign) throw refusal
    let read: unknown
    try {
      read = JSON.parse(await file.text())
    } catch {
      throw refusal
    }
    const found = DesignFile.safeParse(read)
    if (!found.success) throw refusal
    const { format: _, ...named } = found.data
    const problems = problemsOfDesign(named.kind, named.design)
    if (problems.length > 0) throw new Refusal('Desain dalam berkas itu tidak dapat dipakai.', problems)
    return named
  }),

  list: os.recognition.certificates.list.handler(({ input, context: { call } }) =>
    listCertificates(call.db, input.year),
  ),

  get: os.recognition.certificates.get.handler(
    async ({ input, context: { call } }) => (await loadCertificate(call.db, input.id)).certificate,
  ),

  save: os.recognition.certificates.save.handler(async ({ input, context: { call } }) => {
    const { id, revision, year, people, ...content } = input
    await refuseUnknown(call, people)
    if (id === null) {
      const made = await insertCertificate(call.db, { year, content, people }, savedAt(call))
      await call.audit({
        action: 'recognition.certificates.save',
        ...subject(made),
        after: told(input),
      })
      return { id: made, revision: 0 }
    }
    const { certificate: before } = await draft(call, { id, revision })
    const next = { year: await yearOf(call.db, id), content, people, state: 'draft', paper: null } as const
    const gone = await updateCertificate(call.db, id, { ...next, revision: revision + 1 }, savedAt(call))
    await cancelGone(call, gone)
    await call.audit({
      action: 'recognition.certificates.save',
      ...subject(id),
      before: told(before),
      after: told(input),
    })
    return { id, revision: revision + 1 }
  }),

  ofTraining: os.recognition.certificates.ofTraining.handler(async ({ input, context: { call } }) => {
    const { id, ...after } = await draftOfTraining(call, input.trainingId, input.employeeIds)
    await call.audit({ action: 'recognition.certificates.ofTraining', ...subject(id), after })
    return { id, revision: 0 }
  }),

  remove: os.recognition.certificates.remove.handler(async ({ input, context: { call } }) => {
    const { certificate: before } = await draft(call, input)
    const given = before.people.find(({ number }) => number !== '')
    if (given)
      throw new Refusal(
        `Nomor ${given.number} sudah diberikan, jadi penerbitan ini tidak dihapus. Ubah isinya, lalu terbitkan lagi.`,
      )
    await deleteCertificate(call.db, input.id)
    await call.audit({
      action: 'recognition.certificates.remove',
      ...subject(input.id),
      before: told(before),
    })
    return {}
  }),

  reopen: os.recognition.certificates.reopen.handler(async ({ input, context: { call } }) => {
    const { certificate } = await current(call, input)
    if (certificate.state !== 'issued') throw new Refusal('Penerbitan ini belum diterbitkan.')
    const revision = certificate.revision + 1
    await updateCertificate(
      call.db,
      input.id,
      {
        year: await yearOf(call.db, input.id),
        content: contentOf(certificate),
        people: certificate.people,
        state: 'draft',
        paper: null,
        revision,
      },
      savedAt(call),
    )
    await call.audit({
      action: 'recognition.certificates.reopen',
      ...subject(input.id),
      before: told(certificate),
      reason: input.reason,
    })
    return { id: input.id, revision }
  }),

  byPredikat: os.recognition.certificates.byPredikat.handler(async ({ input, context: { call } }) => {
    const rows = await listEvaluations(call.db, input.year, input.period)
    return rows
      .filter(
        ({ state, predikat }) => state === 'signed' && predikat !== null && input.predikat.includes(predikat),
      )
      .map(({ employeeId }) => employeeId)
  }),
}
