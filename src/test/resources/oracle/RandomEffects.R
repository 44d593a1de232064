# usage, here: Rscript RandomEffects.R
source("samples.R"); suppressMessages(library(metafor))
sets <- list(list(c(1.2, .3, 2.5, .9), c(.3, .4, .5, .2)), list(c(.5, .52, .48), c(.3, .2, .4)), list(c(3, -1), c(1, .5)),
  list(rnorm(9, 1, .8), runif(9, .1, .6)), list(c(100, 104, 97, 110, 91), c(2, 3, 2.5, 4, 1)), list(c(.1, .4, .2, .35, .9, .3), c(.2, .21, .19, .4, .3, .1)))
# pools of sites: 2, 3, 5, 10 and 200, alike (tau2 = 0) and far apart
set.seed(11); for (k in c(2, 3, 5, 10, 200)) for (spread in c(0, 3)) { se <- runif(k, .15, .6)
  sets <- c(sets, list(list((if (spread == 0) .7 + .3 * se * rnorm(k) else .7 + spread * rnorm(k)), se))) }
settings <- list(threshold = 1e-14, maxiter = 10000, tau2.max = 1e5)
# leave1out, with smaller steps where its search does not settle
left_out <- function(m, y, se) { if (m$k < 3) return(data.frame(left_estimates = "", left_low = "", left_high = "", left_tau2 = "")); l <- as.data.frame(suppressWarnings(leave1out(m)))
  for (i in which(is.na(l$estimate))) { r <- rma(y[-i], sei = se[-i], method = "REML", test = "adhoc", control = list(threshold = 1e-9, stepadj = .5, maxiter = 10000, tau2.max = 1e5))
    l[i, c("estimate", "ci.lb", "ci.ub", "tau2")] <- c(r$b[1], r$ci.lb, r$ci.ub, r$tau2) }
  data.frame(left_estimates = line(l$estimate), left_low = line(l$ci.lb), left_high = line(l$ci.ub), left_tau2 = line(l$tau2)) }
write(lapply(sets, function(s) { m <- rma(s[[1]], sei = s[[2]], method = "REML", test = "adhoc", control = settings); pr <- predict(m)
  w <- m$tau2 / (m$tau2 + s[[2]]^2)
  data.frame(estimates = line(s[[1]]), errors = line(s[[2]]), estimate = digits(m$b[1]), se = digits(m$se), df = digits(m$ddf), p = digits(m$pval),
    low = digits(m$ci.lb), high = digits(m$ci.ub), tau2 = digits(m$tau2), i2 = digits(m$I2), q = digits(m$QE), qp = digits(m$QEp),
    pi_low = digits(pr$pi.lb), pi_high = digits(pr$pi.ub), shrunken = line(m$b[1] + w * (s[[1]] - m$b[1])), left_out(m, s[[1]], s[[2]])) }), "RandomEffects.csv")
