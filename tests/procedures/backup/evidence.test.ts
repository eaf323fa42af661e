import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Application } from '../../../electron/app/application.ts'
import { evidenceFolderOf } from '../../../electron/office-file/evidence-files.ts'
import type { EvidenceTarget } from '../../../shared/monitoring/evidence/evidence.ts'
import { pdf, png } from '../../evidence-files.ts'
import { testHost } from '../../host.ts'
import { temporaryFolder } from '../../temporary.ts'
import { clientOf } from '../office.ts'
import { peopled, signedSkp } from '../people.ts'
import { keptOffice } from './offices.ts'

const passphrase = 'empat ekor kucing di kantor'

/** An office that keeps backups and has a piece of evidence, and a stick for copies. */
async function provedOffice() {
  const stick = temporaryFolder()
  const office = await keptOffice({ chooseFolder: async () => stick })
  const { client, application, path, folder } = office
  const { staff } = await peopled({ application, client, path, folder, close: async () => {} })
  office.at('2026-02-02T09:00:00')
  const { id: skpId, content } = await signedSkp(client, staff)
  const target: EvidenceTarget = {
    of: 'realisation',
    skpId,
    period: 'tw1',
    ikiId: content.rhk[0]?.indicators[0]?.id ?? '',
  }
  const { id } = await client.monitoring.evidence.addFile({ target, file: pdf() })
  const shared = join(office.backups, 'bukti')
  return {
    ...office,
    stick,
    target,
    id,
    own: evidenceFolderOf(path),
    inBackups: () => (existsSync(shared) ? readdirSync(shared) : []),
    shared,
  }
}

/** Another computer, which opens the copy that lies at a path. */
async function elsewhere(copy: string, secret: string | null) {
  const host = testHost({ dataFolder: temporaryFolder(), chooseCopy: async () => copy })
  const application = new Application(host)
  onTestFinished(async () => {
    await application.close()
    host.dispose()
  })
  const client = clientOf(application)
  await client.desk.chooseCopy()
  await client.desk.takeCopy({ secret })
  return client
}

describe('a backup', () => {
  it('has the files of the evidence, once for all backups, and brings them back', async () => {
    const { client, id, own, inBackups, names, at } = await provedOffice()
    await client.backup.make()
    at('2026-02-02T10:00:00')
    await client.backup.make()
    expect(names().length).toBeGreaterThan(1)
    expect(inBackups()).toHaveLength(1)

    rmSync(own, { recursive: true })
    const { rows } = await client.backup.list()
    await client.backup.restore({ token: rows[0]?.token ?? '', secret: null })
    expect(await (await client.monitoring.evidence.file({ id })).text()).toBe(await pdf().text())
  })

  it('brings back what was taken away after it was made, and what was destroyed on the disk', async () => {
    const { client, id, own, target } = await provedOffice()
    await client.backup.make()
    await client.monitoring.evidence.remove({ id })
    expect(existsSync(own)).toBe(false)
    const { rows } = await client.backup.list()
    await client.backup.restore({ token: rows[0]?.token ?? '', secret: null })
    expect(await (await client.monitoring.evidence.file({ id })).text()).toBe(await pdf().text())

    const [name = ''] = readdirSync(own)
    writeFileSync(join(own, name), 'bukan lagi itu')
    expect(await (await client.monitoring.evidence.file({ id })).text()).toBe(await pdf().text())
    await client.monitoring.evidence.addFile({ target, file: png() })
    expect((await client.trust.check()).sound).toBe(true)
  })

  it('gives files up with the last backup that needs them', async () => {
    const { client, id, backups, inBackups, names, at } = await provedOffice()
    await client.backup.make()
    await client.monitoring.evidence.remove({ id })
    at('2026-02-02T10:00:00')
    await client.backup.make()
    expect(inBackups()).toHaveLength(1)
    for (const name of names().slice(0, -1)) rmSync(join(backups, name))
    at('2026-02-02T11:00:00')
    await client.backup.make()
    expect(inBackups()).toEqual([])
  })
})

describe('a copy', () => {
  it('for another computer lies with its evidence, and is taken with it', async () => {
    const { client, id, stick } = await provedOffice()
    const { path } = await client.backup.saveCopy()
    expect(readdirSync(stick).toSorted()).toEqual([
      'Kecamatan Uji salinan 2026-02-02.bukti',
      'Kecamatan Uji salinan 2026-02-02.kinerja',
      'Kecamatan Uji salinan 2026-02-02.kinerja.json',
    ])
    const other = await elsewhere(path ?? '', null)
    expect(await (await other.monitoring.evidence.file({ id })).text()).toBe(await pdf().text())
  })

  it('that is encrypted has no readable file, and opens them with the passphrase', async () => {
    const { client, id, stick } = await provedOffice()
    await client.backup.encrypt({ passphrase })
    await client.backup.make()
    await client.backup.chooseOutside()
    const folder = join(stick, 'Cadangan Kecamatan Uji')
    const [name = ''] = readdirSync(join(folder, 'bukti'))
    expect(name).toMatch(/^[0-9a-f]{64}\.age$/)
    const copy = readdirSync(folder).find((one) => one.endsWith('.kinerja.age')) ?? ''
    const other = await elsewhere(join(folder, copy), passphrase)
    expect(await (await other.monitoring.evidence.file({ id })).text()).toBe(await pdf().text())
  })
})
