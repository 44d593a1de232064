# usage, here: Rscript HodgesLehmann.R
source("samples.R")
write(lapply(pairs, function(s) data.frame(treated = line(s[[1]]), control = line(s[[2]]),
  median = digits(median(outer(s[[1]], s[[2]], "-"))))), "HodgesLehmann.csv")
