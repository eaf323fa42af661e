import { Group, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { most } from '../../../shared/kernel/limits.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { talkDays } from '../../../shared/planning/talks/talk.ts'
import type { TalkRecord, Talk } from '../../../shared/planning/talks/contract.ts'
import { api, client, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useFields } from '../../components/use-fields.ts'
import { useSure } from '../../components/use-sure.tsx'
import { useKept } from '../../components/use-kept.ts'
import { localDay } from '../../components/local-day.ts'

type Draft = Omit<TalkRecord, 'heldOn'> & { heldOn: string | null }

const draftOf = (talk: Talk | null, place: string, heldOn: string | null): Draft => ({
  heldOn: talk?.heldOn ?? heldOn,
  place: talk?.place ?? place,
  number: talk?.number ?? '',
  present: talk?.present ?? '',
  clarified: talk?.clarified ?? '',
  agreed: talk?.agreed ?? '',
  requested: talk?.requested ?? '',
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

/** Writes down a planning talk. What is closed without saving is found again. @param talk null for a new one */
export function TalkForm({
  detail,
  talk,
  onClose,
}: {
  detail: SkpDetail
  talk: Talk | null
  onClose: () => void
}) {
  const key = `dialog ${detail.id} ${talk ? `${talk.id} ${talk.updatedAt}` : 'new'}`
  const recordOf = ({ heldOn, ...draft }: Draft, sure: boolean) => {
    if (heldOn === null) throw new Refusal('Tanggal dialog kinerja belum diisi.')
    return {
      ...draft,
      heldOn,
      sure,
      skpId: detail.id,
      revision: talk?.revision ?? 0,
      ...(talk ? { id: talk.id } : {}),
    }
  }
  const { from, to } = talkDays(detail.year, detail.periodEnd)
  const today = localDay()
  const kept = useKept(key, draftOf(talk, detail.place, today >= from && today <= to ? today : null), {
    what: `Catatan dialog ${detail.employee.name}`,
    store: async (value) => client.planning.talks.save(recordOf(value, false)),
  })
  const save = useMutation({
    ...api.planning.talks.save.mutationOptions(),
    onSuccess: async () => {
      kept.forget()
      onClose()
      tell('Catatan dialog tersimpan.')
      await refresh()
    },
  })
  const asked = useSure(save, `${kept.value.heldOn}`)
  const { values, field } = useFields({
    initialValues: kept.value,
    labels,
    error: asked.saving.error,
    onValuesChange: kept.set,
  })
  const long = { autosize: true, minRows: 2, maxRows: 8, maxLength: most.longText }
  return (
    <FormDialog
      size="lg"
      title={talk ? `Ubah catatan dialog ${longDate(talk.heldOn)}` : 'Tambah catatan dialog'}
      verb="Simpan catatan dialog"
      cancel="Tutup"
      keeps
      saving={asked.saving}
      ready={values.heldOn !== null && asked.ready}
      onClose={onClose}
      onSubmit={() => {
        asked.send()
        save.mutate(recordOf(values, asked.sure))
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
      {asked.question}
    </FormDialog>
  )
}
