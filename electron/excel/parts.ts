import type { Budget } from './budget.ts'
import { readXml, type XmlReader } from './xml.ts'
import { DamagedZip, unpacked, type ZipEntry } from './zip.ts'

/** Names are compared without capitals, and with the slashes that other programs write differently. */
function nameKey(name: string): string {
  const steps: string[] = []
  for (const step of name.replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/').toLowerCase()
}

/** One part that another names: a worksheet, the texts that all share. */
export interface Relation {
  id: string
  /** Last word of its type: "worksheet", "chartsheet", "sharedStrings". */
  type: string
  part: string
}

/** The parts of a workbook as its directory lists them. */
export class Parts {
  readonly #bytes: Uint8Array
  readonly #budget: Budget
  readonly #entries = new Map<string, ZipEntry>()

  /** @throws DamagedZip where two parts have one name: nobody could say which of them Excel shows */
  constructor(bytes: Uint8Array, entries: readonly ZipEntry[], budget: Budget) {
    this.#bytes = bytes
    this.#budget = budget
    for (const entry of entries) {
      const key = nameKey(entry.name)
      if (this.#entries.has(key)) throw new DamagedZip(entry.name)
      this.#entries.set(key, entry)
    }
  }

  has(name: string): boolean {
    return this.#entries.has(nameKey(name))
  }

  /** Says at once what would be too much, before any of them is read. */
  claim(names: readonly string[]): void {
    for (const name of names) this.#budget.unpack(this.#entries.get(nameKey(name))?.size ?? 0)
  }

  /**
   * Reads a part that has been claimed; yields after each piece.
   * @throws DamagedZip where another part names it and it is missing
   */
  async *read(name: string, reader: XmlReader): AsyncGenerator<void> {
    const entry = this.#entries.get(nameKey(name))
    if (!entry) throw new DamagedZip(name)
    for await (const _ of readXml(unpacked(this.#bytes, entry), reader)) {
      this.#budget.look()
      yield
    }
  }

  /** The same for a part of which nothing is wanted in between. */
  async readWhole(name: string, reader: XmlReader): Promise<void> {
    for await (const _ of this.read(name, reader));
  }

  /** What a part names as its own. @param name of the part; '' for the whole file */
  async relationsOf(name: string): Promise<Relation[]> {
    const key = nameKey(name)
    const folder = key.slice(0, key.lastIndexOf('/') + 1)
    const list = `${folder}_rels/${key.slice(folder.length)}.rels`
    const relations: Relation[] = []
    if (!this.has(list)) return relations
    this.claim([list])
    await this.readWhole(list, {
      open({ name: tag, attributes: { Id = '', Type = '', Target = '', TargetMode } }) {
        if (tag !== 'Relationship' || TargetMode === 'External') return
        const part = /^[/\\]/.test(Target) ? Target : `${folder}${Target}`
        relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part: nameKey(part) })
      },
    })
    return relations
  }
}
