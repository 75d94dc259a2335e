import { resolve } from 'node:path'
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite'

const folder = resolve(import.meta.dirname, 'dist/shell')
const source = (name: string) => resolve(import.meta.dirname, 'electron/shell', name)
/** Runs on a thread of its own, so it is a file of its own, found by this name beside the chunk that starts it. */
const drawingThread = resolve(import.meta.dirname, 'electron/host/documents/drawingThread.ts')

/** Everything but Electron and Node's own modules goes into the bundle: the packaged app needs no `node_modules`. */
const shared = {
  configFile: false,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
} satisfies InlineConfig
const output = {
  outDir: folder,
  ssr: true,
  target: 'node22',
  sourcemap: false,
  minify: false,
} satisfies InlineConfig['build']

/** The preload runs in Chromium's sandbox, which takes CommonJS in one file, so it is a build of its own after the first. */
const preload: Plugin = {
  name: 'walkthrough-preload',
  async closeBundle() {
    await build({
      ...shared,
      logLevel: 'warn',
      build: {
        ...output,
        emptyOutDir: false,
        rolldownOptions: {
          input: source('preload.ts'),
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    })
  },
}

export default defineConfig({
  ...shared,
  plugins: [preload],
  build: {
    ...output,
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { main: source('main.ts'), drawingThread },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
