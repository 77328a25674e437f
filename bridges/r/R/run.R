# One run; see the help.
run <- function(scenario, seed = NULL, ..., batch = shared_batch()) {
  ask_all(batch, list(run_request(scenario, seed, ...)), run_of)[[1]]
}

# Many seeds of one town; see the help.
ensemble <- function(scenario, seeds, ..., batch = shared_batch()) {
  if (!is.null(list(...)$events)) {
    stop("ensemble gives metrics or series; events come from run().", call. = FALSE)
  }
  if (is.numeric(seeds) && length(seeds) == 1) seeds <- seq_len(seeds)
  requests <- lapply(seeds, function(seed) run_request(scenario, seed, ...))
  runs <- ask_all(batch, requests, run_of)
  rows <- lapply(runs, function(one) {
    if (!is.null(one$series)) return(cbind(seed = one$seed, one$series))
    cbind(data.frame(seed = one$seed), as.data.frame(one$metrics, check.names = FALSE, optional = TRUE))
  })
  do.call(rbind, rows)
}

run_of <- function(answer) {
  structure(
    class = "hk_run",
    list(
      scenario = answer$scenario, seed = answer$seed, weeks = answer$weeks,
      version = answer$version, fingerprint = answer$fingerprint,
      metrics = lapply(answer$metrics, function(value) if (is.null(value)) NA_real_ else value),
      series = frame_of(answer$series), events = frame_of(answer$events),
      warnings = answer$warnings, invalid = answer$invalid
    )
  )
}

# Columns as a data frame; dates are dates, numbers of weeks, persons and circles are whole or missing.
frame_of <- function(columns) {
  if (is.null(columns)) return(NULL)
  # A column without values comes as an empty list, which would be no column.
  filled <- lapply(columns, function(column) if (length(column) == 0) character() else column)
  frame <- as.data.frame(filled, stringsAsFactors = FALSE)
  if ("date" %in% names(frame)) frame$date <- as.Date(as.character(frame$date))
  for (name in intersect(c("week", "person", "circle", "other"), names(frame))) {
    frame[[name]] <- as.integer(frame[[name]])
  }
  frame
}

print.hk_run <- function(x, ...) {
  cat("Run of ", x$scenario, ", seed \"", x$seed, "\", ", x$weeks, " weeks, model ", x$version,
      " (a model, not a prediction)\n", sep = "")
  for (name in names(x$metrics)) cat("  ", name, ": ", format(x$metrics[[name]]), "\n", sep = "")
  if (!is.null(x$series)) cat("  series:", nrow(x$series), "weeks\n")
  if (!is.null(x$events)) cat("  events:", nrow(x$events), "\n")
  cat("  fingerprint:", x$fingerprint, "\n")
  invisible(x)
}

# What there is to ask for; see the help.
outcomes <- function(batch = shared_batch()) knowledge(batch, "outcomes")
parameters <- function(batch = shared_batch()) knowledge(batch, "parameters")
schema <- function(batch = shared_batch()) {
  question <- list(list(request = unbox("schema")))
  ask_all(batch, question, function(answer) answer$schema)[[1]]
}

knowledge <- function(batch, what) {
  table <- ask_all(batch, list(list(request = unbox(what))), function(answer) answer[[what]])[[1]]
  for (ends in intersect(c("prior", "bounds"), names(table))) {
    both <- do.call(rbind, as.list(table[[ends]]))
    if (is.matrix(table[[ends]])) both <- table[[ends]]
    table[[paste0(ends, "_low")]] <- both[, 1]
    table[[paste0(ends, "_high")]] <- both[, 2]
    table[[ends]] <- NULL
  }
  table
}
