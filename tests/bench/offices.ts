import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoOffice } from '../../electron/demo/create.ts'
import { evaluationDocuments } from '../../electron/evaluation/documents.ts'
import { OfficeOnce } from '../../electron/office/once.ts'
import type { EvaluationDocument } from '../../shared/evaluation/evaluation.ts'
import { createOffice, openApplication, year } from './application.ts'
import { fillLargeOffice } from './large-office.ts'

/** Offices to measure with, made when first asked for and gone at the end. */
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
    const examples = await this.evaluations()
    const path = join(this.folder, 'large.kinerja')
    const { application, close } = openApplication()
    await createOffice(application, path)
    fillLargeOffice(application.file.raw, year, examples)
    await close()
    return path
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
