import type { FormId } from '../../../shared/documents/forms.ts'
import { sheet as daftarBelum } from './daftar-belum/sheet.ts'
import { sheet as daftarBelumSkp } from './daftar-belum-skp/sheet.ts'
import type { FormContent, FormData } from './draws.ts'
import type { FormSheet, SheetsOf } from './form-sheet.ts'
import { sheet as laporanBulanan } from './laporan-bulanan/sheet.ts'
import { sheet as laporanHarian } from './laporan-harian/sheet.ts'
import { sheet as matriksPeranHasil } from './matriks-peran-hasil/sheet.ts'
import { sheet as penetapanPredikat } from './penetapan-predikat/sheet.ts'
import { sheet as registerPengaduan } from './register-pengaduan/sheet.ts'
import { sheet as registerSurat } from './register-surat/sheet.ts'
import { sheet as rekapPeriodik } from './rekap-periodik/sheet.ts'
import { sheet as rekapPredikat } from './rekap-predikat/sheet.ts'
import { sheet as rencanaAksi } from './rencana-aksi/sheet.ts'
import { sheet as skmLaporan } from './skm-laporan/sheet.ts'

/** The forms that are tables, as worksheets. */
const sheets: { readonly [K in FormId]?: SheetsOf<FormData[K]> } = {
  'rencana-aksi': rencanaAksi,
  'matriks-peran-hasil': matriksPeranHasil,
  'daftar-belum-skp': daftarBelumSkp,
  'laporan-harian': laporanHarian,
  'laporan-bulanan': laporanBulanan,
  'rekap-predikat': rekapPredikat,
  'penetapan-predikat': penetapanPredikat,
  'daftar-belum': daftarBelum,
  'rekap-periodik': rekapPeriodik,
  'register-pengaduan': registerPengaduan,
  'register-surat': registerSurat,
  'skm-laporan': skmLaporan,
}

export const hasSheet = (form: FormId): boolean => form in sheets

/** @returns the worksheets of a document; none where its form is no table */
export const sheetsOf = <K extends FormId>({ form, data }: FormContent<K>): FormSheet[] =>
  sheets[form]?.(data) ?? []
