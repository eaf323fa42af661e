import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CreditPerson } from '../../../shared/career/credit/contract.ts'
import { verdictText } from '../../../shared/career/credit/verdict.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api } from '../../app/client.ts'
import { usePrinted } from '../../app/on-screen.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useYearPeriod } from '../../app/year-period.tsx'
import { Empty } from '../../components/empty.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Note } from '../../components/note.tsx'
import { Page } from '../../components/page.tsx'
import { PrintMenu } from '../../components/print-menu.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { Balances } from './balances.tsx'
import { Papers } from './papers.tsx'
import { RowsTable } from './rows-table.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { Summary } from './summary.tsx'

/** The angka kredit of one person: what they are made of, what they are enough for, and the papers that were set. */
export function PersonCredit({ employeeId }: { employeeId: number }) {
  const { year } = useYearPeriod()
  const person = useQuery(api.career.credit.get.queryOptions({ input: { employeeId, year } }))
  return <LoadGate query={person}>{(known) => <Shown person={known} year={year} />}</LoadGate>
}

const stored = () => Promise.resolve(true)

function Shown({ person, year }: { person: CreditPerson; year: number }) {
  const { employeeId, fullName, jabatan, unitName, standing, notFor, draft, writes, sets } = person
  const { operator } = useSession()
  const [open, setOpen] = useState<'account' | 'settle' | null>(null)
  const from = { kind: 'employees', ids: [employeeId] } as const
  usePrinted({ form: 'penetapan-angka-kredit', ...from })
  const close = () => setOpen(null)
  const hasPaper = draft !== null || person.papers.some((paper) => paper.year === year && !paper.openedReason)
  return (
    <Page
      title={`Angka kredit ${fullName}`}
      purpose={[jabatan, unitName].filter((text) => text !== null).join(' · ')}
      action={
        <>
          {operator.role !== 'pegawai' && (
            <Button variant="default" component={Link} href={paths.credit}>
              Semua pegawai
            </Button>
          )}
          {hasPaper && <PrintMenu needs="credit" from={from} flush={stored} />}
          {sets && draft !== null && <Button onClick={() => setOpen('settle')}>Tetapkan angka kredit</Button>}
        </>
      }
    >
      {notFor !== null || standing === null ? (
        <Empty
          action={
            <Button component={Link} href={paths.person(employeeId)} variant="default">
              Buka data pegawai
            </Button>
          }
        >
          {notFor ??
            'Pegawai ini tidak memegang jabatan fungsional dengan jenjang yang dikenali, jadi tidak ada angka kreditnya.'}
        </Empty>
      ) : (
        <Stack gap="md" maw={1080}>
          {person.outdated.length > 0 && (
            <Note kind="warning" title="Penetapan terakhir tidak sesuai lagi dengan penilaiannya">
              <Text size="sm">
                {person.outdated.join(' ')} Buka kembali penetapannya, lalu tetapkan lagi.
              </Text>
            </Note>
          )}
          {standing.missing.length > 0 && (
            <Note kind="warning" title="Belum lengkap">
              <ProblemList problems={standing.missing.map((message) => ({ message }))} />
            </Note>
          )}
          <Summary standing={standing} year={year} />
          <section aria-labelledby="balances">
            <Group gap="xs" mb={6}>
              <Title order={2} id="balances">
                Saldo awal
              </Title>
              {writes && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconPencil size={14} />}
                  onClick={() => setOpen('account')}
                >
                  Isi saldo awal
                </Button>
              )}
            </Group>
            <Balances account={person.account} />
          </section>
          <section aria-labelledby="rows">
            <Title order={2} id="rows" mb={6}>
              Konversi predikat, jenjang {standing.jenjang}
            </Title>
            <RowsTable standing={standing} />
          </section>
          {draft !== null && (
            <section aria-labelledby="draft">
              <Title order={2} id="draft" mb={6}>
                Bila ditetapkan sampai {longDate(draft.until)}
              </Title>
              {draft.verdicts.map((verdict) => (
                <Text key={verdict.step} size="sm">
                  {verdictText(verdict)}.
                </Text>
              ))}
            </section>
          )}
          <Papers person={person} />
        </Stack>
      )}
      {open === 'account' && standing !== null && (
        <AccountDialog person={person} jenjang={standing.jenjang} onClose={close} />
      )}
      {open === 'settle' && <SettleDialog person={person} year={year} onClose={close} />}
    </Page>
  )
}
