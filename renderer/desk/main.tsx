import '@mantine/core/styles/baseline.layer.css'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { startClient } from '../client/index.ts'

// Little code, so that the host is asked while the rest of the desk is still being loaded and read.
startClient('desk')
const place = document.getElementById('desk')
if (place !== null) void import('./draw.tsx').then(({ draw }) => draw(place))
