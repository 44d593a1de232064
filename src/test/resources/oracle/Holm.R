# usage, here: Rscript Holm.R
source("samples.R")
p <- list(c(.01, .04, .03, .005), c(.5, .5, .9), 1e-30, runif(12), c(.02, .02, .02, 1, 0))
write(lapply(p, function(x) data.frame(p = line(x), adjusted = line(p.adjust(x, "holm")))), "Holm.csv")
