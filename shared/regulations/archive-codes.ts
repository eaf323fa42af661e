import type { Dated } from './dated.ts'

/** A code of the classification of archives, by which a letter is numbered and filed. */
interface ArchiveCode {
  code: string
  name: string
}

/**
 * Codes of staff matters that offices of regional governments use; an office of another kind types its own. The names
 * are shortened. Where lists differ, the one is followed that most of them have: the text of the annex was not at hand.
 */
export const archiveCodeTable: readonly Dated<readonly ArchiveCode[]>[] = [
  {
    source: 'Permendagri 83/2022, lampiran (kode klasifikasi arsip)',
    validFrom: '2022-12-01',
    validTo: null,
    value: [
      { code: '800', name: 'Kepegawaian' },
      { code: '800.1', name: 'Sumber Daya Manusia' },
      { code: '800.1.1.1', name: 'Perencanaan kebutuhan ASN' },
      { code: '800.1.2.1', name: 'Formasi ASN' },
      { code: '800.1.2.2', name: 'Pengadaan/rekrutmen ASN' },
      { code: '800.1.3', name: 'Mutasi Pegawai' },
      { code: '800.1.3.2', name: 'Kenaikan Pangkat/Golongan/Jabatan' },
      { code: '800.1.3.3', name: 'Pengangkatan dan Pemberhentian Jabatan' },
      { code: '800.1.4', name: 'Pengembangan Karier' },
      { code: '800.1.4.1', name: 'Tugas belajar, izin belajar, diklat, ujian dinas' },
      { code: '800.1.4.2', name: 'Penyesuaian ijazah' },
      { code: '800.1.4.3', name: 'Penyusunan sistem karier' },
      { code: '800.1.4.4', name: 'Standar Kinerja Pegawai (SKP) dan Penilaian Prestasi Kerja' },
      { code: '800.1.4.5', name: 'Angka Kredit' },
      { code: '800.1.6.1', name: 'Kode etik pegawai' },
      { code: '800.1.6.2', name: 'Disiplin pegawai' },
      { code: '800.1.6.3', name: 'Pemberhentian dengan hormat' },
      { code: '800.1.6.6', name: 'Pensiun ASN' },
      { code: '800.1.10.2', name: 'Pencantuman gelar' },
      { code: '800.1.11', name: 'Administrasi Pegawai' },
      { code: '800.1.11.1', name: 'Surat Perintah Dinas/Surat Tugas' },
      { code: '800.1.11.2', name: 'Cuti Sakit' },
      { code: '800.1.11.3', name: 'Cuti Bersalin' },
      { code: '800.1.11.4', name: 'Cuti Tahunan' },
      { code: '800.1.11.5', name: 'Cuti Alasan Penting' },
      { code: '800.1.11.6', name: 'Cuti Besar' },
      { code: '800.1.11.7', name: 'Cuti di Luar Tanggungan Negara' },
      { code: '800.1.11.8', name: 'Karpeg/KPE/Karis/Karsu' },
      { code: '800.1.11.9', name: 'Keanggotaan Organisasi Profesi/Kedinasan' },
      { code: '800.1.11.10', name: 'Laporan Pajak Penghasilan Pribadi (LP2P)' },
      { code: '800.1.11.11', name: 'Keterangan Penerimaan Pembayaran Penghasilan Pegawai (KP4)' },
      { code: '800.1.11.12', name: 'Daftar Urut Kepangkatan (DUK)' },
      { code: '800.1.11.13', name: 'Kenaikan Gaji Berkala, Mutasi Gaji/Tunjangan' },
      { code: '800.1.12', name: 'Kesejahteraan Pegawai' },
      { code: '800.1.12.2', name: 'Asuransi Pegawai/BPJS' },
      { code: '800.1.12.3', name: 'Tabungan Perumahan' },
      { code: '800.1.12.4', name: 'Bantuan Sosial' },
      { code: '800.1.12.5', name: 'Pakaian Dinas' },
      { code: '800.1.12.6', name: 'Layanan Pegawai Meninggal karena Dinas' },
      { code: '800.1.12.7', name: 'Pemberian Tali Kasih' },
      { code: '800.1.12.8', name: 'Piagam Penghargaan dan Tanda Jasa' },
      { code: '800.1.13', name: 'Administrasi Perseorangan' },
      { code: '800.1.13.1', name: 'Berkas perseorangan PNS' },
      { code: '800.1.13.2', name: 'Berkas perseorangan PPPK' },
      { code: '800.1.13.3', name: 'Berkas perseorangan pejabat negara' },
      { code: '800.2', name: 'Pendidikan dan Pelatihan' },
      { code: '800.2.1', name: 'Kebijakan di bidang diklat' },
      { code: '900.1.3.7', name: 'Daftar gaji' },
    ],
  },
]
