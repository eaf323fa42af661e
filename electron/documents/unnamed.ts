import type { Party } from '../../shared/kernel/party.ts'

/** Stands for somebody who is not known: room to write a name by hand. */
export const unnamedParty: Party = {
  name: '.'.repeat(40),
  nip: null,
  nipLabel: 'NIP',
  pangkat: '-',
  pangkatLabel: 'PANGKAT/GOL RUANG',
  jabatan: '-',
  unit: '-',
  unitLabel: 'UNIT KERJA',
}
