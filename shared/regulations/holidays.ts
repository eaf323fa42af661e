import type { Dated } from './dated.ts'

/** A day off of the whole country. */
export interface Holiday {
  /** ISO. */
  day: string
  name: string
  kind: 'nasional' | 'cuti-bersama'
  /** It may still be moved, by the sidang isbat or a change of the decree. */
  provisional?: true
}

const national = (day: string, name: string): Holiday => ({ day, name, kind: 'nasional' })
const shared = (day: string, name: string): Holiday => ({ day, name, kind: 'cuti-bersama' })
const provisional = (holiday: Holiday): Holiday => ({ ...holiday, provisional: true })

/**
 * Hari libur nasional and cuti bersama, year by year, as the joint decrees of three ministers (SKB) set them; for ASN a
 * Keppres sets cuti bersama, usually on the same days. The two election days of 2024 are set by Keppres.
 */
export const holidayTable: ReadonlyArray<Dated<readonly Holiday[]>> = [
  {
    source:
      'SKB Menteri Agama 855/2023, Menaker 3/2023 dan MenPANRB 4/2023, diubah dengan 236/2024, 1/2024 dan 2/2024',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    value: [
      national('2024-01-01', 'Tahun Baru 2024 Masehi'),
      national('2024-02-08', 'Isra Mikraj Nabi Muhammad SAW'),
      shared('2024-02-09', 'Cuti bersama Tahun Baru Imlek'),
      national('2024-02-10', 'Tahun Baru Imlek 2575 Kongzili'),
      national('2024-02-14', 'Pemungutan suara Pemilu 2024'),
      national('2024-03-11', 'Hari Suci Nyepi Tahun Baru Saka 1946'),
      shared('2024-03-12', 'Cuti bersama Hari Suci Nyepi'),
      national('2024-03-29', 'Wafat Yesus Kristus'),
      national('2024-03-31', 'Kebangkitan Yesus Kristus (Paskah)'),
      shared('2024-04-08', 'Cuti bersama Idul Fitri'),
      shared('2024-04-09', 'Cuti bersama Idul Fitri'),
      national('2024-04-10', 'Idul Fitri 1445 H'),
      national('2024-04-11', 'Idul Fitri 1445 H'),
      shared('2024-04-12', 'Cuti bersama Idul Fitri'),
      shared('2024-04-15', 'Cuti bersama Idul Fitri'),
      national('2024-05-01', 'Hari Buruh Internasional'),
      national('2024-05-09', 'Kenaikan Yesus Kristus'),
      shared('2024-05-10', 'Cuti bersama Kenaikan Yesus Kristus'),
      national('2024-05-23', 'Hari Raya Waisak 2568 BE'),
      shared('2024-05-24', 'Cuti bersama Waisak'),
      national('2024-06-01', 'Hari Lahir Pancasila'),
      national('2024-06-17', 'Idul Adha 1445 H'),
      shared('2024-06-18', 'Cuti bersama Idul Adha'),
      national('2024-07-07', 'Tahun Baru Islam 1446 H'),
      national('2024-08-17', 'Proklamasi Kemerdekaan'),
      national('2024-09-16', 'Maulid Nabi Muhammad SAW'),
      national('2024-11-27', 'Pemungutan suara Pilkada 2024'),
      national('2024-12-25', 'Kelahiran Yesus Kristus (Natal)'),
      shared('2024-12-26', 'Cuti bersama Natal'),
    ],
  },
  {
    source:
      'SKB Menteri Agama 1017/2024, Menaker 2/2024 dan MenPANRB 2/2024, diubah dengan 933/2025, 1/2025 dan 3/2025',
    validFrom: '2025-01-01',
    validTo: '2025-12-31',
    value: [
      national('2025-01-01', 'Tahun Baru 2025 Masehi'),
      national('2025-01-27', 'Isra Mikraj Nabi Muhammad SAW'),
      shared('2025-01-28', 'Cuti bersama Tahun Baru Imlek'),
      national('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili'),
      shared('2025-03-28', 'Cuti bersama Hari Suci Nyepi'),
      national('2025-03-29', 'Hari Suci Nyepi Tahun Baru Saka 1947'),
      national('2025-03-31', 'Idul Fitri 1446 H'),
      national('2025-04-01', 'Idul Fitri 1446 H'),
      shared('2025-04-02', 'Cuti bersama Idul Fitri'),
      shared('2025-04-03', 'Cuti bersama Idul Fitri'),
      shared('2025-04-04', 'Cuti bersama Idul Fitri'),
      shared('2025-04-07', 'Cuti bersama Idul Fitri'),
      national('2025-04-18', 'Wafat Yesus Kristus'),
      national('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2025-05-01', 'Hari Buruh Internasional'),
      national('2025-05-12', 'Hari Raya Waisak 2569 BE'),
      shared('2025-05-13', 'Cuti bersama Waisak'),
      national('2025-05-29', 'Kenaikan Yesus Kristus'),
      shared('2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus'),
      national('2025-06-01', 'Hari Lahir Pancasila'),
      national('2025-06-06', 'Idul Adha 1446 H'),
      shared('2025-06-09', 'Cuti bersama Idul Adha'),
      national('2025-06-27', 'Tahun Baru Islam 1447 H'),
      national('2025-08-17', 'Proklamasi Kemerdekaan'),
      shared('2025-08-18', 'Cuti bersama Proklamasi Kemerdekaan'),
      national('2025-09-05', 'Maulid Nabi Muhammad SAW'),
      national('2025-12-25', 'Kelahiran Yesus Kristus (Natal)'),
      shared('2025-12-26', 'Cuti bersama Natal'),
    ],
  },
  {
    source: 'SKB Menteri Agama 1497/2025, Menaker 2/2025 dan MenPANRB 5/2025',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    value: [
      national('2026-01-01', 'Tahun Baru 2026 Masehi'),
      national('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW'),
      shared('2026-02-16', 'Cuti bersama Tahun Baru Imlek'),
      national('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
      shared('2026-03-18', 'Cuti bersama Hari Suci Nyepi'),
      national('2026-03-19', 'Hari Suci Nyepi Tahun Baru Saka 1948'),
      shared('2026-03-20', 'Cuti bersama Idul Fitri'),
      national('2026-03-21', 'Idul Fitri 1447 H'),
      national('2026-03-22', 'Idul Fitri 1447 H'),
      shared('2026-03-23', 'Cuti bersama Idul Fitri'),
      shared('2026-03-24', 'Cuti bersama Idul Fitri'),
      national('2026-04-03', 'Wafat Yesus Kristus'),
      national('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2026-05-01', 'Hari Buruh Internasional'),
      national('2026-05-14', 'Kenaikan Yesus Kristus'),
      shared('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
      national('2026-05-27', 'Idul Adha 1447 H'),
      shared('2026-05-28', 'Cuti bersama Idul Adha'),
      national('2026-05-31', 'Hari Raya Waisak 2570 BE'),
      national('2026-06-01', 'Hari Lahir Pancasila'),
      national('2026-06-16', 'Tahun Baru Islam 1448 H'),
      national('2026-08-17', 'Proklamasi Kemerdekaan'),
      national('2026-08-25', 'Maulid Nabi Muhammad SAW'),
      shared('2026-12-24', 'Cuti bersama Natal'),
      national('2026-12-25', 'Kelahiran Yesus Kristus (Natal)'),
    ],
  },
  {
    source: 'SKB Menteri Agama 1205/2026, Menaker 3/2026 dan MenPANRB 2/2026',
    validFrom: '2027-01-01',
    validTo: '2027-12-31',
    value: [
      national('2027-01-01', 'Tahun Baru 2027 Masehi'),
      national('2027-01-05', 'Isra Mikraj Nabi Muhammad SAW 1448 H'),
      shared('2027-02-05', 'Cuti bersama Tahun Baru Imlek'),
      national('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili'),
      national('2027-03-08', 'Hari Suci Nyepi Tahun Baru Saka 1949'),
      provisional(shared('2027-03-09', 'Cuti bersama Idul Fitri')),
      provisional(national('2027-03-10', 'Idul Fitri 1448 H')),
      provisional(national('2027-03-11', 'Idul Fitri 1448 H')),
      provisional(shared('2027-03-12', 'Cuti bersama Idul Fitri')),
      provisional(shared('2027-03-15', 'Cuti bersama Idul Fitri')),
      shared('2027-03-25', 'Cuti bersama Wafat Yesus Kristus'),
      national('2027-03-26', 'Wafat Yesus Kristus'),
      national('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'),
      national('2027-05-01', 'Hari Buruh Internasional'),
      national('2027-05-06', 'Kenaikan Yesus Kristus'),
      provisional(national('2027-05-17', 'Idul Adha 1448 H')),
      provisional(shared('2027-05-18', 'Cuti bersama Idul Adha')),
      shared('2027-05-19', 'Cuti bersama Waisak'),
      national('2027-05-20', 'Hari Raya Waisak 2571 BE'),
      national('2027-06-01', 'Hari Lahir Pancasila'),
      national('2027-06-06', 'Tahun Baru Islam 1449 H'),
      national('2027-08-15', 'Maulid Nabi Muhammad SAW'),
      national('2027-08-17', 'Proklamasi Kemerdekaan'),
      shared('2027-12-24', 'Cuti bersama Natal'),
      national('2027-12-25', 'Kelahiran Yesus Kristus (Natal)'),
      national('2027-12-26', 'Isra Mikraj Nabi Muhammad SAW 1449 H'),
    ],
  },
]
