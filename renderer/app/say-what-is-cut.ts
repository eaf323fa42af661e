import { tell } from '../components/confirm.tsx'

/** A field with a limit takes only the beginning of a longer paste; nobody shall believe that all of it is there. */
export function sayWhatIsCut(): void {
  document.addEventListener('paste', (event) => {
    const field = event.target
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return
    if (field.maxLength < 0 || field.readOnly) return
    const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0)
    const room = field.maxLength - (field.value.length - replaced)
    const pasted = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n').length
    if (pasted > room)
      tell(
        `Yang ditempel terlalu panjang: isian ini memuat ${field.maxLength.toLocaleString('id-ID')} huruf, ${(pasted - Math.max(0, room)).toLocaleString('id-ID')} huruf terakhir tidak masuk.`,
        'orange',
      )
  })
}
