import { Button, Group, Table, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CreditPerson, SetPaper } from '../../../shared/career/credit/contract.ts'
import { formatCredit } from '../../../shared/career/credit/points.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { Badge } from '../../components/badges.tsx'
import { ReasonDialog, tell } from '../../components/confirm.tsx'

const stateOf = ({ openedReason, outdated }: SetPaper) =>
  openedReason !== null ? 'Dibuka kembali' : outdated.length > 0 ? 'Usang' : 'Berlaku'

/** The papers that were set, the newest first; the last that stands can be opened again with a reason. */
export function Papers({ person: { employeeId, papers, sets } }: { person: CreditPerson }) {
  const [opening, setOpening] = useState<SetPaper | null>(null)
  const open = useMutation({
    ...api.career.credit.open.mutationOptions(),
    onSuccess: async () => {
      setOpening(null)
      await refresh()
      tell('Penetapan dibuka kembali; angka kreditnya dihitung lagi dari penilaian yang berlaku.')
    },
  })
  const last = papers.find(({ openedReason }) => openedReason === null)
  if (papers.length === 0) return null
  return (
    <section aria-labelledby="papers">
      <Title order={2} id="papers" mb={6}>
        Penetapan
      </Title>
      <Table verticalSpacing={3} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Sampai</Table.Th>
            <Table.Th>Ditetapkan</Table.Th>
            <Table.Th>Nomor PAK</Table.Th>
            <Table.Th>Oleh</Table.Th>
            <Table.Th className="kk-num">Jumlah AK</Table.Th>
            <Table.Th>Keadaan</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papers.map((paper) => (
            <Table.Tr key={paper.id}>
              <Table.Td>{longDate(paper.until)}</Table.Td>
              <Table.Td>{longDate(paper.decidedOn)}</Table.Td>
              <Table.Td>{paper.numbers.penetapan || '–'}</Table.Td>
              <Table.Td>{paper.officialName}</Table.Td>
              <Table.Td className="kk-num">{formatCredit(paper.total)}</Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Badge look={paper.outdated.length > 0 ? 'warning' : 'quiet'}>{stateOf(paper)}</Badge>
                  {sets && paper.id === last?.id && (
                    <Button size="compact-sm" variant="default" onClick={() => setOpening(paper)}>
                      Buka kembali
                    </Button>
                  )}
                </Group>
                {paper.openedReason !== null && (
                  <Text size="xs" c="dimmed">
                    {paper.openedReason}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ReasonDialog
        opened={opening !== null}
        title="Buka kembali penetapan"
        explanation="Cetakan yang sudah ditandatangani tidak berlaku lagi bagi aplikasi ini; naskahnya tetap tersimpan. Angka kreditnya dihitung lagi dan dapat ditetapkan lagi."
        verb="Buka kembali"
        busy={open.isPending}
        error={open.error}
        onClose={() => {
          open.reset()
          setOpening(null)
        }}
        onSubmit={(reason) => opening && open.mutate({ employeeId, id: opening.id, reason })}
      />
    </section>
  )
}
