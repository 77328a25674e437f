import { engineModule } from './engine.ts'

// Makes the module when the packages are installed, so that the first run need not.
await engineModule()
