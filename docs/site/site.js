// The search in the contents. Without this script everything can still be read.
// Findings are counted from the folder of this script, wherever the site lies.
const folder = new URL('.', document.currentScript.src).pathname
new PagefindUI({
  element: '#search',
  baseUrl: folder,
  bundlePath: `${folder}search/`,
  showSubResults: true,
  showImages: false,
  resetStyles: false,
})

// On a phone the contents are closed, so that a page begins with its text.
const contents = document.querySelector('nav details')
const narrow = matchMedia('(max-width: 800px)')
const fit = () => {
  contents.open = !narrow.matches
}
narrow.addEventListener('change', fit)
fit()
