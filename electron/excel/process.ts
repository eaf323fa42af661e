import { Refusal } from '../../shared/kernel/refusal.ts'
import { hearParent, tellParent } from '../app/process-port.ts'
import type { FromReader, ToReader } from './reader.ts'
import { findCells } from './read-workbook.ts'

/** The process that reads one workbook, chosen by a person and sent by anybody, and says bit by bit what is in it. */

const say = (message: FromReader) => tellParent(message)

/** Called when the parent has taken what was said last. */
let taken = () => {}

async function read(bytes: Uint8Array): Promise<void> {
  try {
    for await (const found of findCells(bytes)) {
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
  if (order.kind === 'read') void read(order.bytes)
  else taken()
})
