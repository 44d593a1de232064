# usage, here: Rscript Tost.R
source("samples.R")
g <- expand.grid(estimate = c(-.8, 0, .3, 2), se = c(.1, .5), df = c(4.5, 60), margin = c(.5, 1))
write(list(transform(g, p = digits(pmax(pt((estimate + margin) / se, df, lower.tail = FALSE), pt((estimate - margin) / se, df))))), "Tost.csv")
