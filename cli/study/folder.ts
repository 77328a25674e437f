/** How commands of a study call the folder that they are given. */
export const FOLDER = 'folder of the study; the present one when absent'
