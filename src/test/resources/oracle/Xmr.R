# usage, here: Rscript Xmr.R ; limits and signals of control charts of single points, from the definitions of Making Data Count
# (NHS England): mean of |differences of neighbours|, those of 3.267 times it or more left out once; limits mean -+ 2.66 times it
set.seed(20261125)
digits <- function(x) sprintf("%.17g", x); line <- function(x) paste(ifelse(is.na(x), "", digits(x)), collapse = " ")
runs <- function(sign, k) { hit <- logical(length(sign)); n <- length(sign); for (i in seq_len(max(0, n - k + 1))) { w <- sign[i:(i + k - 1)]; if (!anyNA(w) && (all(w == 1) || all(w == -1))) hit[i:(i + k - 1)] <- TRUE }; hit }
chart <- function(x) { d <- abs(diff(x)); d <- d[!is.na(d)]; m <- mean(x, na.rm = TRUE); a <- mean(d); k <- d[d < 3.267 * a]; a <- if (length(k)) mean(k) else a
  lo <- m - 2.66 * a; hi <- m + 2.66 * a; side <- ifelse(abs(x - m) <= 1e-12 * max(1, abs(m)), 0, sign(x - m)); out <- !is.na(x) & (x < lo | x > hi)
  up <- sign(diff(x)); trend <- logical(length(x)); for (i in which(runs(up, 6))) trend[c(i, i + 1)] <- TRUE
  far <- ifelse(is.na(x), NA, (x > m + 2 / 3 * (hi - m)) - (x < m - 2 / 3 * (m - lo))); two <- logical(length(x))
  for (i in seq_len(length(x) - 2)) { w <- far[i:(i + 2)]; if (!anyNA(w)) for (s in c(1, -1)) if (sum(w == s) >= 2) two[(i:(i + 2))[w == s]] <- TRUE }
  at <- function(hit) paste(which(hit) - 1, collapse = " ")
  data.frame(points = paste(ifelse(is.na(x), "-", digits(x)), collapse = " "), centre = digits(m), lower = digits(lo), upper = digits(hi), outside = at(out), seven_trend = at(trend), seven_side = at(runs(side, 7)), two_of_three = at(two)) }
series <- list(c(1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1), round(rnorm(24, 2, .3), 2), cumsum(round(rnorm(30, .1, .5), 2)), c(round(rnorm(12, 1, .2), 2), round(rnorm(12, 1.5, .2), 2)),
  { x <- round(rnorm(26, 3, 1), 2); x[c(4, 5, 19)] <- NA; x }, { x <- round(sin(1:36 / 3), 2); x[20] <- 6; x }, c(5, 4, 3, 2, 1, 0, -1, -2, 4, 5, 4, 5))
out <- do.call(rbind, lapply(series, chart)); write.csv(out, "Xmr.csv", row.names = FALSE, quote = FALSE)
