/** What somebody shows at one level of a competence: in one sentence, and in what it is seen. */
interface LevelBehaviour {
  /** One sentence. */
  description: string
  /** Perilaku by which the level is recognised. */
  indicators: readonly string[]
}

/** The levels 1 to 5, in this order. */
export type FiveLevels = readonly [
  LevelBehaviour,
  LevelBehaviour,
  LevelBehaviour,
  LevelBehaviour,
  LevelBehaviour,
]

const at = (description: string, ...indicators: string[]): LevelBehaviour => ({ description, indicators })

/**
 * Behaviour at each level of the nine competences that every ASN has (PermenPANRB 38/2017, lampiran), by the code of the
 * competence; shortened. An office that needs the full text of its SK writes it into the standard of the jabatan.
 */
export const behaviours2017: Readonly<Record<string, FiveLevels>> = {
  INT: [
    at(
      'Bertindak sesuai nilai, norma, dan etika organisasi dalam kapasitas pribadi.',
      'Perkataan sesuai dengan perbuatan dan dengan fakta.',
      'Mematuhi peraturan dan kode etik dalam pekerjaan sehari-hari.',
    ),
    at(
      'Mengingatkan dan mengajak rekan kerja bertindak sesuai nilai, norma, dan etika organisasi.',
      'Menegur rekan kerja dengan baik bila ada yang menyimpang.',
      'Menerapkan norma secara konsisten di kelompok kerjanya.',
    ),
    at(
      'Memastikan anggota yang dipimpin bertindak sesuai nilai, norma, dan etika organisasi.',
      'Memberi penghargaan dan teguran menurut kepatuhan pada kode etik.',
      'Membangun keyakinan bersama untuk menolak penyimpangan.',
    ),
    at(
      'Menciptakan situasi kerja yang mendorong kepatuhan pada nilai, norma, dan etika organisasi.',
      'Menyusun aturan dan pengawasan yang mencegah penyimpangan.',
      'Menindak pelanggaran tanpa membedakan orang.',
    ),
    at(
      'Menjadi teladan penerapan standar keadilan dan etika di tingkat nasional.',
      'Mempertahankan standar etika di bawah tekanan kepentingan.',
      'Menjadi rujukan instansi lain dalam penerapan etika.',
    ),
  ],
  KS: [
    at(
      'Berpartisipasi dalam kelompok kerja.',
      'Menyelesaikan bagiannya dan memberi tahu perkembangannya.',
      'Menghargai pendapat dan peran anggota lain.',
    ),
    at(
      'Menumbuhkan tim kerja yang partisipatif dan efektif.',
      'Membantu rekan yang kesulitan menyelesaikan tugasnya.',
      'Mengajak anggota tim bertukar informasi dan gagasan.',
    ),
    at(
      'Membangun tim kerja yang efektif untuk meningkatkan kinerja organisasi.',
      'Membagi tugas menurut kemampuan anggota.',
      'Menyelesaikan perselisihan di dalam tim dengan adil.',
    ),
    at(
      'Membangun komitmen tim dan sinergi antarunit.',
      'Menyatukan unit yang berbeda kepentingan pada tujuan bersama.',
      'Membuka kerja sama dengan pihak di luar unit.',
    ),
    at(
      'Menciptakan situasi kerja sama yang konsisten di dalam dan di luar instansi.',
      'Membangun jejaring antarinstansi yang bertahan lama.',
      'Mengatasi hambatan kerja sama lintas instansi.',
    ),
  ],
  KOM: [
    at(
      'Menyampaikan informasi dengan jelas dan lengkap sehingga dipahami sama.',
      'Menyampaikan pesan lisan dan tertulis dengan runtut.',
      'Memastikan penerima memahami yang disampaikan.',
    ),
    at(
      'Aktif berkomunikasi formal dan informal, mendengarkan, dan menanggapi dengan sesuai.',
      'Mendengarkan sampai selesai sebelum menanggapi.',
      'Menyusun bahan paparan, surat, dan laporan yang baik.',
    ),
    at(
      'Berkomunikasi secara asertif, juga tentang hal yang sensitif atau rumit.',
      'Menyampaikan informasi sulit tanpa menyinggung.',
      'Menjelaskan hal yang rumit dengan bahasa sederhana.',
    ),
    at(
      'Mengemukakan pemikiran dari banyak sisi untuk mendorong kesepakatan.',
      'Meyakinkan pihak yang berbeda pendapat dengan data.',
      'Memimpin pembahasan sampai tercapai kesepakatan.',
    ),
    at(
      'Menggagas sistem komunikasi terbuka yang strategis untuk mencari solusi.',
      'Membangun saluran komunikasi dengan pemangku kepentingan.',
      'Menjadi juru bicara dalam persoalan yang berdampak luas.',
    ),
  ],
  OPH: [
    at(
      'Bertanggung jawab memenuhi standar kerja.',
      'Menyelesaikan tugas menurut waktu dan mutu yang ditetapkan.',
      'Melaporkan hambatan sebelum tenggat terlewat.',
    ),
    at(
      'Berupaya meningkatkan hasil kerja pribadi di atas standar dan mencoba cara lain.',
      'Menetapkan sasaran pribadi di atas yang diminta.',
      'Memperbaiki cara kerjanya sendiri dari hasil sebelumnya.',
    ),
    at(
      'Menetapkan target yang menantang bagi unit kerja, dengan apresiasi dan teguran.',
      'Memantau capaian unit dan menindaklanjutinya.',
      'Memberi apresiasi dan teguran menurut hasil.',
    ),
    at(
      'Mendorong unit kerja mencapai atau melampaui target.',
      'Mengarahkan sumber daya ke hasil yang terpenting.',
      'Menghilangkan hambatan yang mengganggu capaian unit.',
    ),
    at(
      'Meningkatkan mutu pencapaian kerja organisasi.',
      'Membangun budaya berkinerja di seluruh organisasi.',
      'Mengukur dampak hasil kerja bagi masyarakat.',
    ),
  ],
  PP: [
    at(
      'Menjalankan tugas mengikuti standar pelayanan.',
      'Melayani dengan ramah, cepat, dan tanpa membedakan.',
      'Mengikuti alur dan syarat layanan yang berlaku.',
    ),
    at(
      'Menyelia dan menjelaskan proses pelayanan publik secara transparan.',
      'Menjelaskan hak, syarat, biaya, dan waktu layanan.',
      'Mengawasi pelaksanaan layanan di kelompok kerjanya.',
    ),
    at(
      'Memperbaiki standar pelayanan publik di lingkup unit kerja.',
      'Menindaklanjuti keluhan menjadi perbaikan layanan.',
      'Menggerakkan kelompok untuk memenuhi kebutuhan pengguna.',
    ),
    at(
      'Memantau, mengevaluasi, dan mengantisipasi dampak isu jangka panjang pada layanan.',
      'Mengevaluasi layanan dengan data pengguna.',
      'Menyiapkan layanan terhadap perubahan kebutuhan.',
    ),
    at(
      'Memastikan kebijakan pelayanan publik objektif, netral, dan tidak diskriminatif.',
      'Menyusun kebijakan layanan yang bebas dari kepentingan.',
      'Menjaga netralitas layanan di seluruh organisasi.',
    ),
  ],
  PDOL: [
    at(
      'Mengembangkan diri.',
      'Mengenali kekurangan sendiri dan berusaha memperbaikinya.',
      'Belajar dari pekerjaan, rekan, dan sumber yang tersedia.',
    ),
    at(
      'Meningkatkan kemampuan bawahan dengan contoh dan penjelasan cara kerja.',
      'Menunjukkan langkah kerja kepada rekan yang belum bisa.',
      'Memberi kesempatan orang lain mencoba.',
    ),
    at(
      'Memberi umpan balik dan membimbing.',
      'Memberi umpan balik yang jelas dan tepat waktu.',
      'Menyepakati langkah pengembangan dengan yang dibimbing.',
    ),
    at(
      'Menyusun program pengembangan jangka panjang.',
      'Memetakan kebutuhan pengembangan unit.',
      'Menyiapkan pengganti untuk tugas yang penting.',
    ),
    at(
      'Menciptakan organisasi yang belajar secara berkelanjutan.',
      'Membangun sistem belajar di seluruh organisasi.',
      'Menjadikan pembelajaran bagian dari setiap pekerjaan.',
    ),
  ],
  MP: [
    at(
      'Mengikuti perubahan dengan arahan.',
      'Menerima cara kerja baru yang ditetapkan.',
      'Bertanya bila perubahan belum dipahami.',
    ),
    at(
      'Proaktif beradaptasi mengikuti perubahan.',
      'Mempelajari cara atau alat baru sebelum diminta.',
      'Menyesuaikan cara kerja dengan keadaan baru.',
    ),
    at(
      'Membantu orang lain mengikuti dan mengantisipasi perubahan.',
      'Menjelaskan alasan dan manfaat perubahan.',
      'Mendampingi rekan yang sulit menyesuaikan diri.',
    ),
    at(
      'Memimpin perubahan pada unit kerja.',
      'Menyusun langkah perubahan dan menjaga pelaksanaannya.',
      'Mengurangi penolakan dengan melibatkan yang terdampak.',
    ),
    at(
      'Menggerakkan dukungan pemangku kepentingan untuk perubahan yang berkelanjutan.',
      'Menggalang dukungan lintas instansi.',
      'Menjaga perubahan agar tetap berjalan.',
    ),
  ],
  PK: [
    at(
      'Mengumpulkan informasi untuk bertindak sesuai kewenangan.',
      'Mencari data sebelum bertindak.',
      'Mengenali batas kewenangannya.',
    ),
    at(
      'Menganalisis masalah secara mendalam.',
      'Mencari sebab masalah, bukan hanya gejalanya.',
      'Menimbang beberapa pilihan dengan pertimbangannya.',
    ),
    at(
      'Membandingkan pilihan dan menyeimbangkan risikonya.',
      'Memilih di antara pilihan dengan alasan yang jelas.',
      'Memperhitungkan risiko pelaksanaan keputusan.',
    ),
    at(
      'Menyelesaikan masalah berisiko tinggi dan mengantisipasi dampaknya.',
      'Menyiapkan tindakan pengamanan atas keputusan.',
      'Mengambil keputusan sulit tepat waktu.',
    ),
    at(
      'Mengambil keputusan atas masalah jangka panjang yang berdampak nasional.',
      'Menghasilkan solusi strategis.',
      'Mempertanggungjawabkan keputusan kepada publik.',
    ),
  ],
  PB: [
    at(
      'Peka memahami dan menerima kemajemukan.',
      'Menghormati perbedaan suku, agama, dan budaya.',
      'Tidak memihak karena latar belakang.',
    ),
    at(
      'Aktif mengembangkan sikap saling menghargai serta menekankan persamaan dan persatuan.',
      'Menengahi salah paham karena perbedaan.',
      'Membangun pergaulan dengan berbagai kalangan.',
    ),
    at(
      'Mempromosikan dan mengembangkan sikap toleransi dan persatuan.',
      'Mengajak masyarakat menjaga kerukunan.',
      'Mencegah pertentangan karena perbedaan.',
    ),
    at(
      'Mendayagunakan perbedaan secara membangun untuk meningkatkan hasil organisasi.',
      'Menyusun tim dari latar belakang yang beragam.',
      'Menjadikan perbedaan sumber gagasan.',
    ),
    at(
      'Menjadi wakil pemerintah yang membangun hubungan sosial dengan masyarakat.',
      'Mempersatukan kelompok yang berselisih.',
      'Membangun kepercayaan masyarakat pada pemerintah.',
    ),
  ],
}
