import './face.ts'
import './app.ts'
