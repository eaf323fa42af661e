import { Badge, Checkbox, ScrollArea, Stack, Tabs, Text } from '@mantine/core'
import type { Correction } from '../../../shared/employees/import/contract.ts'
import type { ImportPlan } from '../../../shared/employees/import/results.ts'
import { Note } from '../../components/note.tsx'
import { Absent, Added, Changed, Problems, Units } from './plan-tables.tsx'

/** What would be brought in, sorted by what happens to it, and whether the rows that are wrong are left behind. */
export function Review({
  plan,
  wrong,
  skipWrong,
  onSkipWrong,
  onCorrect,
}: {
  plan: ImportPlan
  wrong: number
  skipWrong: boolean
  onSkipWrong: (skip: boolean) => void
  onCorrect: (corrections: readonly Correction[]) => void
}) {
  const tabs = [
    {
      id: 'problems',
      label: 'Salah',
      count: wrong,
      panel: <Problems problems={plan.problems} onCorrect={onCorrect} />,
    },
    {
      id: 'warnings',
      label: 'Perlu diperiksa',
      count: plan.warnings.length,
      panel: <Problems problems={plan.warnings} />,
    },
    { id: 'added', label: 'Baru', count: plan.added.length, panel: <Added plan={plan} /> },
    { id: 'changed', label: 'Berubah', count: plan.changed.length, panel: <Changed plan={plan} /> },
    { id: 'units', label: 'Unit', count: plan.units.length, panel: <Units plan={plan} /> },
    { id: 'absent', label: 'Tidak ada di berkas', count: plan.absent.length, panel: <Absent plan={plan} /> },
  ].filter(({ count }) => count > 0)
  return (
    <Stack gap="sm">
      <Text role="status">
        <b>{plan.added.length}</b> pegawai baru, <b>{plan.changed.length}</b> berubah,{' '}
        <b>{plan.unchanged.length}</b> tetap{wrong > 0 && `, ${wrong} baris salah`}.
      </Text>
      {wrong > 0 && (
        <Note kind="warning" title={`${wrong} baris tidak dapat diimpor`}>
          Perbaiki di Excel lalu pilih berkasnya lagi, atau tinggalkan baris-baris itu.
          <Checkbox
            mt="xs"
            label={`Tinggalkan ${wrong} baris yang salah`}
            checked={skipWrong}
            onChange={(event) => onSkipWrong(event.currentTarget.checked)}
          />
        </Note>
      )}
      {tabs.length === 0 ? (
        <Text c="dimmed">Semua yang ada di berkas ini sudah tercatat; tidak ada yang perlu diimpor.</Text>
      ) : (
        <Tabs defaultValue={tabs[0]?.id ?? null} keepMounted={false}>
          <Tabs.List>
            {tabs.map(({ id, label, count }) => (
              <Tabs.Tab
                key={id}
                value={id}
                rightSection={
                  <Badge
                    size="sm"
                    color={id === 'problems' ? 'var(--kk-warn)' : 'gray.7'}
                    circle={count < 10}
                  >
                    {count}
                  </Badge>
                }
              >
                {label}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(({ id, panel }) => (
            <Tabs.Panel key={id} value={id} pt="sm">
              <ScrollArea.Autosize mah={420}>{panel}</ScrollArea.Autosize>
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  )
}
