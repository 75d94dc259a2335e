import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The three views. Built once, served by the loopback host, by the room server and by the Electron shell alike. */
export default defineConfig({
  root: 'renderer',
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: ['chrome100', 'safari15'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        desk: resolve(import.meta.dirname, 'renderer/desk/index.html'),
        wall: resolve(import.meta.dirname, 'renderer/wall/index.html'),
      },
    },
  },
})
