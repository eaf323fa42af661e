import { basename } from 'node:path'
import type { Call } from '../app/call.ts'
import { chainOf } from '../office-file/audit.ts'
import { actionsAbout } from '../office-file/audit-log.ts'
import { listBackups } from '../office-file/backups.ts'
import { loadDestructions } from './store.ts'

/** Backups that were made before something was destroyed and so still hold it, the newest first. */
export async function holding(call: Call) {
  const records = await loadDestructions(call.db)
  const destructions = (await actionsAbout(call.db, 'destruction', ['privacy.destroy'])).map(
    ({ seq, subjectId }) => ({ seq, number: records.get(Number(subjectId))?.number ?? '-' }),
  )
  const { first } = chainOf(call.raw)
  const { keeper } = call.application
  const folder = await keeper.outside.find()
  const all = [
    ...keeper.list().map((backup) => ({ backup, outside: false })),
    ...(folder === null ? [] : listBackups(folder)).map((backup) => ({ backup, outside: true })),
  ]
  return all
    .flatMap(({ backup: { path, at, description }, outside }) => {
      const then = description?.contents
      // Of what is not this office nothing was destroyed here; of what nothing is known it can't be told.
      if (!then || then.first !== first) return []
      const numbers = destructions.filter(({ seq }) => seq > then.entries).map(({ number }) => number)
      return numbers.length === 0
        ? []
        : [
            {
              fileName: basename(path),
              at: at.toISOString(),
              outside,
              numbers,
              forGood: description.reason === 'hand',
            },
          ]
    })
    .toSorted((a, b) => b.at.localeCompare(a.at))
}
