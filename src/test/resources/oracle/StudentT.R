# usage, here: Rscript StudentT.R
source("samples.R")
g <- expand.grid(t = c(0, 0.3, 1.96, 8, 40, 300), df = c(1, 4, 7.25, 33.3, 1000, 250000.5))
write(list(transform(g, two_sided = digits(2 * pt(-t, df)), q975 = digits(qt(.975, df)))), "StudentT.csv")
