import { Checkbox, List, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { longDate } from '../../../shared/kernel/dates.ts'
import { api, client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { settle, tellWithUndo } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

/** Closes an SKP because its person moves to another post, and begins the next; looked at first, undone at once. */
export function MutasiDialog({
  skpId,
  employeeId,
  year,
  onClose,
}: {
  skpId: number
  employeeId: number
  year: number
  onClose: () => void
}) {
  const [, navigate] = useLocation()
  const [from, setFrom] = useState<string | null>(null)
  const [reason, setReason] = useState('Mutasi')
  const [copy, setCopy] = useState(false)
  const preview = useQuery({
    ...api.evaluation.mutasi.preview.queryOptions({ input: { skpId, from: from ?? '' } }),
    enabled: from !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  })
  const plan = from !== null && !preview.error ? preview.data : undefined
  const move = useMutation({
    ...api.evaluation.mutasi.apply.mutationOptions(),
    onSuccess: async ({ id }) => {
      onClose()
      navigate(paths.skp(id))
      tellWithUndo(`SKP pertama ditutup; SKP kedua mulai ${plan ? longDate(plan.secondStart) : ''}.`, () => {
        navigate(paths.skp(skpId))
        settle(
          client.evaluation.mutasi.undo({ firstId: skpId, secondId: id }),
          'Penutupan karena mutasi diurungkan.',
        )
      })
      await refresh()
    },
  })
  const ready = from !== null && plan !== undefined && !preview.isPlaceholderData && reason.trim() !== ''
  return (
    <FormDialog
      title="Tutup dan lanjutkan karena mutasi"
      size="lg"
      verb="Tutup dan lanjutkan SKP"
      saving={{ isPending: move.isPending, error: move.error ?? (from === null ? null : preview.error) }}
      ready={ready}
      onClose={onClose}
      onSubmit={() => ready && move.mutate({ skpId, revision: plan.revision, from, reason, copy })}
    >
      <DateField
        label="Mulai bertugas di tempat baru"
        required
        data-autofocus
        value={from}
        referenceYear={year}
        onChange={(date) => {
          move.reset()
          setFrom(date)
        }}
      />
      <TextInput
        label="Alasan penutupan"
        description="Misalnya nomor surat keputusan mutasi; tercatat pada SKP pertama."
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {plan && (
        <section className="kk-card" aria-label="Yang akan terjadi" aria-live="polite">
          <List size="sm" spacing={4}>
            <List.Item>
              <b>SKP pertama</b> berakhir {longDate(plan.firstEnd)}
              {plan.signed ? '; dokumen yang ditandatangani tidak berubah.' : '; masih draf.'}
            </List.Item>
            <List.Item>
              <b>SKP kedua</b> {longDate(plan.secondStart)} – {longDate(plan.secondEnd)}, penilai{' '}
              {plan.appraiserName ?? 'belum diketahui'}
              <Text size="sm" c="dimmed">
                {plan.jabatan ?? 'Jabatan belum diisi'} · {plan.unitName ?? 'Unit belum diisi'}
              </Text>
            </List.Item>
          </List>
          {!plan.moved && (
            <Text size="sm" mt={6}>
              Jabatan dan unit tidak berubah pada tanggal itu menurut riwayat.{' '}
              <Link href={paths.person(employeeId)}>Catat riwayatnya</Link> lebih dahulu agar penilai baru
              diusulkan, atau ubah kepala SKP kedua sesudahnya.
            </Text>
          )}
        </section>
      )}
      <Checkbox
        label={
          plan ? `Salin ${plan.rhk} RHK dan ekspektasi ke SKP kedua` : 'Salin RHK dan ekspektasi ke SKP kedua'
        }
        checked={copy}
        onChange={(event) => setCopy(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
