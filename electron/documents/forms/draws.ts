import type { FormId } from '../../../shared/documents/forms.ts'
import type { PrintOptions } from '../../../shared/documents/print-options.ts'
import { draw as akumulasiAngkaKredit } from './akumulasi-angka-kredit/draw.ts'
import { draw as beritaAcara } from './berita-acara/draw.ts'
import { draw as beritaAcaraBimbingan } from './berita-acara-bimbingan/draw.ts'
import { draw as beritaAcaraDialog } from './berita-acara-dialog/draw.ts'
import { draw as beritaAcaraPemusnahan } from './berita-acara-pemusnahan/draw.ts'
import type { BuiltForm } from './built-form.ts'
import { draw as daftarBelum } from './daftar-belum/draw.ts'
import { draw as daftarBelumSkp } from './daftar-belum-skp/draw.ts'
import { draw as dokumenEvaluasi } from './dokumen-evaluasi/draw.ts'
import { draw as evaluasi } from './evaluasi/draw.ts'
import { draw as halamanUji } from './halaman-uji/draw.ts'
import { draw as keberatan } from './keberatan/draw.ts'
import { draw as konversiAngkaKredit } from './konversi-angka-kredit/draw.ts'
import { draw as lampiranSkp } from './lampiran-skp/draw.ts'
import { draw as laporanBulanan } from './laporan-bulanan/draw.ts'
import { draw as laporanHarian } from './laporan-harian/draw.ts'
import { draw as lembarPegawai } from './lembar-pegawai/draw.ts'
import { draw as lembarPenilai } from './lembar-penilai/draw.ts'
import { draw as matriksPeranHasil } from './matriks-peran-hasil/draw.ts'
import { draw as penetapanAngkaKredit } from './penetapan-angka-kredit/draw.ts'
import { draw as penetapanPredikat } from './penetapan-predikat/draw.ts'
import { draw as perjanjianKinerja } from './perjanjian-kinerja/draw.ts'
import { draw as petaKesenjangan } from './peta-kesenjangan/draw.ts'
import { draw as piagam } from './piagam/draw.ts'
import { draw as daftarPensiun } from './daftar-pensiun/draw.ts'
import { draw as daftarHadir } from './daftar-hadir/draw.ts'
import { draw as rekapJp } from './rekap-jp/draw.ts'
import { draw as rencanaPengembangan } from './rencana-pengembangan/draw.ts'
import { draw as registerSurat } from './register-surat/draw.ts'
import { draw as rekapAngkaKredit } from './rekap-angka-kredit/draw.ts'
import { draw as rekapPeriodik } from './rekap-periodik/draw.ts'
import { draw as rekapPredikat } from './rekap-predikat/draw.ts'
import { draw as rencanaAksi } from './rencana-aksi/draw.ts'
import { draw as rencanaPerbaikanKinerja } from './rencana-perbaikan-kinerja/draw.ts'
import { draw as sertifikat } from './sertifikat/draw.ts'
import { draw as sampulBerkas } from './sampul-berkas/draw.ts'
import { draw as registerPengaduan } from './register-pengaduan/draw.ts'
import { draw as undanganForum } from './undangan-forum/draw.ts'
import { draw as beritaAcaraForum } from './berita-acara-forum/draw.ts'
import { draw as skmKuesioner } from './skm-kuesioner/draw.ts'
import { draw as skmLaporan } from './skm-laporan/draw.ts'
import { draw as skmPublikasi } from './skm-publikasi/draw.ts'
import { draw as skp } from './skp/draw.ts'
import { draw as slidePengenalan } from './slide-pengenalan/draw.ts'
import { draw as standarKompetensi } from './standar-kompetensi/draw.ts'
import { draw as suratKeterangan } from './surat-keterangan/draw.ts'
import { draw as umpanBalik } from './umpan-balik/draw.ts'

const register = {
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
  'register-pengaduan': registerPengaduan,
  'undangan-forum': undanganForum,
  'berita-acara-forum': beritaAcaraForum,
  'konversi-angka-kredit': konversiAngkaKredit,
  'akumulasi-angka-kredit': akumulasiAngkaKredit,
  'penetapan-angka-kredit': penetapanAngkaKredit,
  'rekap-angka-kredit': rekapAngkaKredit,
  'halaman-uji': halamanUji,
  'daftar-pensiun': daftarPensiun,
  'rencana-pengembangan': rencanaPengembangan,
  'rekap-jp': rekapJp,
  'daftar-hadir': daftarHadir,
  'slide-pengenalan': slidePengenalan,
  'lembar-pegawai': lembarPegawai,
  'lembar-penilai': lembarPenilai,
  'standar-kompetensi': standarKompetensi,
  'peta-kesenjangan': petaKesenjangan,
  piagam,
  sertifikat,
  'berita-acara': beritaAcara,
  'surat-keterangan': suratKeterangan,
  'sampul-berkas': sampulBerkas,
  'register-surat': registerSurat,
  'skm-kuesioner': skmKuesioner,
  'skm-laporan': skmLaporan,
  'skm-publikasi': skmPublikasi,
  'berita-acara-pemusnahan': beritaAcaraPemusnahan,
} satisfies Record<FormId, (data: never, options: PrintOptions) => BuiltForm>

/** What each form says: what its `draw` takes, its `load` has to give. */
export type FormData = { [K in FormId]: Parameters<(typeof register)[K]>[0] }

/** A form with what it says. */
export type FormContent<K extends FormId = FormId> = { [P in K]: { form: P; data: FormData[P] } }[K]

/** How every form of the register looks; all that the drawing process needs of it. */
const draws: { readonly [K in FormId]: (data: FormData[K], options: PrintOptions) => BuiltForm } = register

/** @returns the form, ready to be laid out; pure */
export const buildForm = <K extends FormId>(
  { form, data }: FormContent<K>,
  options: PrintOptions,
): BuiltForm => draws[form](data, options)
