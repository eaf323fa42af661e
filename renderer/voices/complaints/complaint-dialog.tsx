import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { most } from '../../../shared/kernel/limits.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { ComplaintRecord, Reporter } from '../../../shared/voices/complaints/complaint.ts'
import type { ComplaintShown } from '../../../shared/voices/complaints/contract.ts'
import { tellsWho } from '../../../shared/voices/complaints/secrecy.ts'
import { categoryNames, channelNames, kindNames } from '../../../shared/voices/complaints/words.ts'
import { client, refresh } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { DateField } from '../../components/date-field.tsx'
import { endWith } from '../../components/ending.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { localDay } from '../../components/local-day.ts'
import { Note } from '../../components/note.tsx'
import { useFields } from '../../components/use-fields.ts'
import { useKept } from '../../components/use-kept.ts'
import { AboutUnitSelect } from '../../components/voices-choices.tsx'
import { ReporterFields } from './reporter-fields.tsx'

interface Draft extends Omit<ComplaintRecord, 'receivedOn'>, Omit<Reporter, 'place'> {
  receivedOn: string | null
  /** Whether somebody is named. */
  isNamed: boolean
}

const labels = {
  kind: 'Jenis',
  supervisory: 'Berkadar pengawasan (perlu pemeriksaan)',
  category: 'Kategori',
  channel: 'Kanal',
  outsideNumber: 'Nomor di kanal asal',
  receivedOn: 'Tanggal diterima',
  completeOn: 'Berkas lengkap',
  happenedOn: 'Tanggal kejadian',
  service: 'Layanan',
  unitId: 'Unit',
  place: 'Tempat kejadian',
  substance: 'Uraian',
  request: 'Yang diminta',
  named: 'Nama petugas yang disebut',
} as const

const nobody = { confidential: true, name: '', address: '', phone: '', email: '', occupation: '' }

const draftOf = (shown: ComplaintShown | null): Draft =>
  shown
    ? { ...shown.record, ...nobody, isNamed: false }
    : {
        kind: 'pengaduan',
        supervisory: false,
        category: 'lainnya',
        channel: 'langsung',
        outsideNumber: '',
        receivedOn: localDay(),
        completeOn: null,
        happenedOn: null,
        service: '',
        unitId: null,
        place: '',
        substance: '',
        request: '',
        named: '',
        isNamed: true,
        ...nobody,
      }

function inputOf(draft: Draft, shown: ComplaintShown | null) {
  const { isNamed, confidential, name, address, phone, email, occupation, receivedOn, ...record } = draft
  if (receivedOn === null) throw new Refusal('Tanggal diterima belum diisi.')
  const reporter = isNamed ? { confidential, name, address, phone, email, occupation } : null
  return {
    ...record,
    receivedOn,
    supervisory: record.supervisory && record.kind === 'pengaduan',
    revision: shown?.revision ?? 0,
    // Who said it is written once; afterwards it is looked at, not typed over.
    ...(shown ? { id: shown.id } : { reporter }),
  }
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Writes in what was received. What is closed without saving is found again. */
export function ComplaintDialog({ shown, onClose }: { shown: ComplaintShown | null; onClose: () => void }) {
  const key = `complaint ${shown ? `${shown.id} ${shown.revision}` : 'new'}`
  const kept = useKept(key, draftOf(shown), {
    what: shown ? `Perubahan ${shown.number}` : 'Pengaduan baru',
    store: async (value) => client.voices.complaints.save(inputOf(value, shown)),
  })
  const save = useMutation({
    mutationFn: async () => client.voices.complaints.save(inputOf(kept.value, shown)),
    onSuccess: async ({ id, number }) => {
      kept.forget()
      onClose()
      await refresh()
      endWith({
        message: shown ? `${number} diubah.` : `Tercatat dengan nomor ${number}.`,
        ...(!shown && { next: { label: `Buka ${number}`, href: paths.complaint(id), beside: true } }),
      })
    },
  })
  const form = useFields<Draft>({
    initialValues: kept.value,
    labels: { ...labels, name: 'Nama' },
    error: save.error,
    onValuesChange: kept.set,
  })
  const { values, field, setFieldValue } = form
  const isTold = values.isNamed && values.confidential && tellsWho(values.substance, values)
  const long = { autosize: true, minRows: 2, maxRows: 8 }
  const select = { allowDeselect: false, required: true }
  return (
    <FormDialog
      size="lg"
      title={shown ? `Ubah ${shown.number}` : 'Catat pengaduan atau masukan'}
      verb={shown ? 'Simpan perubahan' : 'Catat'}
      cancel="Tutup"
      keeps
      saving={save}
      ready={
        values.receivedOn !== null &&
        values.substance.trim() !== '' &&
        (shown !== null || !values.isNamed || values.name.trim() !== '')
      }
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <Group grow align="start">
        <Select {...select} data={optionsOf(kindNames)} {...field('kind')} />
        <Select {...select} data={optionsOf(channelNames)} {...field('channel')} />
        <DateField required {...field('receivedOn')} />
      </Group>
      {values.kind === 'pengaduan' && (
        <Checkbox
          label={labels.supervisory}
          checked={values.supervisory}
          onChange={(event) => setFieldValue('supervisory', event.currentTarget.checked)}
        />
      )}
      <Textarea
        required
        data-autofocus
        description="Seperti yang disampaikan, tanpa nama pelapor"
        maxLength={most.longText}
        {...long}
        {...field('substance')}
      />
      <Group grow align="start">
        <Select {...select} data={optionsOf(categoryNames)} {...field('category')} />
        <TextInput maxLength={most.name} {...field('service')} />
        <AboutUnitSelect {...field('unitId')} />
      </Group>
      <Group grow align="start">
        <TextInput maxLength={most.name} description="Sebagaimana disebut pelapor" {...field('named')} />
        <TextInput maxLength={most.text} description="Boleh kosong" {...field('request')} />
      </Group>
      <Group grow align="start">
        <TextInput maxLength={most.place} {...field('outsideNumber')} />
        <DateField clearable {...field('happenedOn')} />
        <DateField clearable {...field('completeOn')} />
      </Group>
      {shown === null && <ReporterFields form={form} />}
      {isTold && (
        <Note kind="warning">
          Uraian menyebut pelapor yang minta dirahasiakan, padahal uraian tampil di daftar dan cetakan. Ganti
          namanya dengan “pelapor”, dan hapus telepon atau surelnya.
        </Note>
      )}
    </FormDialog>
  )
}
