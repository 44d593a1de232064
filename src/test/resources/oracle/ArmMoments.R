# usage, here: Rscript ArmMoments.R
source("samples.R")
x <- list(c(1, 2), c(3, 3, 3, 4), round(rnorm(50, 200, 40)), round(rnorm(30, -5, 9)))
write(lapply(x, function(v) data.frame(sample = line(v), mean = digits(mean(v)), sd = digits(sd(v)))), "ArmMoments.csv")
