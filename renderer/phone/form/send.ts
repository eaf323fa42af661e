import { answerExtension, answerText, type PhoneAnswer } from '../../../shared/phone/form.ts'
import { button, make } from './dom.ts'

function download(file: Blob, name: string): void {
  const link = make('a', { attributes: { download: name } })
  link.href = URL.createObjectURL(file)
  document.body.append(link)
  link.click()
  link.remove()
}

/** What hands an answer over: shared, saved as a file, or copied as a text. @param title of the form, with the name of the person */
export function handOver(answer: PhoneAnswer, title: string): Node[] {
  const text = answerText(answer)
  const name = `Jawaban ${title}${answerExtension}`.replace(/[<>:"/\\|?*]/g, ' ')
  const file = new File([text], name, { type: 'text/plain' })
  const done = make('p', { class: 'note', attributes: { role: 'status' } })
  done.hidden = true
  const tell = (words: string) => {
    done.hidden = false
    done.textContent = words
  }
  const shares = 'canShare' in navigator && navigator.canShare({ files: [file] })
  const whole = make('textarea', {
    class: 'whole',
    attributes: { readonly: '', 'aria-label': 'Jawaban sebagai teks' },
  })
  whole.value = text
  const copy = () => {
    whole.hidden = false
    whole.focus()
    whole.select()
    // The newer way is not there on file://.
    if (document.execCommand('copy'))
      tell('Teks disalin. Tempel seluruhnya dalam pesan ke kantor, tanpa mengubah apa pun.')
    else tell('Pilih seluruh teks di bawah, lalu salin.')
  }
  whole.hidden = true
  return [
    shares
      ? button(
          'Bagikan jawaban',
          () => {
            navigator.share({ files: [file], title: name }).then(
              () => tell('Jawaban dibagikan.'),
              () => {},
            )
          },
          'main',
        )
      : null,
    button(
      'Simpan berkas jawaban',
      () => {
        download(file, name)
        tell(`“${name}” disimpan di folder Unduhan ponsel ini. Kirim berkas itu ke kantor.`)
      },
      shares ? '' : 'main',
    ),
    button('Salin sebagai teks', copy),
    done,
    whole,
  ].filter((part): part is Exclude<typeof part, null> => part !== null)
}
