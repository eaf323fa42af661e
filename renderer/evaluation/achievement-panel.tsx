import { Button, Group, List, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { curveOrder } from '../../shared/evaluation/curve.ts'
import { type Departure, inShort, patternSource } from '../../shared/evaluation/distribution.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Achievement } from '../../shared/evaluation/evaluation.ts'
import { type Period, periodLabel, periodRange } from '../../shared/office/period.ts'
import { appraisalWords } from '../../shared/regulations/predikat.ts'
import { api } from '../app/client.ts'
import { useRemembered } from '../app/remembered.ts'
import { May } from '../app/session.tsx'
import { CopyButton } from '../components/copy-button.tsx'
import { LoadGate } from '../components/load-gate.tsx'
import { AchievementDialog } from './achievement-dialog.tsx'
import { Curve, SmallCurve } from './curve.tsx'
import { Note } from '../components/note.tsx'
import { SettleDialog } from './settle-dialog.tsx'

/** Achievement of the organisation, the pattern it asks for, and how the predikat are really distributed. */
export function AchievementPanel({
  year,
  period,
  unitId,
  also,
}: {
  year: number
  period: Period
  unitId: number | null
  /** Another way to look at the predikat, beside the curve and its numbers. */
  also: ReactNode
}) {
  const [editing, setEditing] = useState(false)
  const [settling, setSettling] = useState(false)
  const drawn = useRef<HTMLDivElement>(null)
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
        {({ achievement, counts, total, drafts, final, departures, withDrafts, settled }) => (
          <>
            <Group gap="sm" wrap="nowrap" h={34}>
              <Text fw={600} flex="none">
                Capaian kinerja organisasi:{' '}
                {achievement ? words.achievements[achievement] : 'belum ditetapkan'}
              </Text>
              <SmallCurve year={year} achievement={achievement} final={final} counts={counts} />
              {departures.some(warns) && (
                <IconAlertTriangle size={16} color="var(--kk-warn)" style={{ flex: 'none' }} />
              )}
              <Text
                size="xs"
                lineClamp={2}
                {...(departures.some(warns) ? { className: 'kk-warning' } : { c: 'dimmed' })}
              >
                <Standing {...{ achievement, total, drafts, departures, withDrafts }} />
              </Text>
              <Group gap={4} ml="auto" wrap="nowrap" flex="none">
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
                {toggle('table', 'Angka')}
                {also}
              </Group>
            </Group>
            {shown !== 'line' && (
              <Group align="start" wrap="nowrap" gap="lg" mt={6}>
                <div ref={drawn} style={{ flex: '0 0 330px', maxWidth: '45%' }}>
                  {shown === 'table' ? (
                    <Table verticalSpacing={3} horizontalSpacing={6}>
                      <Table.Thead>
                        <Table.Tr>
                          <Table.Th>Predikat</Table.Th>
                          <Table.Th className="kk-num">Ditandatangani</Table.Th>
                          <Table.Th className="kk-num">Draf</Table.Th>
                        </Table.Tr>
                      </Table.Thead>
                      <Table.Tbody>
                        {curveOrder.toReversed().map((predikat) => (
                          <Table.Tr key={predikat}>
                            <Table.Td>{words.predikats[predikat]}</Table.Td>
                            <Table.Td className="kk-num">{final[predikat]}</Table.Td>
                            <Table.Td className="kk-num">{counts[predikat] - final[predikat]}</Table.Td>
                          </Table.Tr>
                        ))}
                      </Table.Tbody>
                    </Table>
                  ) : (
                    <Curve year={year} achievement={achievement} counts={counts} final={final} />
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
                  <Departing
                    kind={departures.some(warns) ? 'warning' : 'info'}
                    title={
                      departures.some(warns)
                        ? 'Predikat yang ditandatangani menyimpang dari pola'
                        : 'Predikat yang ditandatangani dibandingkan dengan pola'
                    }
                    departures={departures}
                  />
                  <Group gap="sm">
                    <CopyButton inside={drawn} />
                    {settled && (
                      <Text size="sm">
                        Ditetapkan {longDate(settled.settledOn)}
                        {settled.reason && `: ${settled.reason}`}
                        {!settled.holds && ' (predikatnya berubah sejak itu)'}
                      </Text>
                    )}
                    {total > drafts && (
                      <May call="evaluation.settleDistribution">
                        <Button size="xs" variant="default" onClick={() => setSettling(true)}>
                          Tetapkan distribusi…
                        </Button>
                      </May>
                    )}
                  </Group>
                  {drafts > 0 && (
                    <Departing kind="info" title="Bila semua draf ditandatangani" departures={withDrafts} />
                  )}
                </Stack>
              </Group>
            )}
          </>
        )}
      </LoadGate>
      {settling && distribution.data && (
        <SettleDialog
          {...{ year, period, unitId }}
          distribution={distribution.data}
          onClose={() => setSettling(false)}
        />
      )}
      {editing && (
        <AchievementDialog year={year} period={period} unitId={unitId} onClose={() => setEditing(false)} />
      )}
    </section>
  )
}

const warns = ({ severity }: Departure): boolean => severity === 'warning'

/** In one line: what departs by how many people, of the final predikat first, then with the drafts. */
function Standing({
  achievement,
  total,
  drafts,
  departures,
  withDrafts,
}: {
  achievement: Achievement | null
  total: number
  drafts: number
  departures: readonly Departure[]
  withDrafts: readonly Departure[]
}) {
  if (total === 0) return 'Belum ada predikat.'
  const final = total - drafts
  const counted = `${final} ditandatangani${drafts > 0 ? `, ${drafts} draf` : ''}`
  if (!achievement) return counted
  const said = (some: readonly Departure[]) => some.map(inShort).join('; ')
  const small = final < 5 ? ' (kurang dari lima orang, jadi bukan peringatan)' : ''
  const now =
    final === 0
      ? 'belum ada yang ditandatangani'
      : departures.length > 0
        ? `${said(departures)}${small}`
        : 'sesuai pola'
  const then = drafts === 0 ? '' : ` · bersama draf: ${said(withDrafts) || 'sesuai pola'}`
  return `${counted}: ${now}${then}`
}

/** What departs from the pattern, one under the other; nothing where nothing does. */
function Departing({
  kind,
  title,
  departures,
}: {
  kind: 'warning' | 'info'
  title: string
  departures: readonly Departure[]
}) {
  if (departures.length === 0) return null
  return (
    <Note kind={kind} title={title}>
      <List size="sm">
        {departures.map(({ message }) => (
          <List.Item key={message}>{message}</List.Item>
        ))}
      </List>
      {kind === 'warning' && (
        <Text size="sm" mt={4}>
          Bandingkan lagi rating dengan bukti dukungnya, dan periksa capaian organisasinya. Pola ini pedoman:
          penilaian yang memang demikian boleh tetap, dengan alasan saat distribusinya ditetapkan.
        </Text>
      )}
    </Note>
  )
}
