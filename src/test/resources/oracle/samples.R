# shared by the scripts here: pairs of samples, and the way numbers are written
digits <- function(x) sprintf("%.17g", x)
line <- function(x) paste(digits(x), collapse = " ")
write <- function(rows, file) write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = FALSE)
set.seed(4)
pairs <- list(
  small = list(c(2, 3.5, 7, 1), c(0.5, 4, 2)),
  shifted = list(rnorm(25, 1.2, 2), rnorm(31, 0, 3)),
  tied = list(round(rnorm(40, 3, 2)), round(rnorm(35, 2, 1))),
  level = list(1e6 + rnorm(12), 1e6 + rnorm(9)),
  strong = list(rnorm(60, 9, 1), rnorm(50, 0, 1)),
  equal = list(c(1, 2, 3, 4), c(1, 2, 3, 4)))
