import { MODULE } from 'virtual:engine'
import { bringModule } from '../sim/index.ts'
import './worker.ts'

bringModule(Uint8Array.from(atob(MODULE), (sign) => sign.charCodeAt(0)))
