import { dayName, monthName } from './dates.ts'
import { terbilang } from './terbilang.ts'

/** "Kamis tanggal lima belas bulan Januari tahun dua ribu dua puluh enam", as a berita acara says it. */
export function spelledDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `${dayName(date)} tanggal ${terbilang(day)} bulan ${monthName(month)} tahun ${terbilang(year)}`
}
