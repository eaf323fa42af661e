import { type BrowserWindow, dialog } from 'electron'

const words = {
  refused: {
    message: 'Masih ada isian yang belum disimpan.',
    detail: 'Bila halaman ini ditinggalkan, isian itu hilang.',
  },
  silent: {
    message: 'Halaman Kinerja Kantor tidak menjawab.',
    detail:
      'Yang sudah disimpan tetap aman. Bila halaman ini ditinggalkan, isian yang baru saja diketik mungkin hilang.',
  },
}

/**
 * Asks whether to leave input that is not stored.
 * @param why the page could not store it, or does not answer
 */
export function leaves(window: BrowserWindow, why: keyof typeof words): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    ...words[why],
    buttons: ['Tinggalkan halaman', 'Tetap di sini'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return choice === 0
}
