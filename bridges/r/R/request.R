# A request for a run out of the arguments of run().
run_request <- function(scenario, seed = NULL, params = NULL, set = NULL, weeks = NULL,
                        metrics = NULL, series = NULL, events = NULL, tables = NULL) {
  request <- named(scenario)
  if (length(tables) > 0) request$tables <- lapply(as.list(tables), unbox)
  if (!is.null(seed)) request$seed <- one(seed)
  if (length(params) > 0) request$params <- lapply(as.list(params), one)
  if (length(set) > 0) request$set <- changes(set)
  if (!is.null(weeks)) request$weeks <- one(weeks)
  if (!is.null(metrics)) request$metrics <- metrics_of(metrics)
  if (!is.null(series) && !identical(series, FALSE)) request$series <- all_or(series)
  if (!is.null(events) && !identical(events, FALSE)) request$events <- all_or(events)
  request
}

# A single value in JSON. A number has all its digits, of which jsonlite gives fifteen.
one <- function(value) {
  if (!is.numeric(value) || length(value) != 1 || !is.finite(value)) return(unbox(value))
  structure(sprintf("%.17g", value), class = "json")
}

all_or <- function(wanted) if (isTRUE(wanted)) unbox(TRUE) else wanted

changes <- function(set) {
  if (is.null(names(set))) return(as.character(set))
  lapply(as.list(set), deep)
}

# A vector of one is a single value, however deep it lies; a list of one stays a list.
deep <- function(value) {
  if (is.list(value)) return(lapply(value, deep))
  if (length(value) == 1) one(value) else lapply(value, one)
}

metrics_of <- function(metrics) {
  if (identical(metrics, "summary")) return(unbox(metrics))
  if (is.null(names(metrics))) return(as.character(metrics))
  lapply(as.list(metrics), unbox)
}

# What a scenario is called in a request. The process may stand in another folder, so a path is whole.
named <- function(scenario) {
  if (!is.character(scenario) || length(scenario) != 1 || is.na(scenario)) {
    stop("scenario: expected a name, the path of a file or a YAML text", call. = FALSE)
  }
  if (grepl("\n", scenario) || !grepl("[.](ya?ml|json)$", scenario)) {
    return(list(scenario = unbox(scenario)))
  }
  list(file = unbox(normalizePath(scenario, mustWork = FALSE)))
}
