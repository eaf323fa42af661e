import { Button, Group, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import { formatNumber } from '../../../shared/kernel/numbers.ts'
import { type WeightMode, weightLabels } from '../../../shared/voices/survey/period.ts'
import { indexNames } from '../../../shared/voices/survey/questionnaire.ts'
import {
  confidenceOf,
  type Count,
  type PartResult,
  type SurveyResults,
  surpriseOf,
} from '../../../shared/voices/survey/results.ts'
import { paths } from '../../app/paths.ts'
import { Empty } from '../../components/empty.tsx'
import { Fact } from '../../components/fact.tsx'
import { Note } from '../../components/note.tsx'
import { TrendChart } from './trend-chart.tsx'
import { decimals, MutuBadge, mutuColor } from './words.tsx'

/** What the answers say. */
export function ResultsTab({ results }: { results: SurveyResults }) {
  const { period, respondents, whole, needed } = results
  if (respondents === 0)
    return (
      <Empty
        action={
          period.state === 'dibuka' && (
            <Button component={Link} href={paths.survey(period.id, 'lembar')}>
              Ketik lembar kertas
            </Button>
          )
        }
      >
        Belum ada jawaban. Jawaban masuk dari kiosk di loket, dari lembar kertas yang diketik, atau dari
        berkas Excel atau CSV. Yang menjawab tidak dicatat namanya.
      </Empty>
    )
  const surprise = surpriseOf(results)
  const isShort = needed !== null && respondents < needed
  return (
    <>
      <div className="kk-survey-head kk-card">
        <div>
          <Text size="xs" c="dimmed">
            {indexNames[period.questionnaire.kind]}
          </Text>
          <Text className="kk-survey-index">{decimals(whole.index, 2)}</Text>
          <MutuBadge mutu={whole.mutu} />
        </div>
        <Fact
          label="Responden"
          value={formatNumber(respondents)}
          remark={needed === null ? undefined : `diperlukan ${formatNumber(needed)}`}
        />
        <Fact
          label="NRR tertimbang"
          value={decimals(whole.weighted, 3)}
          remark={weightRemark(period.weight)}
        />
        <Fact
          label="Diprioritaskan"
          value={results.weakest.map((code) => nameOf(results, code)).join('; ')}
          remark="tiga unsur dengan nilai terendah"
        />
      </div>
      <Note kind={isShort ? 'warning' : 'info'}>
        {confidenceOf(results)}
        {isShort && ' Laporan tetap dapat dicetak dan menyebut kekurangannya.'}
      </Note>
      {surprise && <Note kind="info">{surprise} Ini bukan kekeliruan hitung.</Note>}
      <UnsurTable results={results} />
      {results.services.length > 1 && (
        <PartTable title="Per layanan" what="Layanan" parts={results.services} results={results} />
      )}
      {results.units.length > 1 && (
        <PartTable title="Per unit" what="Unit" parts={results.units} results={results} />
      )}
      {results.trend.length > 1 && <TrendChart trend={results.trend} />}
      <Group align="start" gap="xl">
        <Counts title="Jenis kelamin" counts={results.profile.sex} />
        <Counts title="Usia" counts={results.profile.age} />
        <Counts title="Pendidikan" counts={results.profile.education} />
        <Counts title="Pekerjaan" counts={results.profile.occupation} />
        <Counts title="Masuk lewat" counts={results.sources} />
      </Group>
    </>
  )
}

const weightRemark = (weight: WeightMode): string => weightLabels[weight].toLowerCase()

const nameOf = ({ whole }: SurveyResults, code: string): string =>
  whole.unsur.find((one) => one.code === code)?.name ?? code

function UnsurTable({ results: { whole, weakest } }: { results: SurveyResults }) {
  return (
    <Table verticalSpacing={5} aria-label="Nilai per unsur">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>No.</Table.Th>
          <Table.Th>Unsur</Table.Th>
          <Table.Th w={300}>Nilai</Table.Th>
          <Table.Th className="kk-num">NRR</Table.Th>
          <Table.Th className="kk-num">Tertimbang</Table.Th>
          <Table.Th className="kk-num">Konversi</Table.Th>
          <Table.Th w={160}>Mutu</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {whole.unsur.map(({ code, name, nrr, weighted, index, mutu }, at) => (
          <Table.Tr key={code}>
            <Table.Td>{at + 1}</Table.Td>
            <Table.Td>
              {name}
              {weakest.includes(code) && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  · prioritas {weakest.indexOf(code) + 1}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <div className="kk-survey-bar" aria-hidden>
                <div style={{ width: `${index ?? 0}%`, background: mutuColor(mutu) }} />
              </div>
            </Table.Td>
            <Table.Td className="kk-num">{decimals(nrr, 3)}</Table.Td>
            <Table.Td className="kk-num">{decimals(weighted, 3)}</Table.Td>
            <Table.Td className="kk-num">{decimals(index, 2)}</Table.Td>
            <Table.Td>
              <MutuBadge mutu={mutu} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function PartTable({
  title,
  what,
  parts,
  results: { whole },
}: {
  title: string
  what: string
  parts: readonly PartResult[]
  results: SurveyResults
}) {
  return (
    <div className="kk-scroll">
      <Table verticalSpacing={4} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{what}</Table.Th>
            <Table.Th className="kk-num">Responden</Table.Th>
            {whole.unsur.map(({ code, name }, at) => (
              <Table.Th key={code} className="kk-num" title={name}>
                U{at + 1}
              </Table.Th>
            ))}
            <Table.Th className="kk-num">Indeks</Table.Th>
            <Table.Th w={160}>Mutu</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map(({ id, name, respondents, result }) => (
            <Table.Tr key={id}>
              <Table.Td>{name}</Table.Td>
              <Table.Td className="kk-num">{formatNumber(respondents)}</Table.Td>
              {result.unsur.map(({ code, nrr }) => (
                <Table.Td key={code} className="kk-num">
                  {decimals(nrr, 3)}
                </Table.Td>
              ))}
              <Table.Td className="kk-num">{decimals(result.index, 2)}</Table.Td>
              <Table.Td>
                <MutuBadge mutu={result.mutu} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Counts({ title, counts }: { title: string; counts: readonly Count[] }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {counts.map(({ label, count }) => (
        <Group key={label} justify="space-between" gap="lg">
          <Text size="sm">{label}</Text>
          <Text size="sm" className="kk-num">
            {formatNumber(count)}
          </Text>
        </Group>
      ))}
    </div>
  )
}
