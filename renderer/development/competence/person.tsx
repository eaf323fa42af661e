import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { IconLockOpen, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type Assessor,
  assessmentStateLabels,
  assessorLabels,
  notYet,
} from '../../../shared/development/competence/assessment.ts'
import type { CompetencePerson, ShownAssessment } from '../../../shared/development/competence/contract.ts'
import { jpmText } from '../../../shared/development/competence/jpm.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api, refresh } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { May, useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { ReasonDialog, tell } from '../../components/confirm.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Page } from '../../components/page.tsx'
import { AssessDialog } from './assess-dialog.tsx'
import { JpmLine } from './jpm-line.tsx'
import { LevelTable } from './level-table.tsx'
import { PairList } from './pair-list.tsx'

/** The competences of one person in the year: standard, both assessments, what is missing, and who helps. */
export function PersonCompetence({ employeeId }: { employeeId: number }) {
  const { year } = useYearPeriod()
  const person = useQuery(api.development.competence.person.queryOptions({ input: { employeeId, year } }))
  return <LoadGate query={person}>{(known) => <Shown key={`${year}`} person={known} />}</LoadGate>
}

const verbs: Readonly<Record<Assessor, string>> = {
  superior: 'Isi penilaian atasan',
  self: 'Isi penilaian diri',
}

function Shown({ person }: { person: CompetencePerson }) {
  const { employeeId, fullName, jabatan, unitName, year, standard, standardName, writes, today } = person
  const { operator } = useSession()
  const [writing, setWriting] = useState<Assessor | null>(null)
  usePrinted({ form: 'standar-kompetensi', kind: 'employees', ids: [employeeId] })
  const of = (assessor: Assessor) => person.assessments.find((one) => one.assessor === assessor) ?? null
  const early = notYet(year, today)
  return (
    <Page
      title={`Kompetensi ${fullName}`}
      purpose={[jabatan, unitName].filter((text) => text !== null).join(' · ')}
      action={
        <>
          {operator.role !== 'pegawai' && (
            <Button variant="default" component={Link} href={paths.competences}>
              Semua pegawai
            </Button>
          )}
          {standard !== null && (
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} />}
              component={Link}
              href={paths.print({ form: 'standar-kompetensi', kind: 'employees', ids: [employeeId] })}
            >
              Cetak standar
            </Button>
          )}
        </>
      }
    >
      {early !== null ? (
        <Empty>{early}</Empty>
      ) : standard === null ? (
        <Empty
          action={
            <May call="development.competence.saveStandard">
              <Button component={Link} href={paths.standards}>
                Buat standar jabatan
              </Button>
            </May>
          }
        >
          {standardName === null
            ? 'Pegawai ini tidak memegang jabatan, jadi tidak ada standar kompetensinya. Isi riwayat jabatannya.'
            : `Belum ada standar kompetensi untuk jabatan ${standardName}. Tanpa standar tidak ada yang dapat dinilai.`}
        </Empty>
      ) : (
        <Stack gap="md" maw={1120}>
          <Group gap="lg" align="start">
            {(['superior', 'self'] as const).map((assessor) => (
              <Side
                key={assessor}
                person={person}
                assessor={assessor}
                known={of(assessor)}
                writes={writes.includes(assessor)}
                onWrite={() => setWriting(assessor)}
              />
            ))}
            <JpmLine jpm={person.jpm} day={of('superior')?.assessedOn ?? today} />
          </Group>
          <LevelTable standard={standard} superior={of('superior')} self={of('self')} />
          <Text size="xs" c="dimmed">
            Standar {standard.jabatan} sejak {longDate(standard.validFrom)}
            {standard.source && `: ${standard.source}`}. Selisih: − di bawah standar, + di atasnya, menurut
            penilaian atasan yang final; ini bukan hasil assessment center.
          </Text>
          <PairList person={person} />
          <History person={person} />
        </Stack>
      )}
      {writing !== null && standard !== null && (
        <AssessDialog
          person={person}
          standard={standard}
          assessor={writing}
          known={of(writing)}
          onClose={() => setWriting(null)}
        />
      )}
    </Page>
  )
}

/** Where one side's assessment stands, and the way to write it. */
function Side({
  person: { employeeId, year },
  assessor,
  known,
  writes,
  onWrite,
}: {
  person: CompetencePerson
  assessor: Assessor
  known: ShownAssessment | null
  writes: boolean
  onWrite: () => void
}) {
  const [opening, setOpening] = useState(false)
  const open = useMutation({
    ...api.development.competence.open.mutationOptions(),
    onSuccess: async () => {
      setOpening(false)
      await refresh()
      tell(`${assessorLabels[assessor]} dibuka kembali sebagai draf.`)
    },
  })
  return (
    <Stack gap={4} className="kk-card" p="xs" miw={250}>
      <Text fw={600}>{assessorLabels[assessor]}</Text>
      <Text size="sm">
        {known === null
          ? 'Belum ada'
          : `${assessmentStateLabels[known.state]}, ${longDate(known.assessedOn)}, ditulis ${known.writtenBy}`}
      </Text>
      {known?.note && <Text size="sm">{known.note}</Text>}
      {writes && (
        <Group gap="xs">
          {known?.state === 'final' ? (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconLockOpen size={14} />}
              onClick={() => setOpening(true)}
            >
              Buka kembali
            </Button>
          ) : (
            <Button
              size="compact-sm"
              variant={assessor === 'superior' ? 'filled' : 'default'}
              leftSection={<IconPencil size={14} />}
              onClick={onWrite}
            >
              {verbs[assessor]}
            </Button>
          )}
        </Group>
      )}
      <ReasonDialog
        opened={opening}
        title={`Buka kembali ${assessorLabels[assessor].toLowerCase()}`}
        explanation="Penilaian menjadi draf dan tidak dihitung dalam peta kesenjangan sampai ditetapkan lagi."
        verb="Buka kembali"
        busy={open.isPending}
        error={open.error}
        onClose={() => setOpening(false)}
        onSubmit={(reason) =>
          open.mutate({ employeeId, year, assessor, revision: known?.revision ?? null, reason })
        }
      />
    </Stack>
  )
}

/** The years before. */
function History({ person: { history } }: { person: CompetencePerson }) {
  if (history.length === 0) return null
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mb={6}>
        Riwayat
      </Title>
      <Table verticalSpacing={3} fz="sm" maw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tahun</Table.Th>
            <Table.Th className="kk-num">Dinilai</Table.Th>
            <Table.Th className="kk-num">Di bawah standar</Table.Th>
            <Table.Th className="kk-num">JPM</Table.Th>
            <Table.Th>Standar</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {history.map((one) => (
            <Table.Tr key={one.year}>
              <Table.Td>{one.year}</Table.Td>
              <Table.Td className="kk-num">{one.n}</Table.Td>
              <Table.Td className="kk-num">{one.short}</Table.Td>
              <Table.Td className="kk-num">{one.jpm === null ? '–' : jpmText(one.jpm)}</Table.Td>
              <Table.Td>{one.standard}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
