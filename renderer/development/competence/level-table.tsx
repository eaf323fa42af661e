import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { groupLabels } from '../../../shared/development/competence/competence.ts'
import type { KeptStandard, ShownAssessment } from '../../../shared/development/competence/contract.ts'
import { api } from '../../app/client.ts'
import { LoadGate } from '../../components/load-gate.tsx'
import { GapCell } from './heat.tsx'

const levelIn = (assessment: ShownAssessment | null, id: number) =>
  assessment?.levels.find(({ competenceId }) => competenceId === id) ?? null

/** Competence by competence: what is required, what both sides say, and why. */
export function LevelTable({
  standard,
  superior,
  self,
}: {
  standard: KeptStandard
  superior: ShownAssessment | null
  self: ShownAssessment | null
}) {
  const dictionary = useQuery(api.development.competence.dictionary.queryOptions())
  return (
    <LoadGate query={dictionary}>
      {({ competences, levels }) => (
        <Table verticalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Kompetensi</Table.Th>
              <Table.Th>Standar</Table.Th>
              <Table.Th className="kk-num">Diri</Table.Th>
              <Table.Th className="kk-num">Atasan</Table.Th>
              <Table.Th w={76}>Selisih</Table.Th>
              <Table.Th>Bukti atau alasan</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {standard.levels.map(({ competenceId, level }) => {
              const competence = competences.find(({ id }) => id === competenceId)
              const by = levelIn(superior, competenceId)
              const own = levelIn(self, competenceId)
              const final = superior?.state === 'final'
              const name = competence?.name ?? '–'
              return (
                <Table.Tr key={competenceId}>
                  <Table.Td title={competence ? groupLabels[competence.group] : undefined}>{name}</Table.Td>
                  <Table.Td title={competence?.behaviour[level - 1]?.description}>
                    {level} · {levels[level - 1]}
                  </Table.Td>
                  <Table.Td className="kk-num">{own?.level ?? '–'}</Table.Td>
                  <Table.Td className="kk-num">{by?.level ?? '–'}</Table.Td>
                  <Table.Td>
                    {final ? (
                      <GapCell
                        name={name}
                        cell={{ competenceId, required: level, assessed: by?.level ?? null }}
                      />
                    ) : (
                      '–'
                    )}
                  </Table.Td>
                  <Table.Td>
                    {by?.reason}
                    {own?.reason && (
                      <>
                        {by?.reason && <br />}
                        <i>Diri: {own.reason}</i>
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
    </LoadGate>
  )
}
