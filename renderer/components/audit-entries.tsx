import { Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { shortMoment } from '../../shared/kernel/dates.ts'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { chainCode } from '../../shared/office/paper.ts'
import { labelOfAction } from '../../shared/trust/actions.ts'
import type { AuditRecord } from '../../shared/trust/contract.ts'
import { api } from '../app/client.ts'
import { LoadGate } from './load-gate.tsx'

const steps = 50

/** Which part of the log is shown: all about one thing, without what it changed where `brief`, or the entries between two numbers, both of them shown. */
export type PartOfLog =
  { subjectType: string; subjectId: string; brief: boolean } | { since: number; until: number }

/** Entries of the log, newest first, each with what it changed. */
export function useAuditEntries(part: PartOfLog) {
  const { until, ...wanted } = 'since' in part ? part : { ...part, until: undefined }
  return useInfiniteQuery(
    api.trust.audit.infiniteOptions({
      input: (before: number | undefined) => ({
        ...wanted,
        limit: steps,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: until === undefined ? undefined : until + 1,
      // A part that is full may have older ones before it.
      getNextPageParam: (read) => (read.length < steps ? undefined : read.at(-1)?.seq),
      select: ({ pages }) => pages.flat(),
    }),
  )
}

/** What an entry says that changed, and by which code papers refer to it. */
function EntryDetail({ row }: { row: AuditRecord }) {
  return (
    <>
      {row.erased && <Text size="xs">Isi catatan ini sudah dimusnahkan menurut masa simpannya.</Text>}
      {row.changes.length > 0 && (
        <ul className="kk-changes">
          {row.changes.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        Catatan kantor nomor {chainCode({ entry: row.seq, hash: row.hash })} (kode ini tercetak pada dokumen
        yang ditandatangani tepat sesudahnya)
      </Text>
    </>
  )
}

/** Button below a list of which there is more. */
export function MoreButton({
  query,
}: {
  query: Pick<ReturnType<typeof useAuditEntries>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
}) {
  if (!query.hasNextPage) return null
  return (
    <Button
      variant="default"
      size="xs"
      mt="xs"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      Tampilkan yang lebih lama
    </Button>
  )
}

/** The entries of an act, or one entry, opened below it. */
export function EntriesOfAct({ since, until }: { since: number; until: number }) {
  const entries = useAuditEntries({ since, until })
  return (
    <LoadGate query={entries}>
      {(rows) => (
        <>
          {rows.map((row) => (
            <section key={row.seq} className="kk-entry">
              {since !== until && (
                <Text size="sm" fw={600}>
                  {labelOfAction(row.action)}
                  {row.about !== '' && `: ${row.about}`}
                </Text>
              )}
              <EntryDetail row={row} />
            </section>
          ))}
          <MoreButton query={entries} />
        </>
      )}
    </LoadGate>
  )
}

/** When something was done, in the office's zone, and under which number it stands. */
export function EntryTime({ at, seq }: { at: string; seq: number }) {
  return (
    <>
      {shortMoment(at)}
      <Text size="xs" c="dimmed">
        Nomor {formatNumber(seq)}
      </Text>
    </>
  )
}
