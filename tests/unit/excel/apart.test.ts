import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { createDeflate } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { forkReader } from '../../../electron/excel/fork.ts'
import { readApart, readPdfApart } from '../../../electron/excel/reader.ts'
import { readWorkbook } from '../../../electron/excel/workbook.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { givenList } from '../employees/import/lists.ts'
import { givenCase } from './hand-made.ts'

describe('a process of its own', () => {
  it.each(['siasn', 'duk'] as const)('reads the same of %s as this one', async (name) => {
    expect(await readApart(forkReader, givenList(name))).toEqual(await readWorkbook(givenList(name)))
  })

  it('gives days as days, and says what was left out', async () => {
    const [dates] = await readApart(forkReader, givenCase('date1904-true.xlsx'))
    expect(dates?.rows[1]?.[3]).toEqual(new Date('1980-03-14T00:00:00Z'))
    const [stray] = await readApart(forkReader, givenCase('cell-xfd1048576.xlsx'))
    expect(stray?.remarks).toHaveLength(1)
  })

  it('refuses with its sentence', async () => {
    const refused = readApart(forkReader, Buffer.from('%PDF-1.7\n'))
    await expect(refused).rejects.toThrow(Refusal)
    await expect(refused).rejects.toThrow('PDF')
  })

  it('ends when it is cancelled, and is not begun after that', async () => {
    const controller = new AbortController()
    const started: Array<ReturnType<typeof forkReader>> = []
    const ended: boolean[] = []
    const spawn = () => {
      const child = forkReader()
      started.push(child)
      child.onExit(() => ended.push(true))
      return child
    }
    const reading = readApart(spawn, givenList('siasn'), controller.signal)
    controller.abort(new Error('dibatalkan'))
    await expect(reading).rejects.toThrow('dibatalkan')
    await expect.poll(() => ended).toEqual([true])
    await expect(readApart(spawn, givenList('siasn'), controller.signal)).rejects.toThrow('dibatalkan')
    expect(started).toHaveLength(1)
  })

  it('that dies on the way refuses the file and leaves this one alone', async () => {
    const spawn = () => {
      const child = forkReader()
      child.kill()
      return child
    }
    await expect(readApart(spawn, givenList('siasn'))).rejects.toThrow('berhenti')
  })
})

describe('a PDF that unpacks itself without end', () => {
  it('ends the process that reads it, and says so', { timeout: 60_000 }, async () => {
    const content = await unpacking(700)
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>',
    ].map((text, at) => `${at + 1} 0 obj\n${text}\nendobj\n`)
    const bytes = Buffer.concat([
      Buffer.from(
        `%PDF-1.4\n${objects.join('')}4 0 obj\n<</Length ${content.length}/Filter/FlateDecode>>\nstream\n`,
      ),
      content,
      Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF'),
    ])
    await expect(readPdfApart(forkReader, bytes)).rejects.toThrow(/berhenti|terlalu besar/)
  })
})

/** So many megabytes of a page's content, packed. */
async function unpacking(megabytes: number): Promise<Buffer> {
  const packed = createDeflate({ level: 9 })
  const part = Buffer.alloc(1024 * 1024, 'BT (x) Tj ET\n')
  void (async () => {
    for (let at = 0; at < megabytes; at += 1) if (!packed.write(part)) await once(packed, 'drain')
    packed.end()
  })()
  return buffer(packed)
}
