import { most } from '../../shared/kernel/limits.ts'
import type { Rhk } from '../../shared/planning/skp/skp.ts'
import { aspectLabels } from '../../shared/planning/skp/labels.ts'
import { CellText } from '../components/cell-text.tsx'
import type { Editing } from './editing.ts'

/** Hasil kerja as it was agreed, and beside each indicator what came of it, beside each RHK the feedback. */
export function Results(props: Editing) {
  const { content, approach } = props.detail.skp
  const quantitative = approach === 'kuantitatif'
  return (
    <div className="kk-stacked">
      <table className="kk-sheet">
        <colgroup>
          <col style={{ width: 44 }} />
          <col style={{ width: '18%' }} />
          {quantitative && <col style={{ width: 92 }} />}
          <col style={{ width: '18%' }} />
          {quantitative && <col style={{ width: '10%' }} />}
          <col style={{ width: '21%' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">No</th>
            <th scope="col">Rencana hasil kerja</th>
            {quantitative && <th scope="col">Aspek</th>}
            <th scope="col">Indikator</th>
            {quantitative && <th scope="col">Target</th>}
            <th scope="col">Realisasi berdasarkan bukti dukung</th>
            <th scope="col">Umpan balik berkelanjutan</th>
          </tr>
        </thead>
        {(['utama', 'tambahan'] as const).map((kind) => {
          const shown = content.rhk.filter((rhk) => rhk.kind === kind)
          if (shown.length === 0) return null
          return (
            <tbody key={kind}>
              <tr className="kk-section">
                <th colSpan={quantitative ? 7 : 5} scope="rowgroup">
                  {kind === 'utama' ? 'A. Utama' : 'B. Tambahan'}
                </th>
              </tr>
              {shown.map((rhk, index) => (
                <RhkRows key={rhk.id} rhk={rhk} number={index + 1} quantitative={quantitative} {...props} />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

/** One RHK: a row for each of its indicators; what is the RHK's own stands in the first and spans them all. */
function RhkRows({
  rhk,
  number,
  quantitative,
  content,
  readOnly,
  onChange,
}: Editing & { rhk: Rhk; number: number; quantitative: boolean }) {
  const of = `${rhk.kind} ${number}`
  const span = rhk.indicators.length
  return rhk.indicators.map((iki, index) => (
    <tr key={iki.id}>
      {index === 0 && (
        <>
          <td rowSpan={span} style={{ textAlign: 'center' }}>
            {number}
          </td>
          <td rowSpan={span}>{rhk.text}</td>
        </>
      )}
      {quantitative && <td>{iki.aspect ? aspectLabels[iki.aspect] : '–'}</td>}
      <td>{iki.indicator}</td>
      {quantitative && <td>{iki.target}</td>}
      <td>
        <CellText
          label={`Realisasi ${of}, indikator ${index + 1}`}
          rows={1}
          placeholder="Tulis realisasi"
          readOnly={readOnly}
          maxLength={most.longText}
          value={content.realisations[iki.id] ?? ''}
          onChange={(text) =>
            onChange((now) => ({ ...now, realisations: { ...now.realisations, [iki.id]: text } }), iki.id)
          }
        />
      </td>
      {index === 0 && (
        <td rowSpan={span}>
          <CellText
            label={`Umpan balik ${of}`}
            placeholder="Tulis umpan balik"
            readOnly={readOnly}
            maxLength={most.longText}
            value={content.feedback[rhk.id] ?? ''}
            onChange={(text) =>
              onChange((now) => ({ ...now, feedback: { ...now.feedback, [rhk.id]: text } }), rhk.id)
            }
          />
        </td>
      )}
    </tr>
  ))
}
