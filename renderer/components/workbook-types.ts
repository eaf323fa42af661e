/** Files that every dialog for bringing in offers; the macros of an .xlsm are never run. */
export const workbookTypes = '.xlsx,.xlsm,.csv'
/** The same with the PDF of e-Kinerja, where that is read too. */
export const skpFileTypes = `${workbookTypes},.pdf`
