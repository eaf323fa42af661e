import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { app, dialog } from 'electron'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { describeError } from './redact.ts'

/** Errors that nobody expected, kept in a file on this computer and sent nowhere. */
export interface CrashLog {
  file: string
  report(error: unknown): void
}

/** Full at so many bytes; the log before the present one is kept, older ones are not. */
const limit = 512 * 1024

/** Answers to the clerk, and calls that were cancelled, are no crashes. */
const isExpected = (error: unknown): boolean =>
  error instanceof Refusal ||
  (error instanceof ORPCError && (error.defined || error.status < 500)) ||
  (error instanceof Error && error.name === 'AbortError')

/** @param folder where the log is kept */
export function crashLog(folder: string, now = () => new Date()): CrashLog {
  const file = join(folder, 'kinerja.log')
  return {
    file,
    report(error) {
      if (isExpected(error)) return
      try {
        mkdirSync(folder, { recursive: true })
        const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
        if (size > limit) renameSync(file, join(folder, 'kinerja.1.log'))
        appendFileSync(file, `${now().toISOString()} ${app.getVersion()} ${describeError(error)}\n\n`)
      } catch {
        // A log that can't be written must not be the next crash.
      }
    },
  }
}

/** Logs whatever no one else has caught, in this process and in the ones it started; tells the user once. */
export function watchForCrashes(log: CrashLog): void {
  let told = false
  process.on('uncaughtException', (error) => {
    log.report(error)
    if (told) return
    told = true
    dialog.showErrorBox(
      'Kinerja Kantor',
      'Satu bagian aplikasi berhenti bekerja. Yang sudah disimpan tetap aman. Tutup Kinerja Kantor, lalu buka lagi.\n\n' +
        `Catatan untuk yang membantu Anda (tanpa nama dan NIP): ${log.file}`,
    )
  })
  process.on('unhandledRejection', (reason) => log.report(reason))
  app.on('render-process-gone', (_event, _contents, details) => {
    if (details.reason !== 'clean-exit')
      log.report(new Error(`page gone: ${details.reason}, exit code ${details.exitCode}`))
  })
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && details.reason !== 'killed')
      log.report(new Error(`${details.type} gone: ${details.reason}, exit code ${details.exitCode}`))
  })
}

/** The application can't even begin: says so and ends, instead of running without a window. */
export function giveUp(error: unknown): void {
  dialog.showErrorBox(
    'Kinerja Kantor',
    'Kinerja Kantor tidak dapat dimulai. Berkas kantor tidak diubah. Mulai ulang komputer, lalu buka lagi; bila ' +
      `tetap begini, pasang ulang Kinerja Kantor (berkas kantor tidak ikut terhapus), atau sampaikan kalimat berikut kepada yang membantu Anda.\n\n${describeError(error).split('\n', 1).join('')}`,
  )
  app.exit(1)
}
