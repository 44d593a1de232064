# usage, here: Rscript IntegratedPrediction.R
# The prediction interval averaged over the confidence distribution of tau2, written from the definition: Q at the true
# tau2 is chi-squared, so each q below Q(0) is a tau2 and all q above it are tau2 = 0. The average is over sqrt(q).
source("samples.R")
parts <- function(y, v, t) { w <- 1 / (v + t); m <- sum(w * y) / sum(w); c(q = sum(w * (y - m)^2), m = m, v = t + 1 / sum(w)) }
tau2_at <- function(y, v, q) { f <- function(l) log(parts(y, v, exp(l))[["q"]] / q)
  lo <- log(min(v)) - 45; if (f(lo) <= 0) return(0)
  exp(uniroot(f, c(lo, log(max(v, (y - mean(y))^2)) + 80), tol = 1e-15, maxiter = 10000)$root) }
below <- function(x, y, v, lower) { k <- length(y); p0 <- parts(y, v, 0); top <- sqrt(p0[["q"]])
  f <- Vectorize(function(r) { p <- parts(y, v, tau2_at(y, v, r^2)); 2 * r * dchisq(r^2, k - 1) * pnorm((x - p[["m"]]) / sqrt(p[["v"]]), lower.tail = lower) })
  from <- sqrt(qchisq(1e-15, k - 1)); to <- min(top, sqrt(qchisq(1e-15, k - 1, lower.tail = FALSE)))
  cuts <- if (to > from) seq(from, to, length.out = 9) else rep(from, 9)
  s <- sum(sapply(seq_len(8), function(i) if (cuts[i + 1] > cuts[i]) integrate(f, cuts[i], cuts[i + 1], rel.tol = 1e-11, abs.tol = 1e-13, subdivisions = 2000)$value else 0))
  pchisq(p0[["q"]], k - 1, lower.tail = FALSE) * pnorm((x - p0[["m"]]) / sqrt(p0[["v"]]), lower.tail = lower) + s }
bound <- function(y, v, lower) { m <- parts(y, v, 0)[["m"]]; s <- if (lower) -1 else 1; f <- function(d) below(m + s * d, y, v, lower) - 0.025
  step <- sqrt(max(v)); lo <- -step; while (f(lo) < 0) lo <- 2 * lo; while (f(step) > 0) step <- 2 * step
  m + s * uniroot(f, c(lo, step), tol = 1e-10 * step)$root }
sets <- list(list(c(1.2, .3, 2.5, .9), c(.3, .4, .5, .2)), list(c(.5, .52, .48), c(.3, .2, .4)), list(c(3, -1), c(1, .5)), list(c(.7, .7, .7), c(.2, .3, .1)),
  list(c(100, 104, 97, 110, 91), c(2, 3, 2.5, 4, 1)), list(c(.1, .4, .2, .35, .9, .3), c(.2, .21, .19, .4, .3, .1)))
set.seed(12); for (k in c(2, 3, 5, 10, 30, 200)) for (spread in c(0, .4, 3)) { se <- runif(k, .15, .6)
  sets <- c(sets, list(list((if (spread == 0) .7 + .3 * se * rnorm(k) else .7 + spread * rnorm(k)), se))) }
write(lapply(sets, function(s) { y <- s[[1]]; v <- s[[2]]^2
  data.frame(estimates = line(y), errors = line(s[[2]]), low = digits(bound(y, v, TRUE)), high = digits(bound(y, v, FALSE))) }), "IntegratedPrediction.csv")
