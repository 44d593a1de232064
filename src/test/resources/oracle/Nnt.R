# usage, here: Rscript Nnt.R
source("samples.R")
g <- data.frame(rd = c(.2, -.1, .05), low = c(.1, -.3, -.02), high = c(.3, -.02, .12)); inside <- g$low * g$high <= 0
write(list(transform(g, nnt = digits(1 / rd), nnt_low = ifelse(inside, "NA", digits(pmin(1 / low, 1 / high))), nnt_high = ifelse(inside, "NA", digits(pmax(1 / low, 1 / high))))), "Nnt.csv")
