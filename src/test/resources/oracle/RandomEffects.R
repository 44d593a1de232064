# usage, here: Rscript RandomEffects.R
source("samples.R"); suppressMessages(library(metafor))
sets <- list(list(c(1.2, .3, 2.5, .9), c(.3, .4, .5, .2)), list(c(.5, .52, .48), c(.3, .2, .4)), list(c(3, -1), c(1, .5)),
  list(rnorm(9, 1, .8), runif(9, .1, .6)), list(c(100, 104, 97, 110, 91), c(2, 3, 2.5, 4, 1)), list(c(.1, .4, .2, .35, .9, .3), c(.2, .21, .19, .4, .3, .1)))
write(lapply(sets, function(s) { m <- rma(s[[1]], sei = s[[2]], method = "REML", test = "adhoc", control = list(threshold = 1e-14, maxiter = 10000, tau2.max = 1e5)); pr <- predict(m)
  w <- m$tau2 / (m$tau2 + s[[2]]^2)
  data.frame(estimates = line(s[[1]]), errors = line(s[[2]]), estimate = digits(m$b[1]), se = digits(m$se), df = digits(m$ddf), p = digits(m$pval),
    low = digits(m$ci.lb), high = digits(m$ci.ub), tau2 = digits(m$tau2), i2 = digits(m$I2), q = digits(m$QE), qp = digits(m$QEp),
    pi_low = digits(pr$pi.lb), pi_high = digits(pr$pi.ub), shrunken = line(m$b[1] + w * (s[[1]] - m$b[1]))) }), "RandomEffects.csv")
