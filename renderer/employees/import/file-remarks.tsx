import { Button, List } from '@mantine/core'
import type { Correction, ImportPreview } from '../../../shared/employees/import/contract.ts'
import { HiddenRowsNote } from '../../components/hidden-rows.tsx'
import { Note } from '../../components/note.tsx'
import { correctionsOf } from './corrections.ts'

/** What of the file is not brought in unless the clerk says so, and what is not read at all. */
export function FileRemarks({
  preview: { worksheet, hiddenRows, unread, remarks, plan },
  withHidden,
  onHidden,
  onCorrect,
}: {
  preview: ImportPreview
  withHidden: boolean
  onHidden: (take: boolean) => void
  onCorrect: (corrections: readonly Correction[]) => void
}) {
  const offered = correctionsOf(plan.problems)
  return (
    <>
      <HiddenRowsNote hidden={[{ worksheet, rows: hiddenRows }]} taken={withHidden} onTake={onHidden} />
      {offered.length > 1 && (
        <Note kind="info" title={`${offered.length} sel mungkin salah ketik`}>
          Ada huruf yang mirip angka, atau tanda yang mirip garis miring. Periksa saran pada tab Salah, lalu
          pakai satu per satu atau semuanya.
          <div>
            <Button mt="xs" size="xs" variant="default" onClick={() => onCorrect(offered)}>
              Pakai {offered.length} saran
            </Button>
          </div>
        </Note>
      )}
      {(unread.length > 0 || remarks.length > 0) && (
        <Note kind="info">
          {remarks.map((remark) => (
            <div key={remark}>{remark}</div>
          ))}
          {unread.length > 0 && (
            <details>
              <summary>{unread.length} kolom tidak diimpor</summary>
              <List size="sm">
                {unread.map(({ letter, header }) => (
                  <List.Item key={letter}>
                    {letter}: {header || 'tanpa judul'}
                  </List.Item>
                ))}
              </List>
            </details>
          )}
        </Note>
      )}
    </>
  )
}
