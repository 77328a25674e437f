# The study of a folder; see the help.
hk_study <- function(folder, command = NULL) {
  folder <- normalizePath(folder, mustWork = FALSE)
  results <- function(...) file.path(folder, "results", ...)
  do <- function(what, ...) study_command(command, what, folder, ...)
  structure(class = "hk_study", list(
    folder = folder,
    check = function(pilot = FALSE) do("check", if (!pilot) "--no-pilot"),
    run = function(workers = NULL, engine = NULL) {
      do("run", "--quiet", option("--workers", workers), option("--engine", engine))
    },
    status = function() fromJSON(do("status", "--json")),
    verify = function(runs = 5) do("verify", option("--runs", runs)),
    write_for = function(tool, out, metrics = NULL, town = NULL) {
      out <- normalizePath(out, mustWork = FALSE)
      each <- unlist(lapply(metrics, function(metric) option("--metric", metric)))
      do("table", "--for", tool, "--out", out, "--force", each, option("--town", town))
    },
    runs = function() read_table(results("runs"), "run() makes them"),
    particles = function() {
      read_table(results("calibration", "particles"), "run() makes it of a study with calibration")
    },
    table = function(name) read_table(results(name), "run() or analyse() makes it"),
    analyse = function() do("analyse"),
    report = function() do("report"),
    about = function(batch = shared_batch()) {
      request <- list(list(request = unbox("study"), study = unbox(folder)))
      ask_all(batch, request, function(answer) answer$study)[[1]]
    },
    setting = function(factors, seed = NULL, town = NULL, batch = shared_batch()) {
      request <- list(
        request = unbox("setting"), study = unbox(folder), factors = lapply(as.list(factors), deep)
      )
      if (!is.null(seed)) request$seed <- one(seed)
      if (!is.null(town)) request$town <- unbox(town)
      run <- ask_all(batch, list(request), run_of)[[1]]
      unlist(run$metrics)
    }
  ))
}

print.hk_study <- function(x, ...) {
  cat("Study in", x$folder, "\n")
  invisible(x)
}

option <- function(name, value) {
  if (!is.null(value)) c(name, format(value, scientific = FALSE, trim = TRUE))
}

# Runs a command of a study to its end; what it says, or a condition of class hk_study_failure.
study_command <- function(command, what, folder, ...) {
  found <- hk_command(command)
  done <- processx::run(
    found$words[1], c(found$words[-1], "study", what, folder, ...),
    wd = found$folder, error_on_status = FALSE, encoding = "UTF-8"
  )
  if (done$status != 0) {
    said <- trimws(paste(done$stdout, done$stderr, sep = "\n"))
    stop(structure(
      class = c("hk_study_failure", "error", "condition"),
      list(message = said, call = NULL, code = done$status)
    ))
  }
  trimws(done$stdout)
}

# Columns that hold text although it may look like a number.
TEXTS <- c("role", "town", "seed", "status", "error", "target", "parameter", "combination")

# Whoever has this package reads Parquet with it; nobody needs it, so it is not asked for.
PARQUET <- "arrow"

# A table as a data frame: of its Parquet file where arrow is installed, else of its CSV.
read_table <- function(path, otherwise) {
  csv <- paste0(path, ".csv")
  if (!file.exists(csv)) stop("There is no ", csv, "; ", otherwise, ".", call. = FALSE)
  parquet <- paste0(path, ".parquet")
  if (file.exists(parquet) && requireNamespace(PARQUET, quietly = TRUE)) {
    return(as.data.frame(getExportedValue(PARQUET, "read_parquet")(parquet)))
  }
  head <- names(read.csv(csv, nrows = 1, check.names = FALSE))
  kinds <- ifelse(head %in% TEXTS, "character", NA)
  # "NA" and "T" may be words that a factor has.
  frame <- read.csv(csv, check.names = FALSE, colClasses = kinds, na.strings = "", encoding = "UTF-8")
  for (name in names(frame)[vapply(frame, is.logical, NA)]) {
    if (!all(is.na(frame[[name]]))) {
      raw <- read.csv(csv, check.names = FALSE, colClasses = "character", na.strings = "")
      frame[[name]] <- raw[[name]]
    }
  }
  frame
}
