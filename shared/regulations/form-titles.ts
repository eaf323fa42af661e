import { type Dated, inForceIn } from './dated.ts'

/** What stands at the head of the forms. */
export interface FormTitles {
  skp: string
  lampiranSkp: string
  matriksPeranHasil: string
  evaluasi: string
  dokumenEvaluasi: string
  perjanjianKinerja: string
  rencanaAksi: string
  beritaAcaraDialog: string
  beritaAcaraBimbingan: string
  beritaAcaraKonseling: string
  rencanaPerbaikan: string
  laporanHarian: string
  laporanBulanan: string
  umpanBalik: string
  keberatan: string
  penjelasanKeberatan: string
  putusanKeberatan: string
  konversiAngkaKredit: string
  akumulasiAngkaKredit: string
  penetapanAngkaKredit: string
  /** Before the name of the approach, second line of SKP and evaluasi. */
  approach: string
  /** Third line of both, by the kind of jabatan. */
  kinds: Readonly<Record<'jpt' | 'ja-jf' | 'pelaksana', string>>
}

/** The name of the matrix under PermenPANRB 8/2021 is still printed by some offices; it is not the form's. */
export const formTitleTable: readonly Dated<FormTitles>[] = [
  {
    source:
      'PermenPANRB 6/2022, lampiran; Peraturan BKN 3/2023, lampiran (angka kredit); PermenPANRB 53/2014, lampiran I (perjanjian kinerja); rencana aksi, berita acara, laporan dan keberatan: praktik, tidak dalam teks',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      skp: 'SASARAN KINERJA PEGAWAI',
      lampiranSkp: 'LAMPIRAN SASARAN KINERJA PEGAWAI',
      matriksPeranHasil: 'MATRIKS PERAN HASIL',
      evaluasi: 'EVALUASI KINERJA PEGAWAI',
      dokumenEvaluasi: 'DOKUMEN EVALUASI KINERJA PEGAWAI',
      perjanjianKinerja: 'PERJANJIAN KINERJA',
      rencanaAksi: 'RENCANA AKSI',
      beritaAcaraDialog: 'BERITA ACARA DIALOG KINERJA',
      beritaAcaraBimbingan: 'BERITA ACARA BIMBINGAN KINERJA',
      beritaAcaraKonseling: 'BERITA ACARA KONSELING KINERJA',
      rencanaPerbaikan: 'RENCANA PERBAIKAN KINERJA',
      laporanHarian: 'LAPORAN PROGRES HARIAN',
      laporanBulanan: 'LAPORAN KINERJA BULANAN',
      umpanBalik: 'UMPAN BALIK BERKELANJUTAN',
      keberatan: 'KEBERATAN ATAS HASIL EVALUASI KINERJA PEGAWAI',
      penjelasanKeberatan: 'PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN',
      putusanKeberatan: 'BERITA ACARA KEPUTUSAN ATAS KEBERATAN',
      konversiAngkaKredit: 'KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT',
      akumulasiAngkaKredit: 'AKUMULASI ANGKA KREDIT',
      penetapanAngkaKredit: 'PENETAPAN ANGKA KREDIT',
      approach: 'PENDEKATAN HASIL KERJA',
      kinds: {
        jpt: 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI',
        'ja-jf': 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
        pelaksana: 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL',
      },
    },
  },
]

/** The titles of the forms of a year. */
export const formTitles = (year: number): FormTitles => inForceIn(formTitleTable, year).value
