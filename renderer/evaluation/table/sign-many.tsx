import { Button, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signable } from '../../../shared/evaluation/contract.ts'
import { type Period, periodLabel } from '../../../shared/office/period.ts'
import { api, client, queryClient } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { settle } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { endWith } from '../../components/ending.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { Note } from '../../components/note.tsx'
import { useOnPaper } from '../../components/on-paper.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { SignForm } from '../../components/sign-form.tsx'
import { chosenInOrder } from '../../components/use-chosen.ts'
import { useWork, WorkDialog } from '../../components/work.tsx'

/**
 * Signs the chosen evaluations, or all that are ready; Ctrl+Enter in the table does the same. It is the main thing to
 * do where somebody is rated and not signed; else it still says why nobody can be signed.
 */
export function SignManyButton({
  year,
  period,
  selected,
  onOpen,
}: {
  year: number
  period: Period
  selected: number
  onOpen: () => void
}) {
  const { can } = useSession()
  const { data } = useQuery({
    ...api.evaluation.distribution.queryOptions({ input: { year, period } }),
    enabled: can('evaluation.distribution'),
  })
  const isMain = selected > 0 || data === undefined || data.drafts > 0
  return (
    <Button
      leftSection={<IconLock size={16} />}
      variant={isMain ? 'filled' : 'default'}
      title="Ctrl+Enter di tabel"
      onClick={onOpen}
    >
      {selected > 0 ? `Tandatangani ${selected} yang dipilih…` : 'Tandatangani yang siap…'}
    </Button>
  )
}

/**
 * Signs several evaluations in one act, and names beforehand who can't be signed.
 * @param lines of the table; null for all of the period
 */
export function SignManyDialog({
  year,
  period,
  lines,
  listed,
  onClose,
  onSigned,
}: {
  year: number
  period: Period
  lines: readonly number[] | null
  /** In the order of the table, in which they are printed. */
  listed: readonly number[]
  onClose: () => void
  onSigned: () => void
}) {
  const input = { year, period, ...(lines === null ? {} : { lines: [...lines] }) }
  const signable = useQuery({ ...api.evaluation.signable.queryOptions({ input }), staleTime: 0, gcTime: 0 })
  const office = useQuery(api.office.get.queryOptions())
  if (signable.data === undefined || office.data === undefined || signable.isFetching)
    return (
      <Dialog title={`Tandatangani penilaian ${periodLabel(period)} ${year}`} onClose={onClose}>
        <LoadGate query={signable}>{() => null}</LoadGate>
      </Dialog>
    )
  return (
    <SignManyForm
      year={year}
      period={period}
      people={signable.data}
      city={office.data.city}
      listed={listed}
      onClose={onClose}
      onSigned={onSigned}
    />
  )
}

/** Unlocks what was just signed by mistake; the log has it like every other unlocking. */
async function unsign(ids: readonly number[]): Promise<void> {
  for (const id of ids)
    await client.evaluation.unlock({ id, reason: 'Penandatanganan beberapa penilaian diurungkan.' })
}

function SignManyForm({
  year,
  period,
  people,
  city,
  listed,
  onClose,
  onSigned,
}: {
  year: number
  period: Period
  people: readonly Signable[]
  city: string
  listed: readonly number[]
  onClose: () => void
  onSigned: () => void
}) {
  const [employeeSignedOn, setEmployeeSignedOn] = useState<string | null>(null)
  const paper = useOnPaper()
  const { can } = useSession()
  const { progress, error, run, cancel } = useWork()
  const ready = people.flatMap(({ evaluationId, revision, problem }) =>
    problem === null && evaluationId !== null && revision !== null ? { id: evaluationId, revision } : [],
  )
  const rest = people.flatMap(({ fullName, problem }) =>
    problem === null ? [] : { field: fullName, message: problem },
  )
  const unsaid = people.flatMap(({ fullName, problem, unreasoned }) =>
    problem === null && unreasoned !== null ? { field: fullName, message: unreasoned } : [],
  )
  const verb = `Tandatangani ${ready.length} penilaian`
  // It may have been done just before it was called off.
  const becameOf = async () => {
    await queryClient.invalidateQueries()
    const lines = ready.map(({ id }) => id)
    const left = (await client.evaluation.signable({ year, period, lines })).filter(({ problem }) => !problem)
    return left.length > 0
      ? 'Dibatalkan; tidak ada penilaian yang ditandatangani.'
      : `Sudah selesai sebelum dibatalkan: ${ready.length} penilaian ditandatangani.`
  }
  const sign = (given: { signedOn: string; place: string; sure: boolean }) =>
    void run(verb, becameOf, async (signal, say) => {
      const request = { rows: ready, ...given, employeeSignedOn, onPaper: paper.onPaper }
      for await (const event of await client.evaluation.signMany(request, { signal })) {
        if (event.kind === 'progress') {
          say(event)
          continue
        }
        await queryClient.invalidateQueries()
        const ids = chosenInOrder(listed, new Set(event.signed))
        onSigned()
        endWith({
          message: `${ids.length} penilaian ditandatangani dan terkunci.`,
          ...(can('evaluation.unlock') && {
            undo: () => settle(unsign(ids), `${ids.length} penilaian menjadi draf lagi.`),
          }),
          next: {
            label: `Cetak ${ids.length} dokumen evaluasi`,
            href: paths.print({ form: 'dokumen-evaluasi', kind: 'evaluations', ids }),
          },
        })
      }
    })
  const names = rest.length > 0 && (
    <Note kind="info" title={`${rest.length} orang belum dapat ditandatangani`}>
      <div className="kk-names">
        <ProblemList problems={rest} />
      </div>
    </Note>
  )
  if (ready.length === 0)
    return (
      <Dialog title={`Tandatangani penilaian ${periodLabel(period)} ${year}`} size="lg" onClose={onClose}>
        <Text size="sm" mb="sm">
          Belum ada penilaian yang siap ditandatangani.
        </Text>
        {names}
      </Dialog>
    )
  return (
    <>
      <WorkDialog progress={progress} onCancel={cancel} />
      <SignForm
        title={`${verb}, ${periodLabel(period)} ${year}`}
        explanation="Semuanya ditandatangani atau tidak satu pun. Sesudahnya terkunci; setiap penilaian dapat dibuka kembali dengan alasan yang tercatat."
        size="lg"
        verb={verb}
        dateLabel="Tanggal tanda tangan pejabat penilai"
        year={year}
        place={city}
        otherDay={employeeSignedOn}
        saving={{ isPending: progress !== null, error }}
        onClose={onClose}
        onSign={sign}
      >
        {unsaid.length > 0 && (
          <Note kind="warning" title={`${unsaid.length} orang dinilai tanpa alasan`}>
            <div className="kk-names">
              <ProblemList problems={unsaid} />
            </div>
          </Note>
        )}
        <DateField
          label="Tanggal tanda tangan pegawai"
          description="Boleh kosong; diisi saat dokumen diterima pegawai."
          clearable
          value={employeeSignedOn}
          referenceYear={year}
          onChange={setEmployeeSignedOn}
        />
        {names}
        {paper.field}
      </SignForm>
    </>
  )
}
