/** Tembusan of the forms of angka kredit where nobody writes others (Peraturan BKN 3/2023, lampiran). */
export const usualCopies: readonly string[] = [
  'Pejabat Fungsional yang bersangkutan',
  'Kepala Kantor Regional Badan Kepegawaian Negara',
  'Pimpinan unit kerja',
  'Kepala Badan Kepegawaian Daerah',
]
