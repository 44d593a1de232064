# usage, here: Rscript FunnelLimits.R
source("samples.R")
write(apply(expand.grid(centre = c(-1.5, 0, .7), se = c(.05, .3, 2), df = c(4, 11.3, 60, 5000)), 1, function(x)
  data.frame(centre = digits(x[1]), se = digits(x[2]), df = digits(x[3]), low95 = digits(x[1] + qt(.025, x[3]) * x[2]), high95 = digits(x[1] + qt(.975, x[3]) * x[2]),
    low998 = digits(x[1] + qt(.001, x[3]) * x[2]), high998 = digits(x[1] + qt(.999, x[3]) * x[2]))), "FunnelLimits.csv")
