import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Table, Text } from '@mantine/core'
import { IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import {
  attendanceLabels,
  AttendanceState,
  shareText,
} from '../../../shared/development/training/attendance.ts'
import type { Participant, Training } from '../../../shared/development/training/contract.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { Badge } from '../../components/badges.tsx'
import { tellError } from '../../components/confirm.tsx'
import { PersonSelect } from '../../components/person-select.tsx'

const marks = [
  { value: '', label: '–' },
  ...AttendanceState.options.map((value) => ({ value, label: attendanceLabels[value] })),
]

/** What is written of somebody in a session, in a word. */
const stateWord = ({ states }: Participant, sessionId: number): string => {
  const state = states[sessionId]
  return state === undefined ? '–' : attendanceLabels[state]
}

/** Who takes part, who was there in which session, and the tests before and after. */
export function Participants({ training }: { training: Training }) {
  const { id, revision, sessions, participants, closed, least } = training
  const done = { onSuccess: () => refresh(), onError: tellError }
  const save = useMutation({ ...api.development.training.saveParticipants.mutationOptions(), ...done })
  const attend = useMutation({ ...api.development.training.attend.mutationOptions(), ...done })
  const score = useMutation({ ...api.development.training.saveScores.mutationOptions(), ...done })
  const ids = participants.map(({ employeeId }) => employeeId)
  const write = (employeeIds: number[]) => save.mutate({ id, revision, employeeIds })
  const all = (sessionId: number) =>
    attend.mutate({
      id,
      sessionId,
      marks: participants
        .filter(({ states }) => states[sessionId] === undefined)
        .map(({ employeeId }) => ({ employeeId, state: 'hadir' })),
    })
  const rate = (
    { employeeId, before, after }: Participant,
    change: Partial<Pick<Participant, 'before' | 'after'>>,
  ) => {
    const next = { before, after, ...change }
    if (next.before === before && next.after === after) return
    score.mutate({ id, scores: [{ employeeId, ...next }] })
  }
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>Peserta dan daftar hadir ({participants.length})</Text>
        {!closed && (
          <PersonSelect
            key={participants.length}
            w={360}
            aria-label="Tambah peserta"
            placeholder="Tambah peserta: ketik nama"
            leftSection={<IconUserPlus size={16} />}
            officials={false}
            value={null}
            onChange={(choice) => choice && 'employeeId' in choice && write([...ids, choice.employeeId])}
          />
        )}
      </Group>
      {participants.length === 0 ? (
        <Text size="sm" c="dimmed">
          Belum ada peserta. Tambahkan dengan mengetik namanya, atau buat pelatihan dari rencana yang
          disetujui.
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={640 + sessions.length * 124}>
          <Table verticalSpacing={3} horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Nama</Table.Th>
                {sessions.map(({ id: sessionId, heldOn, subject }) => (
                  <Table.Th key={sessionId} miw={116} title={subject}>
                    <Text size="xs" fw={600} lineClamp={2}>
                      {subject}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {shortDate(heldOn)}
                    </Text>
                    {!closed && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        aria-label={`Semua hadir pada ${subject}`}
                        disabled={participants.every(({ states }) => states[sessionId] !== undefined)}
                        onClick={() => all(sessionId)}
                      >
                        Semua hadir
                      </Button>
                    )}
                  </Table.Th>
                ))}
                <Table.Th w={110}>Kehadiran</Table.Th>
                <Table.Th w={74}>Tes awal</Table.Th>
                <Table.Th w={74}>Tes akhir</Table.Th>
                <Table.Th w={36} aria-label="Tindakan" />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {participants.map((one) => (
                <Table.Tr key={one.employeeId}>
                  <Table.Td>
                    <Text size="sm" fw={600}>
                      {one.fullName}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {one.jabatan ?? '–'}
                    </Text>
                  </Table.Td>
                  {sessions.map(({ id: sessionId, subject }) => (
                    <Table.Td key={sessionId}>
                      {closed ? (
                        stateWord(one, sessionId)
                      ) : (
                        <NativeSelect
                          size="xs"
                          aria-label={`${one.fullName} pada ${subject}`}
                          data={marks}
                          value={one.states[sessionId] ?? ''}
                          onChange={(event) =>
                            attend.mutate({
                              id,
                              sessionId,
                              marks: [
                                {
                                  employeeId: one.employeeId,
                                  state: AttendanceState.safeParse(event.currentTarget.value).data ?? null,
                                },
                              ],
                            })
                          }
                        />
                      )}
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <span title={`Sedikitnya ${least} % untuk sertifikat dan JP`}>
                      {shareText(one)}{' '}
                      {one.passes ? (
                        <Badge look="quiet">Cukup</Badge>
                      ) : (
                        <Badge look="bare">
                          {sessions.some(({ id: sessionId }) => one.states[sessionId] === undefined)
                            ? 'Belum'
                            : 'Kurang'}
                        </Badge>
                      )}
                    </span>
                  </Table.Td>
                  {(['before', 'after'] as const).map((field) => (
                    <Table.Td key={field}>
                      {closed ? (
                        (one[field] ?? '–')
                      ) : (
                        <NumberInput
                          key={String(one[field])}
                          size="xs"
                          hideControls
                          aria-label={`Tes ${field === 'before' ? 'awal' : 'akhir'} ${one.fullName}`}
                          min={0}
                          max={100}
                          // What is too much can't be typed: corrected afterwards it would show what is not stored.
                          clampBehavior="strict"
                          allowDecimal={false}
                          allowNegative={false}
                          defaultValue={one[field] ?? ''}
                          onBlur={({ currentTarget: { value } }) =>
                            rate(one, { [field]: value === '' ? null : Number(value) })
                          }
                        />
                      )}
                    </Table.Td>
                  ))}
                  <Table.Td>
                    {!closed && (
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`Keluarkan ${one.fullName}`}
                        disabled={Object.keys(one.states).length > 0}
                        title={
                          Object.keys(one.states).length > 0
                            ? 'Kosongkan daftar hadirnya lebih dahulu.'
                            : undefined
                        }
                        onClick={() => write(ids.filter((employeeId) => employeeId !== one.employeeId))}
                      >
                        <IconTrash size={16} />
                      </ActionIcon>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  )
}
