# usage, here: Rscript RankSum.R
source("samples.R")
write(lapply(pairs, function(s) { u <- suppressWarnings(wilcox.test(s[[1]], s[[2]], exact = FALSE, correct = TRUE))
  data.frame(treated = line(s[[1]]), control = line(s[[2]]), u = digits(u$statistic), p = digits(u$p.value),
    superiority = digits(u$statistic / prod(lengths(s)))) }), "RankSum.csv")
