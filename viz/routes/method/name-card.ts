/** What lies beside the documents and says which version they are of; without a version there are none. */
export const NAME_CARD = 'docs/site.json'
