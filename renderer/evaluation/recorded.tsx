import { Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { most } from '../../shared/kernel/limits.ts'
import { toneLabels, withSign } from '../../shared/monitoring/feedback/entry.ts'
import { byTarget, type SaidOf, withFeedback } from '../../shared/monitoring/feedback/summary.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.tsx'
import { fromText } from '../monitoring/feedback/from-text.ts'
import type { Editing } from './editing.ts'

/**
 * The umpan balik berkelanjutan of the period, beside the fields in which the appraiser writes his own: it is taken into
 * the field by a button, and only then.
 */
export function Recorded({
  detail: { employeeId, year, period, skp },
  content,
  readOnly,
  onChange,
  about,
}: Editing & { about: 'results' | 'values' }) {
  const { can } = useSession()
  const feedback = useQuery({
    ...api.monitoring.feedback.get.queryOptions({ input: { employeeId, year, period } }),
    enabled: can('monitoring.feedback.get'),
  })
  const rhk = skp.content.rhk
  const said = byTarget(feedback.data?.entries ?? [], rhk, year).filter(
    ({ rhkId }) => (rhkId !== null) === (about === 'results'),
  )
  if (said.length === 0) return null
  const textOf = ({ rhkId, value }: SaidOf) =>
    rhkId === null ? (content.behaviourFeedback[(value ?? 1) - 1] ?? '') : (content.feedback[rhkId] ?? '')
  const take = (one: SaidOf) => {
    const { rhkId, value } = one
    const text = withFeedback(textOf(one), one.entries, most.longText)
    onChange((now) =>
      rhkId === null
        ? {
            ...now,
            behaviourFeedback: now.behaviourFeedback.map((known, index) =>
              index + 1 === value ? text : known,
            ),
          }
        : { ...now, feedback: { ...now.feedback, [rhkId]: text } },
    )
  }
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
          const isTaken = withFeedback(textOf(one), one.entries, most.longText) === textOf(one)
          return (
            <Table.Tr key={one.rhkId ?? one.value}>
              <Table.Td>
                {one.entries.map((entry) => (
                  <div key={entry.id}>
                    {withSign(entry)}
                    <Text span size="xs" c="dimmed">
                      {' '}
                      {fromText(entry)} · {toneLabels[entry.tone].toLowerCase()}
                    </Text>
                  </div>
                ))}
              </Table.Td>
              <Table.Td w="30%">{one.name}</Table.Td>
              {!readOnly && (
                <Table.Td w={130} ta="right">
                  {isKnown && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Ambil ke umpan balik: ${one.name}`}
                      disabled={isTaken}
                      onClick={() => take(one)}
                    >
                      {isTaken ? 'Sudah diambil' : 'Ambil'}
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
