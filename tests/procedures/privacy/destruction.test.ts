import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { verifyAudit } from '../../../electron/office-file/audit.ts'
import { readAudit } from '../../../electron/office-file/audit-log.ts'
import { checkFile } from '../../../electron/office-file/check.ts'
import { evidenceFolderOf } from '../../../electron/office-file/evidence-files.ts'
import { salvage } from '../../../electron/office-file/salvage.ts'
import { OwnRetention } from '../../../shared/privacy/retention.ts'
import { pdf, png } from '../../evidence-files.ts'
import { keptTexts } from '../../kept-documents.ts'
import { temporaryFolder } from '../../temporary.ts'
import { newEntry } from '../../../shared/monitoring/diary/lines.ts'
import { issue, paperOf } from '../issued/issued.ts'
import { activity as newAnswer, answered, formFor } from '../phone/phone.ts'
import { auditOf, dump, refusalOf } from '../people.ts'
import { oldOffice, secretWords } from './old-office.ts'

type Office = Awaited<ReturnType<typeof oldOffice>>

/** All that the open file says, table by table, also what is packed. */
const wholeText = async ({ application: { file } }: Office): Promise<string> =>
  JSON.stringify([
    dump({ file } as Office['application']),
    [...keptTexts(file.raw).values()],
    await readAudit(file.db, { limit: 100_000 }),
  ])

describe('what has had its time', () => {
  it('is told from the first day after its time, with why something stays', async () => {
    const { client, clock } = await oldOffice()
    clock.at = new Date('2031-12-31T23:00:00')
    expect(await client.privacy.due()).toEqual([])
    clock.at = new Date('2032-01-01T01:00:00')
    expect(await client.privacy.due()).toEqual([
      {
        series: 'kinerja',
        year: 2026,
        name: 'SKP dan penilaian kinerja',
        dueOn: '2032-01-01',
        ready: 1,
        kept: 1,
      },
    ])
    const items = await client.privacy.preview({ groups: [{ series: 'kinerja', year: 2026 }] })
    expect(items.map(({ name, keptBecause }) => [name, keptBecause])).toEqual([
      ['Orang Rekaan 2', null],
      ['Orang Rekaan 3', 'Ada penilaian yang belum ditandatangani.'],
    ])
    expect(items[0]).toMatchObject({
      nip: '198609262015051002',
      holds: 'SKP; 1 naskah versi; lampiran; 1 dialog kinerja; penilaian Tahunan',
      pieces: 4,
    })
    expect(await client.privacy.preview({ groups: [{ series: 'kinerja', year: 2027 }] })).toEqual([])
  })

  it('is never destroyed by itself, nor where it is kept for ever or judged anew first', async () => {
    const office = await oldOffice()
    const { application, client, order } = office
    const [line] = await client.privacy.retention()
    for (const fate of ['permanen', 'dinilai-kembali'] as const) {
      await client.privacy.saveRetention({ ...OwnRetention.parse(line), fate })
      expect((await client.privacy.due()).every(({ ready }) => ready === 0)).toBe(true)
      await refusalOf(application, () => client.privacy.destroy(order))
    }
    expect(await wholeText(office)).toContain(secretWords)
  })
})

describe('a destruction', () => {
  it('leaves nothing of it in the file, and the file sound', async () => {
    const office = await oldOffice()
    const { application, client, order, ofKasi, ofStaff, path } = office
    expect(await wholeText(office)).toContain(secretWords)
    const actions = await auditOf(application, async () => {
      expect(await client.privacy.destroy(order)).toMatchObject({ id: 1, items: 1 })
    })
    expect(actions).toEqual(['privacy.destroy'])
    expect(await wholeText(office)).not.toContain(secretWords)
    // The other one of the year stands as it was, with all that hangs on it.
    expect((await client.planning.skp.get({ id: ofStaff.skp })).state).toBe('agreed')
    expect(await wholeText(office)).toContain('Catatan belum-selesai')
    await expect(client.planning.skp.get({ id: ofKasi.skp })).rejects.toThrow('tidak ada lagi')

    expect((await client.trust.check()).findings.filter(({ ok }) => !ok)).toEqual([])
    await application.open(path)
    expect((await client.trust.check()).sound).toBe(true)
    expect((await client.privacy.due()).map(({ ready, kept }) => [ready, kept])).toEqual([[0, 1]])
  })

  it('leaves an issued paper in the register, and nothing of whose it was', async () => {
    const { application, client, order, ofKasi } = await oldOffice()
    await issue(client, paperOf(ofKasi.skp))
    const [before] = await client.issued.list({})
    expect(before?.about).not.toBe('')
    await client.privacy.destroy(order)
    const [after] = await client.issued.list({})
    expect(after).toMatchObject({ id: before?.id, digest: before?.digest, about: '', employeeId: null })
    expect(application.file.raw.prepare('SELECT code FROM issued').pluck().get()).toBe('')
  })

  it('takes the diary and the coaching of the year along, and what the log says of it, but nobody else’s', async () => {
    const office = await oldOffice()
    const { client, clock, order, kasi, staff } = office
    const { at } = clock
    clock.at = new Date('2026-02-03T09:00:00')
    const write = (employeeId: number, activity: string) =>
      client.monitoring.diary.save({
        employeeId,
        year: 2026,
        month: 2,
        revision: 0,
        days: [{ day: '2026-02-03', entries: [{ ...newEntry(randomUUID(), '2026-02-03'), activity }] }],
      })
    const coach = (employeeId: number, leader: number, problem: string) =>
      client.monitoring.coaching.save({
        employeeId,
        kind: 'bimbingan',
        heldOn: '2026-02-03',
        place: '',
        number: '',
        leader: { employeeId: leader },
        participants: '',
        problem,
        advice: '',
        actions: [],
        revision: 0,
      })
    await coach(kasi, office.camat, 'bimbingan-yang-musnah')
    await coach(staff, office.camat, 'bimbingan-yang-tinggal')
    await write(kasi, 'kegiatan-yang-musnah')
    await write(staff, 'kegiatan-yang-tinggal')
    // A form brings its answer along.
    for (const [employeeId, activity] of [
      [kasi, 'jawaban-yang-musnah'],
      [staff, 'jawaban-yang-tinggal'],
    ] as const) {
      const form = await formFor(client, employeeId, { period: '2026-02', expires: '2026-03-14' })
      const told = { ...newAnswer('2026-02-03'), activity }
      await client.phone.import({ files: [answered(form, [told])], chosen: [0] })
    }
    clock.at = at
    const items = await client.privacy.preview({ groups: order.groups })
    expect(items.map(({ holds }) => holds.includes('progres harian 1 bulan'))).toEqual([true, true])
    await client.privacy.destroy(order)
    const text = await wholeText(office)
    expect(text).not.toMatch(/(?:kegiatan|jawaban|bimbingan)-yang-musnah/)
    expect(text).toContain('kegiatan-yang-tinggal')
    expect(text).toContain('jawaban-yang-tinggal')
    expect(text).toContain('bimbingan-yang-tinggal')
    expect((await client.trust.check()).findings.filter(({ ok }) => !ok)).toEqual([])
  })

  it('takes the feedback of the year along, and what the log says of it, but nobody else’s', async () => {
    const office = await oldOffice()
    const { client, clock, order, kasi, staff, camat } = office
    const { at } = clock
    clock.at = new Date('2026-02-03T09:00:00')
    const tell = (employeeId: number, giverId: number, text: string) =>
      client.monitoring.feedback.give({
        id: randomUUID(),
        employeeId,
        day: '2026-02-03',
        giverId,
        giverName: '',
        role: 'pimpinan',
        rhkId: null,
        value: 1,
        text,
        tone: 'netral',
        reaction: null,
        diaryDay: null,
      })
    await tell(kasi, camat, 'umpan-yang-musnah')
    await tell(staff, kasi, 'umpan-yang-tinggal')
    clock.at = at
    const items = await client.privacy.preview({ groups: order.groups })
    expect(items.map(({ holds }) => holds.includes('umpan balik berkelanjutan'))).toEqual([true, true])
    await client.privacy.destroy(order)
    expect(await wholeText(office)).not.toContain('umpan-yang-musnah')
    expect(await wholeText(office)).toContain('umpan-yang-tinggal')
    expect((await client.trust.check()).findings.filter(({ ok }) => !ok)).toEqual([])
  })

  it('takes the evidence along, with the files that prove nothing else', async () => {
    const office = await oldOffice()
    const { client, clock, order, ofKasi, ofStaff, path } = office
    const { at } = clock
    clock.at = new Date('2026-05-03T09:00:00')
    const prove = async (skpId: number, file: File) => {
      const [row] = (await client.planning.skp.get({ id: skpId })).content.rhk
      const ikiId = row?.indicators[0]?.id ?? ''
      await client.monitoring.evidence.addFile({
        target: { of: 'realisation', skpId, period: 'tw1', ikiId },
        file,
      })
    }
    await prove(ofKasi.skp, pdf('bukti-yang-musnah.pdf'))
    await prove(ofKasi.skp, png('bukti-bersama.png'))
    await prove(ofStaff.skp, png('bukti-bersama.png'))
    clock.at = at
    const [item] = await client.privacy.preview({ groups: order.groups })
    expect(item?.holds).toContain('2 bukti dukung')
    await client.privacy.destroy(order)
    expect(readdirSync(evidenceFolderOf(path))).toHaveLength(1)
    expect((await client.monitoring.evidence.overview({ year: 2026 })).rows.map(({ name }) => name)).toEqual([
      'bukti-bersama.png',
    ])
    expect(await wholeText(office)).not.toContain('bukti-yang-musnah')
    expect((await client.trust.check()).findings.filter(({ ok }) => !ok)).toEqual([])
  })

  it('is recorded by whom, when and how much, without telling it again', async () => {
    const { application, client, order, ofKasi } = await oldOffice()
    await client.privacy.destroy(order)
    const [entry] = await readAudit(application.file.db, { limit: 1 })
    expect(entry).toMatchObject({
      action: 'privacy.destroy',
      reason: order.reason,
      operator: 'Pengelola Uji',
    })
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ number: order.number, items: 1 })
    expect(entry?.after).not.toContain('Orang Rekaan')
    // Who signed the SKP and when is still known, what it said is not.
    const about = await client.trust.audit({ subjectType: 'skp', subjectId: String(ofKasi.skp) })
    expect(about.map(({ action }) => action)).toContain('planning.agreement.sign')
    expect(about.every(({ erased, before, after }) => erased && before === null && after === null)).toBe(true)
    expect(await client.privacy.destructions()).toEqual([
      {
        id: 1,
        number: order.number,
        destroyedOn: '2032-01-02',
        items: 1,
        pieces: 4,
        what: 'SKP dan penilaian kinerja 2026',
      },
    ])
  })

  it('comes after a verified backup, which still holds what was destroyed and is told', async () => {
    const { application, client, order } = await oldOffice()
    const { backup } = await client.privacy.destroy(order)
    const held = await client.privacy.holding()
    expect(held).toMatchObject([
      { fileName: backup, outside: false, numbers: [order.number], forGood: false },
    ])
    const { rows } = await client.backup.list()
    expect(rows.find(({ fileName }) => fileName === backup)).toMatchObject({
      reason: 'destruction',
      state: 'verified',
    })
    const path = join(application.keeper.folder, backup)
    const raw = new Sqlite(path, { readonly: true })
    expect([...keptTexts(raw).values()].join()).toContain(secretWords)
    raw.close()
    // One that was made afterwards holds it no more.
    await client.backup.make()
    expect(await client.privacy.holding()).toHaveLength(1)
  })

  it('is refused, and nothing changed, when something about it is wrong', async () => {
    const { application, client, order, camat } = await oldOffice()
    const refused = (some: Partial<typeof order>) =>
      refusalOf(application, () => client.privacy.destroy({ ...order, ...some }))
    expect((await refused({ confirmation: 'MUSNAHKAN 2' })).problems[0]?.message).toContain('MUSNAHKAN 1')
    await refused({ confirmation: 'musnahkan 1' })
    await refused({ destroyedOn: '2032-01-03' })
    // Long ago: of something that is done now.
    await refused({ destroyedOn: '2031-11-01' })
    await refused({ number: '' })
    await refused({ approval: ' ' })
    await refused({
      witnesses: [{ employeeId: camat }, ...order.witnesses.slice(1)] as typeof order.witnesses,
    })
    expect((await refused({ groups: [{ series: 'kinerja', year: 2027 }] })).message).toContain('Tidak ada')
  })

  it('is seen through by a check where somebody changes what is left of an entry', async () => {
    const { application, client, order, ofKasi } = await oldOffice()
    await client.privacy.destroy(order)
    const { raw } = application.file
    const of = `subject_type = 'skp' AND subject_id = '${ofKasi.skp}'`
    expect(() => raw.exec(`UPDATE audit SET operator_name = 'Orang Lain' WHERE ${of}`)).toThrow('append-only')
    expect(() => raw.exec(`UPDATE audit SET change = NULL WHERE ${of}`)).toThrow('append-only')
    raw.exec(`DROP TRIGGER audit_no_update; UPDATE audit SET operator_name = 'Orang Lain' WHERE ${of}`)
    expect(verifyAudit(raw).brokenAt).not.toBeNull()
    raw.exec(`UPDATE audit SET operator_name = 'Pengelola Uji' WHERE ${of}`)
    expect(verifyAudit(raw).brokenAt).toBeNull()
    // Words that nobody recorded as destroyed.
    raw.exec(`UPDATE audit SET change = X'00', reason = NULL WHERE action = 'employees.save'`)
    expect(verifyAudit(raw).brokenAt).not.toBeNull()
  })

  it('survives the salvage of the file, also where entries are lost', async () => {
    const { application, client, order, path } = await oldOffice()
    await client.privacy.destroy(order)
    await client.office.deadlines.save({ year: 2032, event: 'skp', dueOn: '2032-02-01' })
    await application.close()
    const salvaged = (from: string) => {
      const to = join(temporaryFolder(), 'selamat.kinerja')
      salvage(from, to, new Date('2032-01-03T09:00:00'))
      const raw = new Sqlite(to)
      const found = { sound: checkFile(raw).sound, text: [...keptTexts(raw).values()].join() }
      raw.close()
      return found
    }
    expect(salvaged(path)).toMatchObject({ sound: true })
    const raw = new Sqlite(path)
    raw.exec('DROP TRIGGER audit_no_delete; DELETE FROM audit WHERE seq = 3')
    raw.close()
    const { sound, text } = salvaged(path)
    expect(sound).toBe(true)
    expect(text).not.toContain(secretWords)
  })
})

describe('what is on record of somebody who left', () => {
  it('goes after its time, when nothing names the person any more', async () => {
    const office = await oldOffice()
    // As long as a real one: a short number could stand in a digest by chance.
    const nik = '7700112233445566'
    const { application, client, clock, order, kasi, staff, sekda, witness } = office
    const { personal } = await client.employees.get({ id: staff })
    clock.at = new Date('2027-02-01T09:00:00')
    await client.employees.save({
      id: staff,
      personal: { ...personal, legalPosition: 'pensiun', nik },
    })
    clock.at = new Date('2037-12-31T09:00:00')
    const people = async () => (await client.privacy.due()).filter(({ series }) => series === 'perseorangan')
    expect(await people()).toEqual([])
    clock.at = new Date('2038-01-01T09:00:00')
    expect(await people()).toMatchObject([{ year: 2027, ready: 0, kept: 1 }])
    const groups = [{ series: 'perseorangan' as const, year: 2027 }]
    const [kept] = await client.privacy.preview({ groups })
    expect(kept?.keptBecause).toBe('Masih tercatat sebagai: 1 SKP miliknya.')

    // The SKP goes first, with an evaluation that is signed now.
    await client.evaluation.sign({
      id: office.ofStaff.evaluation,
      revision: 1,
      signedOn: '2027-01-20',
      employeeSignedOn: null,
      place: '',
      sure: true,
    })
    await client.privacy.destroy({ ...order, destroyedOn: '2038-01-01', confirmation: 'MUSNAHKAN 2' })
    await client.privacy.destroy({ ...order, groups, destroyedOn: '2038-01-01', number: '2/2038' })
    await expect(client.employees.get({ id: staff })).rejects.toThrow()
    const text = await wholeText(office)
    expect(text).not.toContain(nik)
    // The list of what was destroyed names whose it was, and nothing else does.
    expect(text.split('Orang Rekaan 3').length - 1).toBe(2)
    expect((await client.trust.check()).sound).toBe(true)
    expect(await client.employees.get({ id: kasi })).toMatchObject({ id: kasi })
    expect([sekda, witness]).toHaveLength(2)
    expect(application.isOpen).toBe(true)
  })
})
