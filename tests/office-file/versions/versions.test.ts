import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { Application, type Host } from '../../../electron/app/application.ts'
import { nodeHost } from '../../../electron/app/node-host.ts'
import { checkBackups } from '../../../electron/backup/command-line.ts'
import { evidenceFolderOf, putFile } from '../../../electron/office-file/evidence-files.ts'
import { migrations } from '../../../electron/office-file/migrations/all.ts'
import type { PrintRequest } from '../../../shared/documents/contract.ts'
import { printed } from '../../documents/documents.ts'
import { packed, type PdfPage, readPdf } from '../../documents/pdf-text.ts'
import { clientOf } from '../../procedures/office.ts'
import { sharedFolder, temporaryFolder } from '../../temporary.ts'
import { keptEvidence } from './chapters.ts'
import { isKept, makeOffice, unpackOffice } from './make.ts'
import { evaluationOf, skpOf } from './people.ts'

const newest = migrations.length
const versions = migrations.map(({ version }) => version)

interface Paper {
  /** The version from which on there is something to print. */
  since: number
  request: PrintRequest
}

const evaluations = (since: number, some: Pick<PrintRequest, 'year' | 'period' | 'scope'>): Paper => ({
  since,
  request: { form: 'evaluasi', also: ['dokumen-evaluasi'], ...some },
})

const plan = (since: number, year: number, id: number): Paper => ({
  since,
  request: {
    form: 'skp',
    also: ['lampiran-skp', 'rencana-aksi', 'perjanjian-kinerja'],
    year,
    scope: { kind: 'skp', ids: [id] },
  },
})

/** All that is printed of the kept offices. */
const papers: readonly Paper[] = [
  evaluations(1, { year: 2025, period: 'tw4', scope: { kind: 'all' } }),
  evaluations(1, { year: 2025, period: 'tahunan', scope: { kind: 'all' } }),
  { since: 1, request: { form: 'skp', also: ['matriks-peran-hasil'], year: 2025, scope: { kind: 'all' } } },
  plan(2, 2026, 4),
  plan(3, 2026, 5),
  plan(4, 2026, 6),
  { since: 6, request: { form: 'berita-acara-dialog', year: 2026, scope: { kind: 'talks', ids: [1] } } },
  plan(7, 2026, 7),
  { since: 8, request: { form: 'matriks-peran-hasil', year: 2026, scope: { kind: 'all' } } },
  plan(13, 2027, 8),
  plan(15, 2027, 9),
  evaluations(15, { year: 2027, scope: { kind: 'evaluations', ids: [7] } }),
  plan(18, 2027, 10),
  evaluations(18, { year: 2027, scope: { kind: 'evaluations', ids: [8] } }),
]

const plain = nodeHost({ dataFolder: sharedFolder(), now: () => new Date('2027-07-15T09:00:00') })
afterAll(() => plain.dispose())

/** What was drawn, by what it was drawn from: of the very same the very same is drawn, which takes longest here. */
const drawings = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
const host: Host = {
  ...plain,
  engine() {
    const engine = plain.engine()
    return {
      ...engine,
      draw(job) {
        const key = JSON.stringify(job)
        const drawing = drawings.get(key) ?? engine.draw(job)
        drawings.set(key, drawing)
        return drawing
      },
    }
  },
}

/** From this version on a file of evidence lies beside the office. */
const firstWithEvidence = 24

/** Opens the office that is kept of a version, as its operator does on the day of the update. */
async function openKept(version: number) {
  const path = join(temporaryFolder(), 'Kecamatan Rekaan.kinerja')
  unpackOffice(version, path)
  if (version >= firstWithEvidence) putFile(evidenceFolderOf(path), Buffer.from(keptEvidence))
  const application = new Application(host)
  onTestFinished(() => application.close())
  const steps: string[] = []
  // A step says again and again how far it is, after its name.
  await application.open(path, ({ label }) => {
    const step = label.replace(/(langkah \d+ dari \d+, [^:]+): .*$/, '$1')
    if (steps.at(-1) !== step) steps.push(step)
  })
  return { application, client: clientOf(application), path, steps }
}

type Client = ReturnType<typeof clientOf>

async function print(client: Client, request: PrintRequest): Promise<Uint8Array> {
  for await (const event of await client.documents.print(request))
    if (event.kind === 'done') return (await client.documents.file({ token: event.token })).bytes()
  throw new Error('nothing was printed')
}

const placed = (pages: readonly PdfPage[]): string[] =>
  pages.flatMap(({ items }, page) =>
    items.map(({ text, x, y, size }) => [page, x.toFixed(1), y.toFixed(1), size.toFixed(1), text].join(' ')),
  )

/** What today's application prints of an office that it made itself, once for all versions. */
let today: Promise<Uint8Array[]> | undefined
async function printAll(version: number): Promise<Uint8Array[]> {
  const path = join(temporaryFolder(), 'Kecamatan Rekaan.kinerja')
  makeOffice(version, path)
  const application = new Application(host)
  onTestFinished(() => application.close())
  await application.open(path)
  const all: Uint8Array[] = []
  for (const { request } of papers) all.push(await print(clientOf(application), request))
  return all
}

describe.each(versions)('an office of version %i', (version) => {
  it('is kept, and the migrations of today make the very same', () => {
    expect(isKept(version), `node tests/office-file/versions/make.ts`).toBe(true)
    const [kept, anew] = ['kept', 'anew'].map((name) => join(temporaryFolder(), `${name}.kinerja`))
    unpackOffice(version, kept ?? '')
    makeOffice(version, anew ?? '')
    expect(contentOf(kept ?? '')).toEqual(contentOf(anew ?? ''))
  })

  it('opens, backed up before, is sound, and prints every paper as it is printed today', async () => {
    const { application, client, path, steps } = await openKept(version)
    const { raw } = application.file
    expect(raw.pragma('user_version', { simple: true })).toBe(newest)
    expect(raw.pragma('journal_mode', { simple: true })).toBe('delete')

    // Backed up, found whole and listed, unless there was nothing to do.
    const { rows: backups } = await client.backup.list()
    const told = newest - version + 2
    if (version === newest) expect([backups, steps]).toEqual([[], []])
    else {
      expect(backups).toMatchObject([{ reason: 'migration', state: 'verified' }])
      expect(steps).toHaveLength(told)
      expect(steps[0]).toBe(
        `Memperbarui berkas kantor: langkah 1 dari ${told}, membuat cadangan dan memeriksanya`,
      )
      expect(steps.at(-1)).toContain(`langkah ${told} dari ${told}`)
    }

    const check = await client.trust.check()
    expect(check.findings.filter(({ ok }) => !ok)).toEqual([])
    const lines: string[] = []
    await checkBackups(application, (line) => lines.push(line))
    expect(lines.filter((line) => !line.startsWith('baik'))).toEqual([])
    expect(readdirSync(join(path, '..')).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])

    today ??= printAll(newest)
    for (const [index, { since, request }] of papers.entries()) {
      if (since > version) continue
      const [then, now] = [await print(client, request), (await today)[index] ?? new Uint8Array()]
      if (Buffer.from(then).equals(now)) continue
      const [before, after] = [await readPdf(then), await readPdf(now)]
      expect(placed(before.pages), JSON.stringify(request)).toEqual(placed(after.pages))
    }
  })
})

/** All that a file holds, but the sums, which follow from it. */
function contentOf(path: string): Record<string, unknown> {
  const raw = new Sqlite(path, { readonly: true })
  try {
    const made = raw.prepare<[], { type: string; name: string; sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
    )
    return Object.fromEntries(
      made
        .all()
        .map(({ type, name, sql }) => [
          `${type} ${name}`,
          type === 'table' ? { sql, rows: raw.prepare(`SELECT * FROM "${name}"`).all() } : sql,
        ]),
    )
  } finally {
    raw.close()
  }
}

it('of the first version prints what was signed on its day, and shows the year that is over', async () => {
  const { client } = await openKept(1)
  for (const [index, role] of (['camat', 'kasi', 'staf'] as const).entries()) {
    const skp = skpOf(role, 2025, index + 1)
    const { pages } = await readPdf(
      await print(client, { form: 'skp', year: 2025, scope: { kind: 'skp', ids: [index + 1] } }),
    )
    expect(placed(pages)).toEqual(placed((await printed([{ form: 'skp', data: skp }])).pages))

    const evaluation = evaluationOf(skp, 'tahunan')
    const paper = await readPdf(
      await print(client, {
        form: 'evaluasi',
        year: 2025,
        scope: { kind: 'evaluations', ids: [index * 2 + 2] },
      }),
    )
    expect(placed(paper.pages)).toEqual(
      placed((await printed([{ form: 'evaluasi', data: evaluation }])).pages),
    )
    for (const said of [
      skp.employee.name,
      'Pimpinan: pertahankan, dan catat setiap hari',
      '22 Desember 2025',
    ])
      expect(paper.packed).toContain(packed(said))
  }
  const list = await client.evaluation.list({ year: 2025, period: 'tahunan' })
  expect(JSON.stringify(list)).toContain('"predikat":"baik"')
  expect(await client.planning.agreement.versions({ id: 1 })).toMatchObject([{ kind: 'signed' }])
})
