import { mostOfWorkbook, type WorkbookLimits } from '../../shared/kernel/limits.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

/** A limit was met. @param what as in "lebih dari 100.000 baris" */
export const tooMuch = (what: string): Refusal =>
  new Refusal(`Isi berkas itu terlalu besar: ${what}. Salin hanya tabel yang diperlukan ke berkas baru.`)

/** Counts what is read of one file, and says what is too much as soon as it is. */
export class Budget {
  readonly most: WorkbookLimits
  readonly #memory = process.memoryUsage.rss()
  readonly #work = process.cpuUsage()
  #unpacked = 0
  #cells = 0
  #letters = 0

  constructor(most: WorkbookLimits = mostOfWorkbook) {
    this.most = most
  }

  /** Bytes of a part that is about to be unpacked, as the directory says; more than those never are. */
  unpack(bytes: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > this.most.unpacked)
      throw tooMuch(`lebih dari ${megabytes(this.most.unpacked)} setelah dibuka`)
  }

  letters(count: number): void {
    this.#letters += count
    if (this.#letters > this.most.letters)
      throw tooMuch(`teksnya lebih dari ${formatNumber(this.most.letters)} huruf`)
  }

  cell(): void {
    this.#cells += 1
    if (this.#cells > this.most.cells)
      throw tooMuch(`lebih dari ${formatNumber(this.most.cells)} sel yang terisi`)
  }

  /** @param count rows of a worksheet so far */
  rows(count: number, worksheet: string): void {
    if (count > this.most.rows)
      throw tooMuch(`lembar "${worksheet}" mempunyai lebih dari ${formatNumber(this.most.rows)} baris`)
  }

  /** Asked again and again. All memory of this process counts, also what libraries take outside the heap. */
  look(): void {
    const { user, system } = process.cpuUsage(this.#work)
    if ((user + system) / 1000 > this.most.work)
      throw tooMuch(`membacanya memerlukan lebih dari ${formatNumber(this.most.work / 1000)} detik`)
    if (process.memoryUsage.rss() - this.#memory > this.most.memory)
      throw tooMuch(`membacanya memerlukan lebih dari ${megabytes(this.most.memory)} memori`)
  }
}
