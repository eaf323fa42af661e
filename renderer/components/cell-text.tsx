/** A cell of a form-like table that is written in; it grows with its text. */
export function CellText({
  label,
  rows = 2,
  placeholder,
  readOnly,
  maxLength,
  value,
  onChange,
}: {
  /** For screen readers: which row and which column. */
  label: string
  rows?: number
  /** Shown only where one may write. */
  placeholder?: string
  readOnly: boolean
  maxLength: number
  value: string
  onChange: (text: string) => void
}) {
  return (
    <textarea
      className="kk-field"
      rows={rows}
      aria-label={label}
      placeholder={readOnly ? undefined : placeholder}
      readOnly={readOnly}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
