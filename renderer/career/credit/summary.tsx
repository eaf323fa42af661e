import { Group } from '@mantine/core'
import { formatCredit } from '../../../shared/career/credit/points.ts'
import { type Pace, paceText, type Standing } from '../../../shared/career/credit/standing.ts'
import { pangkatText } from '../../../shared/employees/golongan.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { appraisalWords } from '../../../shared/regulations/predikat.ts'
import { Fact } from '../../components/fact.tsx'

/** How far a step is: reached, so much below, and when it would be reached. */
function stepRemark(
  { minimal, excess, pace }: { minimal: number; excess: number; pace: Pace | null },
  year: number,
): string {
  const need = `Minimal ${formatCredit(minimal)}; ${excess < 0 ? 'kurang' : 'lebih'} ${formatCredit(Math.abs(excess))}.`
  if (excess >= 0 || pace === null) return need
  return `${need} ${paceText(pace, appraisalWords(year).predikats[pace.predikat])}`
}

/** What somebody has, and what it is enough for. */
export function Summary({ standing, year }: { standing: Standing; year: number }) {
  const { total, opening, rank, promotion, golongan, golonganTmt, jenjang, since } = standing
  return (
    <Group className="kk-card" gap="xl" align="start" wrap="nowrap" grow>
      <Fact
        label="Jumlah angka kredit"
        value={<b>{formatCredit(total)}</b>}
        remark={`Saldo ${formatCredit(opening)} dan konversi ${formatCredit(total - opening)}, jenjang ${jenjang}${since === null ? '' : ` sejak ${longDate(since)}`}.`}
      />
      <Fact
        label="Kenaikan pangkat"
        value={rank ? pangkatText(rank.golongan) : 'Tidak ada pangkat di atasnya'}
        remark={
          rank
            ? `${stepRemark(rank, year)}${rank.inNextJenjang ? ' Bersama kenaikan jenjang.' : ''}`
            : `Sekarang ${pangkatText(golongan)}.`
        }
      />
      <Fact
        label="Kenaikan jenjang"
        value={promotion?.jenjang ?? 'Jenjang tertinggi'}
        remark={
          promotion
            ? `${stepRemark(promotion, year)} Juga perlu formasi dan uji kompetensi.`
            : golonganTmt === null
              ? null
              : `Pangkat sekarang sejak ${longDate(golonganTmt)}.`
        }
      />
    </Group>
  )
}
