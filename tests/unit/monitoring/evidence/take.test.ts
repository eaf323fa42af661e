import { expect, test } from 'vitest'
import { isWebAddress, takeFile } from '../../../../shared/monitoring/evidence/take.ts'
import { docx, odt, pdf, png, program } from '../../../evidence-files.ts'

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

test.each([
  ['a folder in the name', pdf('../../Startup/x.pdf'), /memuat folder/],
  ['a folder of Windows in the name', pdf('C:\\x.pdf'), /memuat folder/],
  ['the name of a device', pdf('con.pdf'), /tidak dapat dipakai di Windows/],
  ['a name that reads backwards', pdf('surat\u202efdp.pdf'), /tidak dapat dipakai di Windows/],
  ['nothing in it', new File([], 'kosong.pdf'), /kosong/],
  ['a program', program('laporan.exe'), /bukan jenis berkas yang diterima/],
  ['a program that is called a PDF', program('laporan.pdf'), /Isi “laporan.pdf” bukan PDF/],
  ['a PDF that is called a photo', new File(['%PDF-1.4'], 'foto.jpg'), /bukan JPG/],
  ['an archive', new File(['PK\u0003\u0004'], 'arsip.zip'), /bukan jenis berkas yang diterima/],
  ['macros', docx('laporan.docx', 'word/vbaProject.bin'), /memuat makro/],
  [
    'more than 10 MB',
    new File(['%PDF-1.4', new Uint8Array(10 * 1024 * 1024)], 'pindaian.pdf'),
    /lebih dari 10 MB/,
  ],
  ['a name without an end', pdf('laporan'), /bukan jenis berkas yang diterima/],
  ['the old format of Word', new File(['\u00d0\u00cf'], 'laporan.doc'), /Simpan atau pindai sebagai PDF/],
])('a file with %s is refused with its name', async (_, file, why) => {
  const bytes = await bytesOf(file)
  expect(() => takeFile(file.name, bytes)).toThrow(why)
})

test.each([
  [pdf(), 'pdf'],
  [pdf('SURAT.PDF'), 'pdf'],
  [png(), 'png'],
  [new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])], 'IMG_2034.JPEG'), 'jpg'],
  [new File(['RIFF____WEBPVP8 '], 'foto.webp'), 'webp'],
  [docx(), 'docx'],
  [odt(), 'odt'],
])('%s is taken for what it is', async (file, kind) => {
  expect(takeFile(file.name, await bytesOf(file))).toBe(kind)
})

test.each([
  ['https://contoh.go.id/foto?id=3', true],
  ['http://10.0.0.5/arsip', true],
  ['https://', false],
  ['javascript:alert(1)', false],
  ['file:///C:/Windows/notepad.exe', false],
  ['ms-excel:ofe|u|https://contoh.go.id', false],
  [String.raw`\\server\folder`, false],
  ['https://contoh.go.id/a b', false],
])('%s is an address of the web: %s', (address, is) => {
  expect(isWebAddress(address)).toBe(is)
})
