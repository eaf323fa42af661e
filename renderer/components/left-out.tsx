import { Anchor, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { LeftOut } from '../../shared/employees/left-out.ts'
import { paths } from '../app/paths.ts'
import { Dialog } from './dialog.tsx'

/**
 * Who is not in a list although one would look for them there: how many in one line, which opens their names with
 * reasons and links.
 * @param what where they are missing: "daftar ini"
 */
export function LeftOutLine({
  people,
  what = 'daftar ini',
  several = false,
}: {
  people: readonly LeftOut[] | undefined
  what?: string
  /** Whether there is more than one of a person, of which some may be there. */
  several?: boolean
}) {
  const [open, setOpen] = useState(false)
  if (!people || people.length === 0) return null
  const line = several
    ? `${people.length} orang tidak lengkap di ${what}`
    : `${people.length} orang tidak ada di ${what}`
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="xs"
        className="kk-left-out"
        onClick={() => setOpen(true)}
      >
        {line}
      </Anchor>
      <Dialog opened={open} size="lg" title={line} onClose={() => setOpen(false)}>
        <ReasonTable people={people} />
      </Dialog>
    </>
  )
}

/** Names with reasons and links to where each can be mended. */
export function ReasonTable({ people }: { people: readonly LeftOut[] }) {
  return (
    <Table verticalSpacing={5} horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nama</Table.Th>
          <Table.Th>Sebabnya</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map(({ employeeId, skpId, fullName, reason }) => (
          <Table.Tr key={`${employeeId} ${skpId} ${reason}`}>
            <Table.Td>
              <Anchor
                component={Link}
                href={skpId === null ? paths.person(employeeId) : paths.skp(skpId)}
                fw={600}
              >
                {fullName}
              </Anchor>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{reason}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
