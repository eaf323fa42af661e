/** Files that every dialog for bringing in offers; the macros of an .xlsm are never run. */
export const workbookTypes = '.xlsx,.xlsm,.csv'
