# usage, here: Rscript PairedT.R
source("samples.R")
write(lapply(pairs, function(s) { n <- min(lengths(s)); a <- s[[1]][1:n]; b <- s[[2]][1:n]; if (all(a == b)) b <- rev(b) + 0.5; t <- t.test(a, b, paired = TRUE)
  data.frame(differences = line(a - b), estimate = digits(t$estimate), se = digits(t$stderr), df = digits(t$parameter),
    p = digits(t$p.value), low = digits(t$conf.int[1]), high = digits(t$conf.int[2])) }), "PairedT.csv")
