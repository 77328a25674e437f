# Reads the tables of a run folder as its data package describes them; prints what R has of them.
folder <- commandArgs(trailingOnly = TRUE)[1]
types <- c(integer = "integer", number = "numeric", string = "character", date = "Date")

read_table <- function(resource) {
  fields <- resource$schema$fields
  classes <- types[vapply(fields, function(field) field$type, "")]
  names(classes) <- vapply(fields, function(field) field$name, "")
  utils::read.csv(
    file.path(folder, resource$path),
    sep = resource$dialect$delimiter, fileEncoding = resource$encoding,
    na.strings = unlist(resource$schema$missingValues), colClasses = classes
  )
}

# Columns with values that their description does not allow.
outside <- function(frame, fields) {
  wrong <- vapply(fields, function(field) {
    column <- stats::na.omit(frame[[field$name]])
    limits <- field$constraints
    any(
      !is.null(limits$minimum) && any(column < limits$minimum),
      !is.null(limits$maximum) && any(column > limits$maximum),
      !is.null(limits$enum) && !all(column %in% unlist(limits$enum))
    )
  }, NA)
  as.list(vapply(fields, function(field) field$name, "")[wrong])
}

package <- jsonlite::read_json(file.path(folder, "datapackage.json"))
told <- lapply(package$resources, function(resource) {
  frame <- read_table(resource)
  numbers <- names(frame)[vapply(frame, is.numeric, NA)]
  list(
    rows = nrow(frame),
    types = lapply(frame, function(column) class(column)[1]),
    missing = lapply(frame, function(column) sum(is.na(column))),
    sums = lapply(frame[numbers], function(column) sum(as.numeric(column), na.rm = TRUE)),
    dates = format(range(frame$date)),
    outside = outside(frame, resource$schema$fields)
  )
})
names(told) <- vapply(package$resources, function(resource) resource$name, "")
cat(jsonlite::toJSON(told, auto_unbox = TRUE, digits = NA))
