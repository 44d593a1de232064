# usage, here: Rscript Quantiles.R
source("samples.R")
x <- list(7, c(1, 2), sort(sample(-30:90, 41, TRUE)), sort(rpois(100, 3)))
write(lapply(x, function(v) data.frame(sample = line(v), probabilities = line(c(0, .1, .25, .5, .75, .9, 1)),
  quantiles = line(quantile(v, c(0, .1, .25, .5, .75, .9, 1), type = 7)))), "Quantiles.csv")
