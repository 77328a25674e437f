# Finds the command of the simulation: its words, and the folder to start it in.
hk_command <- function(command = NULL) {
  if (is.null(command)) command <- Sys.getenv("HELFERKREISE")
  if (length(command) > 1) return(list(words = command, folder = NULL))
  if (nzchar(command)) {
    found <- of_checkout(command)
    if (!is.null(found)) return(found)
    return(list(words = words_of(command), folder = NULL))
  }
  installed <- Sys.which("helferkreise")
  if (nzchar(installed)) return(list(words = unname(installed), folder = NULL))
  for (folder in folders_above(system.file(package = "helferkreise"))) {
    found <- of_checkout(folder)
    if (!is.null(found)) return(found)
  }
  stop(
    "The command helferkreise was not found. Install it, or say where it is: ",
    "hk_batch(command), or HELFERKREISE in the environment, each a command or the folder of a checkout.",
    call. = FALSE
  )
}

words_of <- function(text) {
  if (file.exists(text)) return(text)
  scan(text = text, what = "", quiet = TRUE)
}

# The loader is a package of the checkout, so that is where Node has to look for it.
of_checkout <- function(folder) {
  main <- file.path(folder, "cli", "main.ts")
  if (!file.exists(main)) return(NULL)
  list(words = c("node", "--import", "tsx", normalizePath(main)), folder = normalizePath(folder))
}

folders_above <- function(folder) {
  above <- character()
  while (nzchar(folder) && dirname(folder) != folder) {
    folder <- dirname(folder)
    above <- c(above, folder)
  }
  above
}
