import { Button, FileButton, Group, Image, Input, NumberInput, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { dataUrl } from './picture.ts'
import { RadioChoice } from './radio-choice.tsx'

/** How the forms look where their sources differ; a signed paper keeps what was chosen on its day. */
export function PrintSettings({ form }: { form: UseFormReturnType<OfficeSettings> }) {
  const [pictureError, setPictureError] = useState<string | null>(null)
  const { emblem, garuda } = form.values

  async function choose(file: File | null) {
    if (!file) return
    try {
      form.setFieldValue('garuda', await dataUrl(file))
      setPictureError(null)
    } catch (error) {
      setPictureError(error instanceof Error ? error.message : 'Gambar itu tidak dapat dibaca.')
    }
  }

  return (
    <>
      <NumberInput
        label="Tepi jilid (mm)"
        description="Ruang kosong di sisi yang dijilid: kiri, dan pada formulir mendatar sisi atas. Lazimnya 20 sampai 25 mm."
        w={320}
        min={12}
        max={30}
        allowDecimal={false}
        {...form.getInputProps('binding')}
      />
      <RadioChoice
        label="Huruf formulir"
        {...form.getInputProps('printFont')}
        options={{ Arimo: 'Seperti Arial', Tinos: 'Seperti Times New Roman' }}
      />
      <RadioChoice
        label="Ukuran huruf tabel"
        {...form.getInputProps('typeSize')}
        options={{ biasa: 'Biasa (8 poin)', besar: 'Besar (9 poin)' }}
      />
      <Group align="end">
        <NumberInput
          label="Geser ke kanan (mm)"
          description="Ke kiri: angka minus"
          w={200}
          min={-10}
          max={10}
          step={0.5}
          decimalScale={1}
          decimalSeparator=","
          {...form.getInputProps('shiftX')}
        />
        <NumberInput
          label="Geser ke bawah (mm)"
          description="Ke atas: angka minus"
          w={200}
          min={-10}
          max={10}
          step={0.5}
          decimalScale={1}
          decimalSeparator=","
          {...form.getInputProps('shiftY')}
        />
      </Group>
      <Text size="xs" c="dimmed">
        Untuk printer yang mencetak miring ke satu sisi. Hanya berlaku ketika dibuka untuk dicetak; PDF yang
        disimpan tidak bergeser. Ukur dengan formulir Halaman Uji Printer.
      </Text>
      <RadioChoice
        label="Ukuran judul"
        {...form.getInputProps('titleSize')}
        value={form.values.titleSize ?? 'biasa'}
        options={{ biasa: 'Biasa', besar: 'Besar (2 poin lebih)' }}
      />
      <RadioChoice
        label="Ukuran kaki halaman"
        {...form.getInputProps('footSize')}
        value={form.values.footSize ?? 'biasa'}
        options={{ biasa: 'Biasa (7 poin)', besar: 'Besar (8 poin)' }}
      />
      <RadioChoice
        label="Tulisan pangkat"
        {...form.getInputProps('pangkatSpelling')}
        options={{ 'GOL RUANG': 'PANGKAT/GOL RUANG', 'GOL. RUANG': 'PANGKAT/GOL. RUANG' }}
      />
      <RadioChoice
        label="Baris kelima identitas"
        description="INSTANSI mencetak nama instansi kantor; pejabat dari luar yang memakai INSTANSI tetap demikian."
        {...form.getInputProps('fifthLine')}
        options={{ 'UNIT KERJA': 'UNIT KERJA', INSTANSI: 'INSTANSI' }}
      />
      <RadioChoice
        label="Pihak kedua pada Perjanjian Kinerja disebut"
        {...form.getInputProps('superiorWord')}
        options={{ atasan: 'atasan', 'atasan langsung': 'atasan langsung' }}
      />
      <RadioChoice
        label="Lambang pada Dokumen Evaluasi"
        {...form.getInputProps('emblem')}
        options={{ tanpa: 'Tanpa lambang', logo: 'Logo kantor', garuda: 'Gambar Garuda' }}
      />
      {emblem === 'garuda' && (
        <Input.Wrapper
          label="Gambar Garuda"
          description="PNG atau JPEG milik kantor, paling besar 500 kB; aplikasi ini tidak membawa gambar Garuda."
          error={pictureError ?? form.errors['garuda']}
        >
          <Group mt={4}>
            {garuda && <Image src={garuda} alt="Gambar Garuda" h={56} w="auto" fit="contain" />}
            <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
              {(props) => (
                <Button {...props} variant="default" size="xs">
                  {garuda ? 'Ganti gambar' : 'Pilih gambar'}
                </Button>
              )}
            </FileButton>
            {garuda && (
              <Button variant="subtle" size="xs" onClick={() => form.setFieldValue('garuda', null)}>
                Hapus gambar
              </Button>
            )}
          </Group>
        </Input.Wrapper>
      )}
    </>
  )
}
