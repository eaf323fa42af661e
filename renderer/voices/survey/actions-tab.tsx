import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Table,
  Text,
  TextInput,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import {
  doneLabel,
  dueText,
  mostActions,
  type PlannedAction,
  Quarter,
  quarterLabels,
  type SurveyAction,
} from '../../../shared/voices/survey/action.ts'
import type { SurveyResults } from '../../../shared/voices/survey/results.ts'
import { client, refresh } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { tell } from '../../components/confirm.tsx'
import { Empty } from '../../components/empty.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
import { useKept } from '../../components/use-kept.ts'
import { FollowUpDialog } from './follow-up-dialog.tsx'

type Draft = PlannedAction & { key: string }

/** What the office promises because of this survey, and what became of its former promises. */
export function ActionsTab({ results }: { results: SurveyResults }) {
  const { period, weakest, before, whole } = results
  const { can } = useSession()
  const mayWrite = can('voices.survey.saveActions')
  const names = new Map(whole.unsur.map(({ code, name }) => [code, name]))
  const store = (actions: readonly Draft[]) =>
    client.voices.survey.saveActions({
      periodId: period.id,
      revision: period.revision,
      actions: actions.map(({ key: _, ...action }) => action),
    })
  // What was typed is still here after a look at the results.
  const kept = useKept<Draft[]>(
    `survey actions ${period.id} ${period.revision}`,
    results.actions.map(({ done: _, story: __, evidence: ___, obstacle: ____, ...action }) => ({
      ...action,
      key: String(action.id),
    })),
    { what: `Rencana tindak lanjut ${results.name}`, store },
  )
  const { value: rows, set: setRows } = kept
  const [shown, setShown] = useState<SurveyAction | null>(null)
  const save = useMutation({
    mutationFn: () => store(rows),
    onSuccess: async () => {
      kept.forget()
      await refresh()
      tell('Rencana tindak lanjut disimpan.')
    },
  })
  const change = (key: string, some: Partial<Draft>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...some } : row)))
  const add = (unsur: string) => ({
    key: crypto.randomUUID(),
    id: null,
    unsur,
    problem: '',
    activity: '',
    dueYear: period.year,
    quarters: ['tw4' as const],
    responsible: '',
  })
  const unsurs = whole.unsur.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Text fw={600}>Rencana tindak lanjut</Text>
      <ErrorNote error={save.error} />
      {rows.length === 0 ? (
        <Empty
          action={
            mayWrite && (
              <Button
                onClick={() => setRows((weakest.length > 0 ? weakest : [unsurs[0]?.value ?? '']).map(add))}
              >
                Mulai dari tiga unsur terendah
              </Button>
            )
          }
        >
          Di sini akan tampil apa yang dijanjikan kantor karena hasil survei ini; pada survei berikutnya janji
          itu diperiksa.
        </Empty>
      ) : (
        <Table verticalSpacing={4} horizontalSpacing={6} aria-label="Rencana tindak lanjut">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={220}>Prioritas unsur</Table.Th>
              <Table.Th>Masalah</Table.Th>
              <Table.Th>Program/kegiatan</Table.Th>
              <Table.Th w={190}>Waktu</Table.Th>
              <Table.Th w={190}>Penanggung jawab</Table.Th>
              <Table.Th w={40} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, at) => (
              <Table.Tr key={row.key}>
                <Table.Td>
                  <Select
                    aria-label={`Unsur ${at + 1}`}
                    allowDeselect={false}
                    data={unsurs}
                    value={row.unsur}
                    onChange={(unsur) => change(row.key, { unsur: unsur ?? '' })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={`Masalah ${at + 1}`}
                    value={row.problem}
                    onChange={(event) => change(row.key, { problem: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={`Kegiatan ${at + 1}`}
                    value={row.activity}
                    error={save.isError && row.activity.trim() === ''}
                    onChange={(event) => change(row.key, { activity: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap={4} wrap="nowrap">
                    <MultiSelect
                      aria-label={`Triwulan ${at + 1}`}
                      w={118}
                      data={Quarter.options.map((value) => ({ value, label: quarterLabels[value] }))}
                      value={row.quarters}
                      onChange={(quarters) =>
                        change(row.key, { quarters: quarters.map((one) => Quarter.parse(one)) })
                      }
                    />
                    <NumberInput
                      aria-label={`Tahun ${at + 1}`}
                      w={70}
                      hideControls
                      value={row.dueYear}
                      onChange={(value) => typeof value === 'number' && change(row.key, { dueYear: value })}
                    />
                  </Group>
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={`Penanggung jawab ${at + 1}`}
                    value={row.responsible}
                    error={save.isError && row.responsible.trim() === ''}
                    onChange={(event) => change(row.key, { responsible: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  {mayWrite && (
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={`Hapus rencana ${at + 1}`}
                      onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {mayWrite && (rows.length > 0 || results.actions.length > 0) && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            disabled={rows.length >= mostActions}
            onClick={() => setRows([...rows, add(weakest[rows.length] ?? weakest[0] ?? '')])}
          >
            Tambah rencana
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            Simpan rencana
          </Button>
        </Group>
      )}
      {before && (
        <>
          <Text fw={600} mt="md">
            Tindak lanjut {before.name}
          </Text>
          {before.actions.length === 0 ? (
            <Text size="sm" c="dimmed">
              Survei sebelumnya tidak mempunyai rencana tindak lanjut.
            </Text>
          ) : (
            <Table verticalSpacing={4} aria-label={`Tindak lanjut ${before.name}`}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Rencana</Table.Th>
                  <Table.Th w={130}>Waktu</Table.Th>
                  <Table.Th w={130}>Keadaan</Table.Th>
                  <Table.Th>Uraian atau hambatan</Table.Th>
                  <Table.Th w={150} />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {before.actions.map((action) => (
                  <Table.Tr key={action.id}>
                    <Table.Td>
                      {action.activity}
                      <Text size="xs" c="dimmed">
                        {names.get(action.unsur) ?? action.unsur} · {action.responsible}
                      </Text>
                    </Table.Td>
                    <Table.Td>{dueText(action)}</Table.Td>
                    <Table.Td>{doneLabel(action.done)}</Table.Td>
                    <Table.Td>{[action.story, action.obstacle].filter(Boolean).join('; ')}</Table.Td>
                    <Table.Td>
                      {mayWrite && (
                        <Button size="xs" variant="default" onClick={() => setShown(action)}>
                          Catat tindak lanjut
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </>
      )}
      {shown && <FollowUpDialog action={shown} onClose={() => setShown(null)} />}
    </>
  )
}
