/** Python as Debian packages it: another one may stand before it on the path, without pandas. */
export const PYTHON = '/usr/bin/python3'
