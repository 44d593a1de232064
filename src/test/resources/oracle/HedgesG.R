# usage, here: Rscript HedgesG.R
# effectsize searches its bounds with R's pt(), which is a normal approximation past a noncentrality of 37.6 ("strong" below);
# low and high are therefore found with a noncentral t integrated from its definition
source("samples.R"); suppressMessages(library(effectsize))
p_of <- function(t, m, d) { f <- function(s) pnorm(t * s - d) * 2 * m * s * dchisq(m * s^2, m); w <- 12 / sqrt(2 * m)
  integrate(f, max(0, 1 - w), 1 + w, rel.tol = 1e-13, abs.tol = 0, subdivisions = 2000)$value }
write(lapply(pairs, function(s) { h <- suppressWarnings(hedges_g(s[[1]], s[[2]], pooled_sd = TRUE)); n <- lengths(s); m <- sum(n) - 2; k <- sqrt(sum(1 / n))
  J <- exp(lgamma(m / 2) - log(sqrt(m / 2)) - lgamma((m - 1) / 2)); t <- h$Hedges_g / J / k
  bound <- function(p) J * k * uniroot(function(d) p_of(t, m, d) - p, t + c(-12, 12), tol = 1e-13)$root
  data.frame(treated = line(s[[1]]), control = line(s[[2]]), g = digits(h$Hedges_g), approximate = abs(t) > 30,
    effectsize_low = digits(h$CI_low), effectsize_high = digits(h$CI_high), low = digits(bound(.975)), high = digits(bound(.025))) }), "HedgesG.csv")
