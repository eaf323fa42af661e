import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { most } from '../../../shared/kernel/limits.ts'
import { longDate, shortDate } from '../../../shared/kernel/dates.ts'
import type { SkpDetail } from '../../../shared/planning/skp/contract.ts'
import { dialogDays } from '../../../shared/planning/talks/talk.ts'
import type { DialogRecord, PerformanceDialog } from '../../../shared/planning/talks/contract.ts'
import { api, refresh } from '../../app/client.ts'
import { tell } from '../../components/confirm.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorNote } from '../../components/problem-list.tsx'
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

const texts = [
  ['clarified', 'Yang diklarifikasi'],
  ['agreed', 'Yang disepakati'],
  ['requested', 'Yang diminta pegawai'],
] as const

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
  const {
    value: draft,
    set,
    forget,
  } = useKept(key, draftOf(dialog, detail.place, today >= from && today <= to ? today : null))
  const change = (part: Partial<Draft>) => set({ ...draft, ...part })
  const save = useMutation({
    ...api.planning.talks.save.mutationOptions(),
    onSuccess: async () => {
      forget()
      onClose()
      tell('Catatan dialog tersimpan.')
      await refresh()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={dialog ? `Ubah catatan dialog ${longDate(dialog.heldOn)}` : 'Tambah catatan dialog'}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.heldOn === null) return
          save.mutate({
            ...draft,
            heldOn: draft.heldOn,
            skpId: detail.id,
            revision: dialog?.revision ?? 0,
            ...(dialog ? { id: dialog.id } : {}),
          })
        }}
      >
        <Stack gap="sm">
          <ErrorNote error={save.error} />
          <Group grow align="start">
            <DateField
              label="Tanggal"
              description={`${shortDate(from)} – ${shortDate(to)}`}
              required
              referenceYear={detail.year}
              value={draft.heldOn}
              onChange={(heldOn) => change({ heldOn })}
            />
            <TextInput
              label="Tempat"
              description="Ruang atau kota"
              maxLength={most.place}
              value={draft.place}
              onChange={(event) => change({ place: event.currentTarget.value })}
            />
            <TextInput
              label="Nomor berita acara"
              description="Boleh kosong"
              maxLength={most.place}
              value={draft.number}
              onChange={(event) => change({ number: event.currentTarget.value })}
            />
          </Group>
          <TextInput
            label="Dihadiri juga oleh"
            description="Selain pegawai dan pejabat penilai; boleh kosong"
            maxLength={most.short}
            value={draft.present}
            onChange={(event) => change({ present: event.currentTarget.value })}
          />
          {texts.map(([name, label], index) => (
            <Textarea
              key={name}
              label={label}
              description={index === 0 ? 'Satu baris menjadi satu butir dalam berita acara' : undefined}
              data-autofocus={index === 0 || undefined}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={most.longText}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
            />
          ))}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Tutup
            </Button>
            <Button type="submit" disabled={draft.heldOn === null} loading={save.isPending}>
              Simpan catatan dialog
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
