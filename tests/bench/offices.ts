import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDemoOffice } from '../../electron/demo/create.ts'
import { evaluationDocuments } from '../../electron/evaluation/documents.ts'
import { migrations } from '../../electron/office-file/migrations/all.ts'
import { OfficeOnce } from '../../electron/office/once.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { createOffice, openApplication, year } from './application.ts'
import { fillLargeOffice } from './large-office.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/** Under which name the large office is kept between runs: another one when what makes it, or its schema, is another. */
function largeName(): string {
  const made = createHash('sha256')
  for (const name of ['large-office.ts', 'large-following.ts'])
    made.update(readFileSync(new URL(name, import.meta.url)))
  for (const { sql } of migrations) made.update(sql)
  return `large-${year}-${made.digest('hex').slice(0, 16)}.kinerja`
}

/** Offices to measure with, made when first asked for and gone at the end; the large one, which takes minutes, is kept. */
export class Offices {
  readonly folder = mkdtempSync(join(tmpdir(), 'kinerja-bench-'))
  #demo: Promise<string> | undefined
  #large: Promise<string> | undefined

  /** File of the demonstration office: 45 people, one year complete and one under way. */
  demo(): Promise<string> {
    return (this.#demo ??= this.#makeDemo())
  }

  /** File of an office with 1,000 people and ten years of history. */
  large(): Promise<string> {
    return (this.#large ??= this.#makeLarge())
  }

  /** The signed annual evaluations of the demonstration office. */
  async evaluations(): Promise<EvaluationDocument[]> {
    const { application, close } = openApplication()
    await application.open(await this.demo())
    try {
      const signed = application.file.raw
        .prepare<[], number>("SELECT id FROM evaluation WHERE period = 'tahunan' AND state = 'signed'")
        .pluck()
        .all()
      return [...(await evaluationDocuments(new OfficeOnce(application.file.db), signed)).values()]
    } finally {
      await close()
    }
  }

  async #makeDemo(): Promise<string> {
    const path = join(this.folder, 'demo.kinerja')
    const { application, close } = openApplication()
    const story = createDemoOffice(application, path, year)
    while (!(await story.next()).done);
    await close()
    return path
  }

  async #makeLarge(): Promise<string> {
    const path = join(this.folder, 'large.kinerja')
    const kept = join(cache, largeName())
    if (!existsSync(kept)) {
      await this.#fillLarge(path)
      mkdirSync(cache, { recursive: true })
      for (const name of readdirSync(cache))
        if (/^large-.*\.kinerja$/.test(name)) rmSync(join(cache, name), { force: true })
      copyFileSync(path, `${kept}.made`)
      renameSync(`${kept}.made`, kept)
    } else copyFileSync(kept, path)
    return path
  }

  async #fillLarge(path: string): Promise<void> {
    const examples = await this.evaluations()
    const { application, close } = openApplication()
    await createOffice(application, path)
    fillLargeOffice(application.file.raw, year, examples)
    await close()
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
