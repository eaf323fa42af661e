import { type FormId, formOf } from '../../../shared/documents/forms.ts'
import type { SignedPaper } from '../../../shared/office/paper.ts'
import type { PaperContent } from '../../../shared/regulations/security-class.ts'
import type { PrintForm } from '../engine/job.ts'
import type { Print } from '../print.ts'
import { load as akumulasiAngkaKredit } from './akumulasi-angka-kredit/load.ts'
import { load as beritaAcaraBimbingan } from './berita-acara-bimbingan/load.ts'
import { load as beritaAcaraDialog } from './berita-acara-dialog/load.ts'
import { load as beritaAcaraPemusnahan } from './berita-acara-pemusnahan/load.ts'
import { load as daftarBelum } from './daftar-belum/load.ts'
import { load as daftarBelumSkp } from './daftar-belum-skp/load.ts'
import { load as dokumenEvaluasi } from './dokumen-evaluasi/load.ts'
import type { FormContent, FormData } from './draws.ts'
import { load as evaluasi } from './evaluasi/load.ts'
import type { FormLoad } from './form-load.ts'
import { load as keberatan } from './keberatan/load.ts'
import { load as konversiAngkaKredit } from './konversi-angka-kredit/load.ts'
import type { Listed } from './listed.ts'
import { load as lampiranSkp } from './lampiran-skp/load.ts'
import { load as laporanBulanan } from './laporan-bulanan/load.ts'
import { load as laporanHarian } from './laporan-harian/load.ts'
import { load as lembarPegawai } from './lembar-pegawai/load.ts'
import { load as lembarPenilai } from './lembar-penilai/load.ts'
import { load as matriksPeranHasil } from './matriks-peran-hasil/load.ts'
import { load as penetapanAngkaKredit } from './penetapan-angka-kredit/load.ts'
import { load as penetapanPredikat } from './penetapan-predikat/load.ts'
import { load as perjanjianKinerja } from './perjanjian-kinerja/load.ts'
import { load as petaKesenjangan } from './peta-kesenjangan/load.ts'
import { load as piagam } from './piagam/load.ts'
import { load as daftarPensiun } from './daftar-pensiun/load.ts'
import { load as rekapAngkaKredit } from './rekap-angka-kredit/load.ts'
import { load as rekapPeriodik } from './rekap-periodik/load.ts'
import { load as rekapPredikat } from './rekap-predikat/load.ts'
import { load as rencanaAksi } from './rencana-aksi/load.ts'
import { load as rencanaPerbaikanKinerja } from './rencana-perbaikan-kinerja/load.ts'
import { load as sertifikat } from './sertifikat/load.ts'
import { load as sampulBerkas } from './sampul-berkas/load.ts'
import { load as skp } from './skp/load.ts'
import { load as slidePengenalan } from './slide-pengenalan/load.ts'
import { load as standarKompetensi } from './standar-kompetensi/load.ts'
import { load as umpanBalik } from './umpan-balik/load.ts'

/** Whose every form of the register is and what it says; all that the main process needs of it. */
export const loads: { readonly [K in FormId]: FormLoad<FormData[K]> } = {
  'perjanjian-kinerja': perjanjianKinerja,
  skp,
  'lampiran-skp': lampiranSkp,
  'rencana-aksi': rencanaAksi,
  'berita-acara-dialog': beritaAcaraDialog,
  'matriks-peran-hasil': matriksPeranHasil,
  'daftar-belum-skp': daftarBelumSkp,
  'laporan-harian': laporanHarian,
  'laporan-bulanan': laporanBulanan,
  'berita-acara-bimbingan': beritaAcaraBimbingan,
  'rencana-perbaikan-kinerja': rencanaPerbaikanKinerja,
  'umpan-balik': umpanBalik,
  evaluasi,
  'dokumen-evaluasi': dokumenEvaluasi,
  keberatan,
  'rekap-predikat': rekapPredikat,
  'penetapan-predikat': penetapanPredikat,
  'daftar-belum': daftarBelum,
  'rekap-periodik': rekapPeriodik,
  'konversi-angka-kredit': konversiAngkaKredit,
  'akumulasi-angka-kredit': akumulasiAngkaKredit,
  'penetapan-angka-kredit': penetapanAngkaKredit,
  'rekap-angka-kredit': rekapAngkaKredit,
  'daftar-pensiun': daftarPensiun,
  'slide-pengenalan': slidePengenalan,
  'lembar-pegawai': lembarPegawai,
  'lembar-penilai': lembarPenilai,
  'standar-kompetensi': standarKompetensi,
  'peta-kesenjangan': petaKesenjangan,
  piagam,
  sertifikat,
  'sampul-berkas': sampulBerkas,
  'berita-acara-pemusnahan': beritaAcaraPemusnahan,
}

/** One document, ready for the drawing process, with what the main process says about it. */
export interface LoadedForm<K extends FormId = FormId> {
  printed: PrintForm<K>
  /** Whose it is, for the name of a file of one form. */
  whose: string | null
  remark: string | null
  /** By which it is told how openly it may be read. */
  says: PaperContent
}

/** A form with whose it is and when it was signed. @param paper what shaped it then */
export function printFormOf<K extends FormId>(
  { form, data }: FormContent<K>,
  paper?: SignedPaper,
): PrintForm<K> {
  const { owner, signedOn, unsigned } = loads[form]
  return {
    form,
    data,
    owner: owner(data),
    signedOn: signedOn(data),
    ...(unsigned === undefined ? {} : { unsigned }),
    ...(paper ? { paper } : {}),
  }
}

/** A form of the register for all its subjects, by their ids. */
export async function loadForm<K extends FormId>(
  form: K,
  print: Print,
  ids: readonly number[],
): Promise<Map<number, LoadedForm<K>>> {
  const { load, paper, whose, remark, says } = loads[form]
  const papers = await paper?.(print, ids)
  const loaded = new Map<number, LoadedForm<K>>()
  for (const [id, data] of await load(print, ids)) {
    const printed = printFormOf<K>({ form, data }, papers?.get(id))
    loaded.set(id, {
      printed,
      whose: whose?.(data) ?? printed.owner?.name ?? null,
      remark: remark?.(data) ?? null,
      says: says?.(data) ?? formOf(form).says,
    })
  }
  return loaded
}

/** The same form, saying what else is bound behind it; as it is where it lists nothing. */
export function bindForm(loaded: LoadedForm, listed: readonly Listed[]): LoadedForm {
  const { form, data } = loaded.printed
  const bind = loads[form].bind as FormLoad<FormData[FormId]>['bind']
  // What was loaded for a form is what the form says.
  return bind ? { ...loaded, printed: { ...loaded.printed, data: bind(data, listed) } as PrintForm } : loaded
}
