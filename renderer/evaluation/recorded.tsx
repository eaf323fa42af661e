import { Button, Table } from '@mantine/core'
import type { Editing } from './editing.ts'
import { SaidEntries } from './said-beside.tsx'
import { useRecorded } from './use-recorded.ts'

/**
 * The umpan balik berkelanjutan of the period as a whole, below the fields in which the appraiser writes his own: it is
 * taken into the field by a button, and only then.
 */
export function Recorded({ readOnly, about, ...editing }: Editing & { about: 'results' | 'values' }) {
  const { said: all, take, isTaken } = useRecorded(editing)
  const said = all.filter(({ rhkId }) => (rhkId !== null) === (about === 'results'))
  if (said.length === 0) return null
  const { rhk } = editing.detail.skp.content
  const label = about === 'results' ? 'Umpan balik tentang hasil kerja' : 'Umpan balik tentang perilaku'
  return (
    <Table verticalSpacing={4} fz="sm" aria-label={`${label} pada periode ini`} className="kk-recorded">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{label} pada periode ini</Table.Th>
          <Table.Th>Tentang</Table.Th>
          {!readOnly && <Table.Th aria-label="Tindakan" />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {said.map((one) => {
          const isKnown = one.rhkId === null || rhk.some(({ id }) => id === one.rhkId)
          return (
            <Table.Tr key={one.rhkId ?? one.value}>
              <Table.Td>
                <SaidEntries entries={one.entries} />
              </Table.Td>
              <Table.Td w="30%">{one.name}</Table.Td>
              {!readOnly && (
                <Table.Td w={130} ta="right">
                  {isKnown && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Ambil ke umpan balik: ${one.name}`}
                      disabled={isTaken(one)}
                      onClick={() => take(one)}
                    >
                      {isTaken(one) ? 'Sudah diambil' : 'Ambil'}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
