import { Button, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { labelOfAction } from '../../shared/trust/actions.ts'
import type { AuditRecord } from '../../shared/trust/contract.ts'
import { EntryDetail, EntryTime, MoreButton, useAuditEntries } from './audit-entries.tsx'
import { LoadGate } from './load-gate.tsx'

/** The log of one thing, below what its page shows: who did what and when; each entry opens to what it changed. */
export function AuditSection(subject: { subjectType: string; subjectId: string }) {
  const entries = useAuditEntries(subject)
  return (
    <section className="kk-card">
      <Title order={2} mb={6}>
        Catatan perubahan
      </Title>
      <LoadGate query={entries}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">Belum ada perubahan yang dicatat.</Text>
          ) : (
            <Table verticalSpacing={4} horizontalSpacing={6} layout="fixed" className="kk-acts">
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
          )
        }
      </LoadGate>
      <MoreButton query={entries} />
    </section>
  )
}

function Entry({ row }: { row: AuditRecord }) {
  const [open, setOpen] = useState(false)
  const label = labelOfAction(row.action)
  return (
    <Table.Tr>
      <Table.Td>
        <EntryTime at={row.at} seq={row.seq} />
      </Table.Td>
      <Table.Td>{row.operator}</Table.Td>
      <Table.Td>
        {label}
        {row.reason && `, alasan: ${row.reason}`}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${open ? 'Tutup' : 'Rincian'} ${label} nomor ${row.seq}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Tutup' : 'Rincian'}
        </Button>
        {open && <EntryDetail row={row} />}
      </Table.Td>
    </Table.Tr>
  )
}
