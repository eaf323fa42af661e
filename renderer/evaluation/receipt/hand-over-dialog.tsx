import { Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Receivable } from '../../../shared/evaluation/receipt/contract.ts'
import { receiptFields } from '../../../shared/evaluation/receipt/rules.ts'
import { inForceIn } from '../../../shared/regulations/dated.ts'
import { receiptRules } from '../../../shared/regulations/objection.ts'
import { type Period, periodLabel } from '../../../shared/office/period.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { settle } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { LoadGate } from '../../components/load-gate.tsx'
import { localDay } from '../../components/local-day.ts'
import { Note } from '../../components/note.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { useSure } from '../../components/use-sure.tsx'

/**
 * Hands the signed evaluations of several people over in one act, and names beforehand who has none.
 * @param lines of the table; null for all who wait for it
 */
export function HandOverDialog({
  year,
  period,
  lines,
  onClose,
}: {
  year: number
  period: Period
  lines: readonly number[] | null
  onClose: () => void
}) {
  const input = { year, period, ...(lines === null ? {} : { lines: [...lines] }) }
  const people = useQuery({
    ...api.evaluation.receipt.receivable.queryOptions({ input }),
    staleTime: 0,
    gcTime: 0,
  })
  if (people.data === undefined || people.isFetching)
    return (
      <Dialog title={`Serahkan dokumen evaluasi ${periodLabel(period)} ${year}`} onClose={onClose}>
        <LoadGate query={people}>{() => null}</LoadGate>
      </Dialog>
    )
  return <ReceiptForm year={year} period={period} people={people.data} onClose={onClose} />
}

/** Asks on which days signed evaluations were handed over and signed by the employees. */
export function ReceiptForm({
  year,
  period,
  people,
  onClose,
}: {
  year: number
  period: Period
  people: readonly Receivable[]
  onClose: () => void
}) {
  const rows = people.flatMap(({ evaluationId: id, revision, problem }) =>
    problem === null && id !== null && revision !== null ? { id, revision } : [],
  )
  const ready = people.filter(({ problem }) => problem === null)
  const rest = people.flatMap(({ fullName, problem }) =>
    problem === null ? [] : { field: fullName, message: problem },
  )
  const handed = ready.length > 0 && ready.every((one) => one.handedOn !== null)
  const [handedOn, setHandedOn] = useState<string | null>(() => (handed ? null : localDay()))
  const [employeeSignedOn, setEmployeeSignedOn] = useState<string | null>(null)
  const record = useMutation({
    ...api.evaluation.receipt.record.mutationOptions(),
    onSuccess: async ({ before }) => {
      onClose()
      await refresh()
      const ids = rows.map(({ id }) => id)
      endWith({
        message: `Serah terima ${ids.length} dokumen evaluasi dicatat.`,
        next: {
          label: `Cetak ${ids.length} dokumen evaluasi`,
          href: paths.print({ form: 'dokumen-evaluasi', kind: 'evaluations', ids }),
        },
        undo: () =>
          settle(client.evaluation.receipt.undo({ rows: before }), 'Catatan serah terima diurungkan.'),
      })
    },
  })
  const asked = useSure(record, `${handedOn} ${employeeSignedOn}`)
  const { handOver, sign } = inForceIn(receiptRules, year).value
  const what =
    ready.length === 1 ? `dokumen evaluasi ${ready[0]?.fullName ?? ''}` : `${rows.length} dokumen evaluasi`
  const names = rest.length > 0 && (
    <Note kind="info" title={`${rest.length} orang belum dapat diserahi`}>
      <div className="kk-names">
        <ProblemList problems={rest} />
      </div>
    </Note>
  )
  if (rows.length === 0)
    return (
      <Dialog title={`Serahkan dokumen evaluasi ${periodLabel(period)} ${year}`} onClose={onClose}>
        <Text size="sm" mb="sm">
          Tidak ada dokumen evaluasi yang menunggu diserahkan atau ditandatangani pegawai.
        </Text>
        {names}
      </Dialog>
    )
  return (
    <FormDialog
      title={`Catat serah terima ${what}`}
      verb={`Catat serah terima ${rows.length} dokumen`}
      explanation={
        <Text size="sm">
          Dokumen diserahkan paling lama {handOver} hari sesudah pejabat penilai menandatangani, dan
          ditandatangani pegawai paling lama {sign} hari sesudah itu. Batas keberatan dihitung dari hari
          dokumen diserahkan. Yang dikosongkan tetap seperti tercatat.
        </Text>
      }
      saving={asked.saving}
      ready={(handedOn !== null || employeeSignedOn !== null) && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        record.mutate({ rows, handedOn, employeeSignedOn, sure: asked.sure })
      }}
    >
      {names}
      <DateField
        label={receiptFields.handedOn}
        description="Hari pegawai menerima dokumennya."
        clearable
        data-autofocus
        value={handedOn}
        referenceYear={year + 1}
        onChange={setHandedOn}
      />
      <DateField
        label={receiptFields.employeeSignedOn}
        description="Boleh kosong sampai pegawai menandatangani."
        clearable
        value={employeeSignedOn}
        referenceYear={year + 1}
        onChange={setEmployeeSignedOn}
      />
      {asked.question}
    </FormDialog>
  )
}
