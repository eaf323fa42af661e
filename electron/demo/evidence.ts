import type { Period } from '../../shared/office/period.ts'
import { periodLabel } from '../../shared/office/period.ts'
import type { SkpContent } from '../../shared/planning/skp/skp.ts'
import type { Stage } from './stage.ts'

/** A page of PDF with some lines, as small as a page can be. */
function page(lines: readonly string[]): string {
  const safe = (line: string) => line.replace(/[^\x20-\x7e]/g, '-').replace(/([\\()])/g, '\\$1')
  const text = lines.map((line) => `(${safe(line)}) Tj T*`).join('\n')
  const stream = `BT /F1 14 Tf 60 760 Td 22 TL\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

/** So many people attach something; the others show that one may be without. */
const everyFourth = 4

/**
 * What somebody attaches to the realisations of a period: a report, the same for all who share it, a link and a note.
 * @param index the place of the person in the list of people
 */
export async function attach(
  stage: Stage,
  index: number,
  { year, skpId, period }: { year: number; skpId: number; period: Period },
  { rhk }: SkpContent,
): Promise<void> {
  if (index % everyFourth !== 1) return
  const { evidence } = stage.client.monitoring
  const indicators = rhk.flatMap((row) => row.indicators)
  const [first, second, third] = indicators.map(({ id: ikiId }) => ({
    of: 'realisation' as const,
    skpId,
    period,
    ikiId,
  }))
  const when = `${periodLabel(period)} ${year}`
  if (first)
    await evidence.addFile({
      target: first,
      file: new File(
        [
          page([
            'KECAMATAN SUKAMAJU (REKAAN)',
            `Rekap kegiatan ${when}`,
            '',
            'Dokumen rekaan untuk kantor contoh Kinerja Kantor.',
            'Tidak ada kantor, orang atau kegiatan yang sebenarnya.',
          ]),
        ],
        `Rekap kegiatan ${when}.pdf`,
      ),
    })
  if (second)
    await evidence.addWords({
      target: second,
      words: {
        kind: 'note',
        name: `Buku agenda ${year}`,
        content: 'Aslinya di lemari arsip ruang pelayanan, map 3.',
      },
    })
  if (third && period === 'tahunan')
    await evidence.addWords({
      target: third,
      words: {
        kind: 'link',
        name: 'Foto kegiatan (rekaan)',
        content: `https://sukamaju.example/kegiatan/${year}`,
      },
    })
}
