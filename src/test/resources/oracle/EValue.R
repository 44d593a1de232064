# usage, here: Rscript EValue.R
source("samples.R"); ev <- function(v, sd) { rr <- exp(.91 * v / sd); rr + sqrt(rr * (rr - 1)) }
g <- data.frame(estimate = c(1, -.4, .2, 5), low = c(.3, -.7, -.1, 4), high = c(1.7, -.1, .5, 6), sd = c(2, .8, 1.5, 1.2))
write(list(transform(g, point = digits(ev(abs(estimate), sd)), limit = digits(ifelse(low > 0, ev(low, sd), ifelse(high < 0, ev(-high, sd), 1))))), "EValue.csv")
