import { Button, Group, List, Stack, Table, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { curveOrder } from '../../shared/evaluation/curve.ts'
import { isAlarm, patternSource } from '../../shared/evaluation/distribution.ts'
import { type Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { api } from '../app/client.ts'
import { useRemembered } from '../app/remembered.ts'
import { May } from '../app/session.tsx'
import { Badge } from '../components/badges.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { AchievementDialog } from './achievement-dialog.tsx'
import { Curve } from './curve.tsx'
import { Note } from '../components/note.tsx'

/** Achievement of the organisation, the pattern it asks for, and how the predikat are really distributed. */
export function AchievementPanel({
  year,
  period,
  unitId,
}: {
  year: number
  period: Period
  unitId: number | null
}) {
  const [editing, setEditing] = useState(false)
  const [shown, setShown] = useRemembered<'line' | 'curve' | 'table'>('evaluation.distribution', 'line')
  const words = appraisalWords(year)
  const distribution = useQuery(
    api.evaluation.distribution.queryOptions({
      input: { year, period, ...(unitId === null ? {} : { unitId }) },
    }),
  )
  const toggle = (value: 'curve' | 'table', name: string) => (
    <Button
      size="xs"
      variant="subtle"
      px={8}
      aria-expanded={shown === value}
      onClick={() => setShown(shown === value ? 'line' : value)}
    >
      {name}
    </Button>
  )
  return (
    <section className="kk-card kk-achievement" aria-label="Capaian dan distribusi">
      <LoadGate query={distribution}>
        {({ achievement, counts, total, drafts, departures }) => (
          <>
            <Group gap="sm">
              <Title order={2}>
                Capaian kinerja organisasi:{' '}
                {achievement ? words.achievements[achievement] : 'belum ditetapkan'}
              </Title>
              <Text size="xs" c="dimmed">
                {total === 0
                  ? 'Belum ada predikat.'
                  : curveOrder
                      .toReversed()
                      .map((predikat) => `${words.predikats[predikat]} ${counts[predikat]}`)
                      .join(' · ') + (drafts > 0 ? ` (${drafts} belum ditandatangani)` : '')}
              </Text>
              {departures.length > 0 && shown !== 'curve' && (
                <UnstyledButton onClick={() => setShown('curve')}>
                  {isAlarm(departures) ? (
                    <Badge look="warning" icon={IconAlertTriangle}>
                      Menyimpang dari pola
                    </Badge>
                  ) : (
                    <Badge look="quiet" icon={IconInfoCircle}>
                      Catatan tentang pola
                    </Badge>
                  )}
                </UnstyledButton>
              )}
              <Group gap={4} ml="auto" wrap="nowrap">
                <May call="evaluation.setAchievement">
                  <Button
                    size="xs"
                    variant={achievement ? 'default' : 'filled'}
                    aria-label={`Tetapkan capaian ${periodLabel(period)}`}
                    onClick={() => setEditing(true)}
                  >
                    Tetapkan capaian
                  </Button>
                </May>
                {toggle('curve', 'Kurva')}
                {toggle('table', 'Tabel')}
              </Group>
            </Group>
            {shown !== 'line' && (
              <Group align="start" wrap="nowrap" gap="lg" mt={6}>
                <div style={{ flex: '0 0 330px', maxWidth: '45%' }}>
                  {shown === 'table' ? (
                    <Table verticalSpacing={3} horizontalSpacing={6}>
                      <Table.Tbody>
                        {curveOrder.toReversed().map((predikat) => (
                          <Table.Tr key={predikat}>
                            <Table.Td>{words.predikats[predikat]}</Table.Td>
                            <Table.Td className="kk-num">{counts[predikat]}</Table.Td>
                          </Table.Tr>
                        ))}
                      </Table.Tbody>
                    </Table>
                  ) : (
                    <Curve year={year} achievement={achievement} counts={counts} />
                  )}
                </div>
                <Stack gap={6} style={{ flex: 1 }}>
                  <Text size="sm" c="dimmed">
                    {total === 0
                      ? 'Belum ada predikat pada periode ini.'
                      : `${total} pegawai sudah berpredikat${drafts > 0 ? `, ${drafts} di antaranya belum ditandatangani dan masih dapat berubah` : ''}.`}{' '}
                    {achievement
                      ? `Garis putus-putus adalah pola menurut ${patternSource(periodRange(period, year).end)}.`
                      : 'Tetapkan capaian lebih dahulu; pola distribusinya menyusul dari situ.'}
                  </Text>
                  {departures.length > 0 && (
                    <Note
                      kind={isAlarm(departures) ? 'warning' : 'info'}
                      title={isAlarm(departures) ? 'Predikat menyimpang dari pola' : 'Catatan tentang pola'}
                    >
                      <List size="sm">
                        {departures.map(({ message }) => (
                          <List.Item key={message}>{message}</List.Item>
                        ))}
                      </List>
                      <Text size="sm" mt={4}>
                        Bandingkan lagi rating dengan bukti dukungnya, dan periksa capaian organisasinya. Pola
                        ini pedoman: penilaian yang memang demikian boleh tetap, dengan alasannya pada
                        Catatan/rekomendasi.
                      </Text>
                    </Note>
                  )}
                </Stack>
              </Group>
            )}
          </>
        )}
      </LoadGate>
      {editing && (
        <AchievementDialog year={year} period={period} unitId={unitId} onClose={() => setEditing(false)} />
      )}
    </section>
  )
}
