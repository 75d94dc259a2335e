import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { defaultPreferences } from '../../shared/protocol/defaults.ts'
import { startLanguage } from '../ui/i18n.ts'
import { App } from './App.tsx'

/** Draws the desk. The line to the host is under way by then. */
export function draw(place: HTMLElement): void {
  startLanguage(defaultPreferences.language)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
