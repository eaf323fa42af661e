import { hearParent, tellParent } from '../../app/process-port.ts'
import type { FromWord, ToWord } from './host.ts'
import { writeLetters } from './write-letters.ts'

/** The process that writes letters as Word: one order, then its parent ends it. */

const say = (message: FromWord) => tellParent(message)

hearParent((message) => {
  const { letters, title, paper } = message as ToWord
  writeLetters(letters, { title, paper }).then(
    (bytes) => say({ kind: 'done', bytes }),
    (error: unknown) =>
      say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
