// Lets a worker thread load TypeScript: `--import tsx` alone reaches the main thread only (Node 20).
import { register } from 'tsx/esm/api'

register()
