# A request for a run out of the arguments of run().
run_request <- function(scenario, seed = NULL, params = NULL, set = NULL, weeks = NULL,
                        metrics = NULL, series = NULL, events = NULL, tables = NULL) {
  read <- read_scenario(scenario)
  request <- list(scenario = read$scenario)
  tables <- c(read$tables, tables)
  if (length(tables) > 0) request$tables <- lapply(as.list(tables), unbox)
  if (!is.null(seed)) request$seed <- unbox(seed)
  if (length(params) > 0) request$params <- lapply(as.list(params), unbox)
  if (length(set) > 0) request$set <- changes(set)
  if (!is.null(weeks)) request$weeks <- unbox(weeks)
  if (!is.null(metrics)) request$metrics <- metrics_of(metrics)
  if (!is.null(series) && !identical(series, FALSE)) request$series <- all_or(series)
  if (!is.null(events) && !identical(events, FALSE)) request$events <- all_or(events)
  request
}

all_or <- function(wanted) if (isTRUE(wanted)) unbox(TRUE) else wanted

changes <- function(set) {
  if (is.null(names(set))) return(as.character(set))
  lapply(as.list(set), function(value) if (length(value) == 1 && !is.list(value)) unbox(value) else value)
}

metrics_of <- function(metrics) {
  if (identical(metrics, "summary")) return(unbox(metrics))
  if (is.null(names(metrics))) return(as.character(metrics))
  lapply(as.list(metrics), unbox)
}

# A file is read here, with the tables beside it: the process knows no files.
read_scenario <- function(scenario) {
  if (!is.character(scenario) || length(scenario) != 1) {
    stop("scenario: expected a name, the path of a file or a YAML text", call. = FALSE)
  }
  if (grepl("\n", scenario) || !grepl("[.](ya?ml|json)$", scenario)) {
    return(list(scenario = unbox(scenario), tables = list()))
  }
  text <- read_text(scenario)
  tables <- list()
  for (folder in c(dirname(scenario), file.path(dirname(scenario), "inflow"))) {
    for (file in list.files(folder, pattern = "[.]csv$")) {
      name <- sub("[.]csv$", "", file)
      if (!grepl(name, text, fixed = TRUE)) next
      tables[[name]] <- tables[[file]] <- read_text(file.path(folder, file))
    }
  }
  list(scenario = unbox(text), tables = tables)
}

read_text <- function(path) {
  paste0(paste(readLines(path, encoding = "UTF-8", warn = FALSE), collapse = "\n"), "\n")
}
