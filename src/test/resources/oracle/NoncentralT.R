# usage, here: Rscript NoncentralT.R ; R's pt is good to about 1e-12 absolute here, and its large df and ncp are left out
source("samples.R")
g <- expand.grid(t = c(-3, 0, 0.7, 2.5, 12), df = c(1, 2, 5.5, 30, 400), ncp = c(-2, 0, 1.3, 6, 20))
write(list(transform(g, p = digits(mapply(function(t, d, n) suppressWarnings(pt(t, d, n)), g$t, g$df, g$ncp)))), "NoncentralT.csv")
