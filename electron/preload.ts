import { contextBridge, ipcRenderer } from 'electron'

/** All that the page gets from here: on request, one MessagePort whose other end is the application. */
contextBridge.exposeInMainWorld('kinerja', {
  requestPort() {
    const { port1, port2 } = new MessageChannel()
    ipcRenderer.postMessage('kinerja:connect', null, [port1])
    window.postMessage('kinerja:port', window.origin, [port2])
  },
})
