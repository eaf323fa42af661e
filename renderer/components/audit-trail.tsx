import { Text, Title } from '@mantine/core'
import { labelOfAction } from '../../shared/trust/actions.ts'
import type { AuditRecord } from '../../shared/trust/contract.ts'
import { EntriesOfAct, MoreButton, useAuditEntries } from './audit-entries.tsx'
import { LoadGate } from './load-gate.tsx'
import { LogRow, LogTable } from './log-table.tsx'

/** The log of one thing, below what its page shows: who did what and when; each entry opens to what it changed. */
export function AuditSection(subject: { subjectType: string; subjectId: string }) {
  const entries = useAuditEntries({ ...subject, brief: true })
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
            <LogTable>
              {rows.map((row) => (
                <Entry key={row.seq} row={row} />
              ))}
            </LogTable>
          )
        }
      </LoadGate>
      <MoreButton query={entries} />
    </section>
  )
}

function Entry({ row }: { row: AuditRecord }) {
  const { at, seq, operator, reason } = row
  const label = labelOfAction(row.action)
  return (
    <LogRow
      at={at}
      seq={seq}
      operator={operator}
      named={`${label} nomor ${seq}`}
      inside={<EntriesOfAct since={seq} until={seq} />}
    >
      {label}
      {reason && `, alasan: ${reason}`}
    </LogRow>
  )
}
