import { Button, Code, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber } from '../../shared/kernel/numbers.ts'
import { chainCode } from '../../shared/office/paper.ts'
import type { AuditRecord } from '../../shared/trust/contract.ts'
import { api } from '../app/client.ts'
import { LoadGate } from './load-gate.tsx'
import { labelOfAction } from '../../shared/trust/actions.ts'

const when = (iso: string) =>
  new Date(iso).toLocaleString('id-ID', { dateStyle: 'short', timeStyle: 'short' }).replaceAll('.', ':')

const steps = 50

/** Who did what and when, newest first; each entry opens to what it changed. */
export function AuditTrail({ subjectType, subjectId }: { subjectType?: string; subjectId?: string }) {
  const entries = useInfiniteQuery(
    api.trust.audit.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: steps,
        ...(before === undefined ? {} : { before }),
        ...(subjectType === undefined ? {} : { subjectType }),
        ...(subjectId === undefined ? {} : { subjectId }),
      }),
      initialPageParam: undefined,
      // A part that is full may have older ones before it.
      getNextPageParam: (part) => (part.length < steps ? undefined : part.at(-1)?.seq),
      select: ({ pages }) => pages.flat(),
    }),
  )
  return (
    <LoadGate query={entries}>
      {(rows) =>
        rows.length === 0 ? (
          <Text c="dimmed">Belum ada perubahan yang dicatat.</Text>
        ) : (
          <>
            <Table verticalSpacing={4} horizontalSpacing={6} layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={140}>Waktu</Table.Th>
                  <Table.Th w={190}>Oleh</Table.Th>
                  <Table.Th>Perubahan</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Entry key={row.seq} row={row} />
                ))}
              </Table.Tbody>
            </Table>
            {entries.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                mt="xs"
                loading={entries.isFetchingNextPage}
                onClick={() => void entries.fetchNextPage()}
              >
                Tampilkan yang lebih lama
              </Button>
            )}
          </>
        )
      }
    </LoadGate>
  )
}

/** The audit trail of one thing, below what its page shows. */
export function AuditSection(subject: { subjectType: string; subjectId: string }) {
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        Catatan perubahan
      </Title>
      <AuditTrail {...subject} />
    </section>
  )
}

const pretty = (json: string | null) => (json === null ? '–' : JSON.stringify(JSON.parse(json), null, 1))

function Entry({ row }: { row: AuditRecord }) {
  const [open, setOpen] = useState(false)
  return (
    <Table.Tr>
      <Table.Td>
        {when(row.at)}
        <Text size="xs" c="dimmed">
          Nomor {formatNumber(row.seq)}
        </Text>
      </Table.Td>
      <Table.Td>{row.operator}</Table.Td>
      <Table.Td>
        {labelOfAction(row.action)}
        {row.reason && ` — alasan: ${row.reason}`}{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? 'Tutup' : 'Rincian'}
        </Button>
        {open && (
          <>
            <Text size="xs">
              Catatan kantor nomor {chainCode({ entry: row.seq, hash: row.hash })} (kode ini tercetak pada
              dokumen yang ditandatangani tepat sesudahnya)
            </Text>
            {row.erased && <Text size="xs">Isi catatan ini sudah dimusnahkan menurut masa simpannya.</Text>}
            {(row.before ?? row.after) !== null && (
              <>
                <Text size="xs">Sebelum</Text>
                <Code block>{pretty(row.before)}</Code>
                <Text size="xs">Sesudah</Text>
                <Code block>{pretty(row.after)}</Code>
              </>
            )}
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
