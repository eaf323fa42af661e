import { Refusal } from '../../shared/kernel/refusal.ts'
import { clockDoubt } from '../../shared/trust/clock.ts'
import type { FileCheck, Health } from '../../shared/trust/contract.ts'
import { lastEntryAt } from '../office-file/audit-log.ts'
import { checkFile } from '../office-file/check.ts'
import type { OfficeFile } from '../office-file/open.ts'

/** When an office is looked over: as soon as it is open, or before the first paper is signed. */
export type WhenChecked = 'at-opening' | 'at-signing'

/**
 * Whether an open office and the clock can be believed. The office is looked over behind the page, which nobody waits
 * for; only who signs does.
 */
export class Soundness {
  readonly #file: OfficeFile
  readonly #look: (signal: AbortSignal) => Promise<FileCheck>
  readonly #report: (error: unknown) => void
  readonly #stop = new AbortController()
  #check: Promise<void> | null = null
  #found: FileCheck | null = null
  #clock: string | null

  /** @param options.look copies the office while it is used, and looks the copy over */
  constructor(
    file: OfficeFile,
    options: {
      look: (signal: AbortSignal) => Promise<FileCheck>
      now: Date
      report: (error: unknown) => void
    },
  ) {
    this.#file = file
    this.#look = options.look
    this.#report = options.report
    this.#clock = clockDoubt(options.now, lastEntryAt(file.raw))
  }

  /** Looks the office over, once. */
  check(): Promise<void> {
    return (this.#check ??= this.#lookOver())
  }

  async #lookOver(): Promise<void> {
    try {
      this.#found = await this.#look(this.#stop.signal)
    } catch (error) {
      // No room for a copy, or the office was closed: that says nothing about it, and may be tried again.
      this.#check = null
      if (!this.#stop.signal.aborted) this.#report(error)
    }
  }

  health(): Omit<Health, 'evidence'> {
    return {
      state: this.#found ? (this.#found.sound ? 'sound' : 'unsound') : this.#check ? 'checking' : 'unchecked',
      findings: this.#found?.findings.filter(({ ok }) => !ok) ?? [],
      clock: this.#clock,
      logsAside: [...this.#file.logsAside],
    }
  }

  /** Somebody says that the clock is right. */
  believeClock(): void {
    this.#clock = null
  }

  /**
   * Waits for the check and looks at the clock.
   * @throws Refusal when one of them speaks against signing now
   */
  async mustLetSign(now: Date): Promise<void> {
    await this.check()
    // Whoever has no room for a copy waits until the office itself was looked over.
    if (!this.#stop.signal.aborted) this.#found ??= checkFile(this.#file.raw)
    const [finding] = this.health().findings
    if (finding)
      throw new Refusal(
        `Berkas kantor ini tidak utuh (${finding.what}: ${finding.detail}). Jangan menandatangani apa pun dengannya; buka cadangan terakhir yang utuh.`,
      )
    this.#clock ??= clockDoubt(now, lastEntryAt(this.#file.raw))
    if (this.#clock !== null)
      throw new Refusal(
        `${this.#clock} Betulkan tanggal dan jam Windows, atau nyatakan di Beranda bahwa jam ini benar, lalu tanda tangani lagi.`,
      )
  }

  /** Ends what is still running; the file is then free to be closed. */
  async end(): Promise<void> {
    this.#stop.abort()
    await this.#check
  }
}
