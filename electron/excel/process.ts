import { mostOfWorkbook } from '../../shared/kernel/limits.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { hearParent, tellParent } from '../app/process-port.ts'
import type { FromReader, ToReader } from './reader.ts'
import { readJson } from './read-json.ts'
import { readPdf } from './read-pdf.ts'
import { findCells } from './read-workbook.ts'
import { watchMemory } from './watch-memory.ts'

/** The process that reads a workbook, a PDF or some files of JSON, chosen by a person and sent by anybody, and says bit by bit what is in it. */

const say = (message: FromReader) => tellParent(message)

/** Called when the parent has taken what was said last. */
let taken = () => {}

type Order = Exclude<ToReader, { kind: 'next' }>

function foundIn(order: Order) {
  switch (order.kind) {
    case 'read':
      return findCells(order.bytes)
    case 'read-pdf':
      return readPdf(order.bytes)
    case 'read-json':
      return order.files.map((bytes) => readJson(bytes))
  }
}

async function read(order: Order): Promise<void> {
  try {
    for await (const found of foundIn(order)) {
      const heard = new Promise<void>((resolve) => (taken = resolve))
      say(found)
      await heard
    }
    say({ kind: 'done' })
  } catch (error) {
    if (error instanceof Refusal) say({ kind: 'refused', message: error.message })
    else say({ kind: 'failed', message: error instanceof Error ? String(error.stack) : String(error) })
  }
}

hearParent((message) => {
  const order = message as ToReader
  if (order.kind === 'next') return taken()
  // What unpacks itself inside of the PDF library is seen by nobody on the way.
  if (order.kind === 'read-pdf') watchMemory(mostOfWorkbook.memory)
  void read(order)
})
