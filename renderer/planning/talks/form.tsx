import { Group, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { most } from '../../../shared/kernel/limits.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { dialogDays } from '../../../shared/planning/talks/talk.ts'
import type { DialogRecord, PerformanceDialog } from '../../../shared/planning/talks/contract.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useFields } from '../../components/use-fields.ts'
import { useKept } from '../../components/use-kept.ts'
import { localDay } from '../../components/local-day.ts'

type Draft = Omit<DialogRecord, 'heldOn'> & { heldOn: string | null }

const draftOf = (dialog: PerformanceDialog | null, place: string, heldOn: string | null): Draft => ({
  heldOn: dialog?.heldOn ?? heldOn,
  place: dialog?.place ?? place,
  number: dialog?.number ?? '',
  present: dialog?.present ?? '',
  clarified: dialog?.clarified ?? '',
  agreed: dialog?.agreed ?? '',
  requested: dialog?.requested ?? '',
})

const labels = {
  heldOn: 'Tanggal',
  place: 'Tempat',
  number: 'Nomor berita acara',
  present: 'Dihadiri juga oleh',
  clarified: 'Yang diklarifikasi',
  agreed: 'Yang disepakati',
  requested: 'Yang diminta pegawai',
}

/** Writes down a planning talk. What is closed without saving is found again. @param dialog null for a new one */
export function DialogForm({
  detail,
  dialog,
  onClose,
}: {
  detail: SkpDetail
  dialog: PerformanceDialog | null
  onClose: () => void
}) {
  const key = `dialog ${detail.id} ${dialog ? `${dialog.id} ${dialog.updatedAt}` : 'new'}`
  const { from, to } = dialogDays(detail.year, detail.periodEnd)
  const today = localDay()
  const kept = useKept(key, draftOf(dialog, detail.place, today >= from && today <= to ? today : null))
  const save = useMutation({
    ...api.planning.talks.save.mutationOptions(),
    onSuccess: async () => {
      kept.forget()
      onClose()
      tell('Catatan dialog tersimpan.')
      await refresh()
    },
  })
  const { values, field } = useFields({
    initialValues: kept.value,
    labels,
    error: save.error,
    onValuesChange: kept.set,
  })
  const long = { autosize: true, minRows: 2, maxRows: 8, maxLength: most.longText }
  return (
    <FormDialog
      size="lg"
      title={dialog ? `Ubah catatan dialog ${longDate(dialog.heldOn)}` : 'Tambah catatan dialog'}
      verb="Simpan catatan dialog"
      cancel="Tutup"
      saving={save}
      ready={values.heldOn !== null}
      onClose={onClose}
      onSubmit={() => {
        const { heldOn } = values
        if (heldOn === null) return
        save.mutate({
          ...values,
          heldOn,
          skpId: detail.id,
          revision: dialog?.revision ?? 0,
          ...(dialog ? { id: dialog.id } : {}),
        })
      }}
    >
      <Group grow align="start">
        <DateField
          description={`${shortDate(from)} – ${shortDate(to)}`}
          required
          referenceYear={detail.year}
          {...field('heldOn')}
        />
        <TextInput description="Ruang atau kota" maxLength={most.place} {...field('place')} />
        <TextInput description="Boleh kosong" maxLength={most.place} {...field('number')} />
      </Group>
      <TextInput
        description="Selain pegawai dan pejabat penilai; boleh kosong"
        maxLength={most.short}
        {...field('present')}
      />
      <Textarea
        description="Satu baris menjadi satu butir dalam berita acara"
        data-autofocus
        {...long}
        {...field('clarified')}
      />
      <Textarea {...long} {...field('agreed')} />
      <Textarea {...long} {...field('requested')} />
    </FormDialog>
  )
}
