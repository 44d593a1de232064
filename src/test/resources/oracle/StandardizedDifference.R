# usage, here: Rscript StandardizedDifference.R
source("samples.R")
write(lapply(pairs, function(s) data.frame(m1 = digits(mean(s[[1]])), s1 = digits(sd(s[[1]])), m0 = digits(mean(s[[2]])), s0 = digits(sd(s[[2]])),
  d = digits((mean(s[[1]]) - mean(s[[2]])) / sqrt((var(s[[1]]) + var(s[[2]])) / 2)))), "StandardizedDifference.csv")
