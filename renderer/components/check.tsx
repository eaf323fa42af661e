/** A box to tick in a row of a long table: the browser's own, because a thousand others would be too heavy. */
export function Check({
  label,
  checked,
  indeterminate = false,
  tabIndex,
  onChange,
}: {
  label: string
  checked: boolean
  indeterminate?: boolean
  tabIndex?: number
  onChange: (checked: boolean) => void
}) {
  return (
    <input
      type="checkbox"
      className="kk-check"
      aria-label={label}
      tabIndex={tabIndex}
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = indeterminate
      }}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
