import { Button, Checkbox, Group, NumberInput, Radio, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { client } from '../app/client.ts'
import { KeeperSelect } from './keeper-select.tsx'
import { PrintSettings } from './print-settings.tsx'
import { useKept, useRestored } from '../components/use-kept.ts'
import { useStable } from '../components/use-stable.ts'

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
        <Radio.Group label="Kertas" {...form.getInputProps('paper')}>
          <Group mt={4}>
            <Radio value="A4" label="A4 (210 × 297 mm)" />
            <Radio value="F4" label="F4/folio (215 × 330 mm)" />
          </Group>
        </Radio.Group>
        <PrintSettings form={form} />
        <Radio.Group
          label="Ejaan rating"
          description="Formulir peraturan menulis serangkai; ejaan baku terpisah."
          {...form.getInputProps('ratingSpelling')}
        >
          <Group mt={4}>
            <Radio value="terpisah" label="DI ATAS EKSPEKTASI" />
            <Radio value="serangkai" label="DIATAS EKSPEKTASI" />
          </Group>
        </Radio.Group>
        <Radio.Group label="Sebutan nomor PPPK" {...form.getInputProps('pppkLabel')}>
          <Group mt={4}>
            <Radio value="NI PPPK" label="NI PPPK" />
            <Radio value="NIP" label="NIP" />
          </Group>
        </Radio.Group>
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
        <Radio.Group
          label="Rencana perbaikan kinerja diusulkan oleh"
          description="Penilaian dengan predikat di bawah Baik. Peraturan tidak menyebut apakah penilaian triwulan juga membukanya."
          {...form.getInputProps('improvementPeriods')}
        >
          <Group mt={4}>
            <Radio value="semua" label="Penilaian triwulan dan tahunan" />
            <Radio value="tahunan" label="Penilaian tahunan saja" />
          </Group>
        </Radio.Group>
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
        <Radio.Group
          label="Batas keberatan dihitung menurut"
          description="PP 30/2019 Pasal 59 hanya menyebut hari; lazimnya hari kalender."
          {...form.getInputProps('objectionDays')}
        >
          <Group mt={4}>
            <Radio value="kalender" label="Hari kalender" />
            <Radio value="kerja" label="Hari kerja" />
          </Group>
        </Radio.Group>
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
