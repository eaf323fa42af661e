import { Button, Table } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { EntryTime } from './audit-entries.tsx'

/** What the log tells, a row each: when, by whom, and what. */
export function LogTable({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <Table
      verticalSpacing={4}
      horizontalSpacing={6}
      layout="fixed"
      className="kk-acts"
      {...(label !== undefined && { 'aria-label': label })}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={140}>Waktu</Table.Th>
          <Table.Th w={190}>Oleh</Table.Th>
          <Table.Th>Perubahan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  )
}

/** One row of it, which opens to what was changed. */
export function LogRow({
  at,
  seq,
  operator,
  named,
  more = '',
  inside,
  children,
}: {
  at: string
  seq: number
  operator: string
  /** What the button opens, for who hears and does not see it. */
  named: string
  /** Behind the word of the button while it is closed. */
  more?: string
  /** Drawn only while it is open. */
  inside: ReactNode
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  const word = open ? 'Tutup' : 'Rincian'
  return (
    <Table.Tr>
      <Table.Td>
        <EntryTime at={at} seq={seq} />
      </Table.Td>
      <Table.Td>{operator}</Table.Td>
      <Table.Td>
        {children}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${word} ${named}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {word}
          {!open && more}
        </Button>
        {open && inside}
      </Table.Td>
    </Table.Tr>
  )
}
