import { type HelpTopic, helpTopics } from '../../shared/help/topics.ts'
import pensiun from '../../resources/help/pensiun.md?raw'
import angkaKredit from '../../resources/help/angka-kredit.md?raw'
import beranda from '../../resources/help/beranda.md?raw'
import berkas from '../../resources/help/berkas.md?raw'
import buktiDukung from '../../resources/help/bukti-dukung.md?raw'
import cadangan from '../../resources/help/cadangan.md?raw'
import bukuRegister from '../../resources/help/buku-register.md?raw'
import cetak from '../../resources/help/cetak.md?raw'
import dataPribadi from '../../resources/help/data-pribadi.md?raw'
import impor from '../../resources/help/impor.md?raw'
import istilah from '../../resources/help/istilah.md?raw'
import kaskade from '../../resources/help/kaskade.md?raw'
import keberatan from '../../resources/help/keberatan.md?raw'
import kekhawatiran from '../../resources/help/kekhawatiran.md?raw'
import laporanPonsel from '../../resources/help/laporan-ponsel.md?raw'
import kewajaran from '../../resources/help/kewajaran.md?raw'
import latihan from '../../resources/help/latihan.md?raw'
import memperbarui from '../../resources/help/memperbarui.md?raw'
import mengapaDinilai from '../../resources/help/mengapa-dinilai.md?raw'
import menilai from '../../resources/help/menilai.md?raw'
import mulai from '../../resources/help/mulai.md?raw'
import papanKetik from '../../resources/help/papan-ketik.md?raw'
import pegawai from '../../resources/help/pegawai.md?raw'
import pembinaan from '../../resources/help/pembinaan.md?raw'
import pengaturan from '../../resources/help/pengaturan.md?raw'
import pengenalan from '../../resources/help/pengenalan.md?raw'
import penilaian from '../../resources/help/penilaian.md?raw'
import kompetensi from '../../resources/help/kompetensi.md?raw'
import penghargaan from '../../resources/help/penghargaan.md?raw'
import perencanaan from '../../resources/help/perencanaan.md?raw'
import progresHarian from '../../resources/help/progres-harian.md?raw'
import pustaka from '../../resources/help/pustaka.md?raw'
import skpExcel from '../../resources/help/skp-excel.md?raw'
import rekap from '../../resources/help/rekap.md?raw'
import skp from '../../resources/help/skp.md?raw'
import tim from '../../resources/help/tim.md?raw'
import umpanBalik from '../../resources/help/umpan-balik.md?raw'
import yangBaru from '../../resources/help/yang-baru.md?raw'

/** Every text of the help. */
export const helpTexts: Readonly<Record<HelpTopic, string>> = {
  'angka-kredit': angkaKredit,
  pensiun,
  beranda,
  berkas,
  'bukti-dukung': buktiDukung,
  cadangan,
  cetak,
  'buku-register': bukuRegister,
  'data-pribadi': dataPribadi,
  impor,
  istilah,
  kaskade,
  keberatan,
  kekhawatiran,
  'laporan-ponsel': laporanPonsel,
  kewajaran,
  latihan,
  'mengapa-dinilai': mengapaDinilai,
  memperbarui,
  menilai,
  mulai,
  'papan-ketik': papanKetik,
  pegawai,
  pembinaan,
  pengaturan,
  pengenalan,
  kompetensi,
  penghargaan,
  penilaian,
  perencanaan,
  'progres-harian': progresHarian,
  pustaka,
  rekap,
  'skp-excel': skpExcel,
  skp,
  tim,
  'umpan-balik': umpanBalik,
  'yang-baru': yangBaru,
}

const titles = new Map(helpTopics.map((topic) => [topic, /^# (.*)$/m.exec(helpTexts[topic])?.[1] ?? topic]))

/** How a topic is called: the first line of its text. */
export const helpTitle = (topic: HelpTopic): string => titles.get(topic) ?? topic
