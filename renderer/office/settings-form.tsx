import { Button, Checkbox, Group, NumberInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { client } from '../app/client.ts'
import { KeeperSelect } from './keeper-select.tsx'
import { PrintSettings } from './print-settings.tsx'
import { useKept, useRestored } from '../components/use-kept.ts'
import { useStable } from '../components/use-stable.ts'
import { RadioChoice } from './radio-choice.tsx'

/** Choices about forms and prints where the regulation leaves room or offices differ. */
export function SettingsForm({
  values,
  onSave,
}: {
  values: OfficeSettings
  /** @param saved called once they are stored */
  onSave: (values: OfficeSettings, saved: () => void) => void
}) {
  const kept = useKept(`settings ${JSON.stringify(values)}`, values, {
    what: 'Pengaturan formulir dan cetakan',
    store: (next) => client.office.updateSettings(next),
  })
  const { onValuesChange } = useStable({ onValuesChange: kept.set })
  const form = useForm({ initialValues: values, onValuesChange })
  useRestored(form, values, kept.value)
  return (
    <form
      onSubmit={form.onSubmit((next) => {
        onSave(next, () => {
          kept.forget()
          form.resetDirty(next)
        })
      })}
    >
      <Stack maw={640}>
        <RadioChoice
          label="Kertas"
          {...form.getInputProps('paper')}
          options={{ A4: 'A4 (210 × 297 mm)', F4: 'F4/folio (215 × 330 mm)' }}
        />
        <PrintSettings form={form} />
        <RadioChoice
          label="Ejaan rating"
          description="Formulir peraturan menulis serangkai; ejaan baku terpisah."
          {...form.getInputProps('ratingSpelling')}
          options={{ terpisah: 'DI ATAS EKSPEKTASI', serangkai: 'DIATAS EKSPEKTASI' }}
        />
        <RadioChoice
          label="Sebutan nomor PPPK"
          {...form.getInputProps('pppkLabel')}
          options={{ 'NI PPPK': 'NI PPPK', NIP: 'NIP' }}
        />
        <Checkbox
          label="Tanda TERBATAS pada formulir evaluasi"
          description="Hasil evaluasi seseorang adalah informasi yang dikecualikan (UU 14/2008 Pasal 17 huruf h). Tandanya kecil di kaki halaman; formulir peraturan sendiri tidak memuatnya."
          {...form.getInputProps('markEvaluations', { type: 'checkbox' })}
        />
        <Checkbox
          label="Minta alasan untuk rating"
          description="Rating di atas atau di bawah ekspektasi, dan rating bagi pegawai yang belum ada realisasi dan umpan baliknya, diminta alasannya; yang belum beralasan disebut sebelum ditandatangani."
          {...form.getInputProps('askReasons', { type: 'checkbox' })}
        />
        <RadioChoice
          label="Rencana perbaikan kinerja diusulkan oleh"
          description="Penilaian dengan predikat di bawah Baik. Peraturan tidak menyebut apakah penilaian triwulan juga membukanya."
          {...form.getInputProps('improvementPeriods')}
          options={{ semua: 'Penilaian triwulan dan tahunan', tahunan: 'Penilaian tahunan saja' }}
        />
        <NumberInput
          label="Lama rencana perbaikan (bulan)"
          description="PP 30/2019 memberi 6 bulan."
          w={260}
          min={1}
          max={12}
          allowDecimal={false}
          {...form.getInputProps('improvementMonths')}
        />
        <KeeperSelect {...form.getInputProps('counsellingKeeper')} />
        <NumberInput
          label="Jawaban rekan dan bawahan sebelum ditampilkan"
          description="Umpan balik mereka tampil bersama dan tanpa nama, setelah sebanyak ini orang menjawab; kurang dari tiga dapat dikenali."
          w={320}
          min={3}
          max={10}
          {...form.getInputProps('feedbackMinimum')}
        />
        <NumberInput
          label="Kehadiran untuk sertifikat dan JP (%)"
          description="Bagian pelatihan yang harus diikuti, menurut JP sesinya."
          w={320}
          min={1}
          max={100}
          {...form.getInputProps('attendanceShare')}
        />
        <RadioChoice
          label="Batas keberatan dihitung menurut"
          description="PP 30/2019 Pasal 59 hanya menyebut hari; lazimnya hari kalender."
          {...form.getInputProps('objectionDays')}
          options={{ kalender: 'Hari kalender', kerja: 'Hari kerja' }}
        />
        <Checkbox
          label="Kantor ini unit kerja mandiri"
          description="SKP pimpinannya dibuat dengan formulir bagi pejabat pimpinan tinggi dan pimpinan unit kerja mandiri (dengan perspektif), bila jabatannya manajerial. Berlaku bagi SKP yang dibuat sesudah ini; formulir satu SKP diubah pada kepala SKP itu."
          {...form.getInputProps('independent', { type: 'checkbox' })}
        />
        <Group>
          <Button type="submit" disabled={!form.isDirty()}>
            Simpan pengaturan
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
