# usage, here: Rscript Welch.R
source("samples.R")
write(lapply(pairs, function(s) { t <- t.test(s[[1]], s[[2]])
  data.frame(treated = line(s[[1]]), control = line(s[[2]]), estimate = digits(mean(s[[1]]) - mean(s[[2]])), se = digits(t$stderr),
    df = digits(t$parameter), p = digits(t$p.value), low = digits(t$conf.int[1]), high = digits(t$conf.int[2])) }), "Welch.csv")
