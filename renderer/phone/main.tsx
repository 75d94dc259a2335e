import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import './phone.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Broken } from './frame/Broken.tsx'
import { followColours } from './frame/colours.ts'
import { Phone } from './Phone.tsx'
import { browserSession } from './session/browser.ts'
import { SessionContext } from './session/useSession.ts'

followColours()
const session = browserSession()
const place = document.getElementById('phone')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Broken>
        <SessionContext value={session}>
          <Phone />
        </SessionContext>
      </Broken>
    </StrictMode>,
  )
