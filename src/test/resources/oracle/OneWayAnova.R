# usage, here: Rscript OneWayAnova.R ; F, its tail and degrees of freedom by aov() and pf(); tails far out by pf(lower.tail = FALSE)
set.seed(20261126); digits <- function(x) sprintf("%.17g", x)
sets <- list(small = list(c(1, 2, 3.5), c(2, 4), c(9, 8, 7.5, 8.25)), alike = lapply(1:4, function(i) round(rnorm(12, 5, 2), 2)), apart = lapply(1:3, function(i) round(rnorm(20, 10 * i, 1), 3)), two = lapply(1:2, function(i) round(rnorm(8 + i, i / 2, 1), 1)))
out <- do.call(rbind, lapply(names(sets), function(n) { s <- sets[[n]]; d <- data.frame(y = unlist(s), g = factor(rep(seq_along(s), lengths(s)))); a <- summary(aov(y ~ g, d))[[1]]
  data.frame(set = n, groups = paste(sapply(s, function(v) paste(v, collapse = " ")), collapse = " | "), f = digits(a[["F value"]][1]), numerator = a$Df[1], denominator = a$Df[2], p = digits(pf(a[["F value"]][1], a$Df[1], a$Df[2], lower.tail = FALSE))) }))
tails <- data.frame(set = "tail", groups = "", f = c(1000, 50, .5, 3e4), numerator = c(2, 5, 3, 1), denominator = c(30, 200, 12, 9)); tails$p <- digits(pf(tails$f, tails$numerator, tails$denominator, lower.tail = FALSE)); tails$f <- digits(tails$f)
write.csv(rbind(out, tails), "OneWayAnova.csv", row.names = FALSE, quote = FALSE)
