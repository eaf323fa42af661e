import { IconPaperclip } from '@tabler/icons-react'

/** How many pieces are attached, and the way to them. @param of what they prove, for screen readers */
export function EvidenceButton({ count, of, onOpen }: { count: number; of: string; onOpen: () => void }) {
  return (
    <button
      type="button"
      className="kk-evidence-button"
      tabIndex={-1}
      aria-label={`${count === 0 ? 'Bukti' : `${count} bukti`}, ${of}`}
      onClick={onOpen}
    >
      <IconPaperclip size={13} aria-hidden />
      {count === 0 ? 'Bukti' : `${count} bukti`}
    </button>
  )
}
