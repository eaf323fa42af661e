/** An official from outside, of whom a test only needs that he is written down. */
export const official = {
  name: 'Pejabat Rekaan',
  nip: null,
  nipLabel: 'NIP',
  pangkat: '',
  jabatan: 'Pejabat uji',
  unit: '',
  unitLabel: 'INSTANSI',
  active: true,
} as const
