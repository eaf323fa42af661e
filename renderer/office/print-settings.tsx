import { Button, FileButton, Group, Image, Input, NumberInput, Radio } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { OfficeSettings } from '../../shared/office/office.ts'
import { dataUrl } from './picture.ts'

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
      <Radio.Group label="Huruf formulir" {...form.getInputProps('printFont')}>
        <Group mt={4}>
          <Radio value="Arimo" label="Seperti Arial" />
          <Radio value="Tinos" label="Seperti Times New Roman" />
        </Group>
      </Radio.Group>
      <Radio.Group label="Ukuran huruf tabel" {...form.getInputProps('typeSize')}>
        <Group mt={4}>
          <Radio value="biasa" label="Biasa (8 poin)" />
          <Radio value="besar" label="Besar (9 poin)" />
        </Group>
      </Radio.Group>
      <Radio.Group label="Tulisan pangkat" {...form.getInputProps('pangkatSpelling')}>
        <Group mt={4}>
          <Radio value="GOL RUANG" label="PANGKAT/GOL RUANG" />
          <Radio value="GOL. RUANG" label="PANGKAT/GOL. RUANG" />
        </Group>
      </Radio.Group>
      <Radio.Group
        label="Baris kelima identitas"
        description="INSTANSI mencetak nama instansi kantor; pejabat dari luar yang memakai INSTANSI tetap demikian."
        {...form.getInputProps('fifthLine')}
      >
        <Group mt={4}>
          <Radio value="UNIT KERJA" label="UNIT KERJA" />
          <Radio value="INSTANSI" label="INSTANSI" />
        </Group>
      </Radio.Group>
      <Radio.Group
        label="Pihak kedua pada Perjanjian Kinerja disebut"
        {...form.getInputProps('superiorWord')}
      >
        <Group mt={4}>
          <Radio value="atasan" label="atasan" />
          <Radio value="atasan langsung" label="atasan langsung" />
        </Group>
      </Radio.Group>
      <Radio.Group label="Lambang pada Dokumen Evaluasi" {...form.getInputProps('emblem')}>
        <Group mt={4}>
          <Radio value="tanpa" label="Tanpa lambang" />
          <Radio value="logo" label="Logo kantor" />
          <Radio value="garuda" label="Gambar Garuda" />
        </Group>
      </Radio.Group>
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
