import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page, the same for Electron and for the browser preview. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../out/page',
    emptyOutDir: true,
    target: 'chrome140',
    // Inlined assets would be data: URLs, which the page's policy refuses for scripts and workers.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    license: { fileName: 'licences/page.json' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Each file costs every process on its way, and hundreds of small ones more than what stands in them.
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
  },
})
