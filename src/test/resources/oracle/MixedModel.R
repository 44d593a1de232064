# usage, here: Rscript MixedModel.R ; rows in MixedModel.rows.csv, what lmerTest makes of them in MixedModel.csv
source("samples.R"); suppressMessages(library(lmerTest)); set.seed(8)
make <- function(name, clients, most, between) { size <- sample(1:most, clients, TRUE); g <- rep(seq_len(clients), size); n <- length(g)
  ther <- ifelse(runif(n) < .8, rbinom(clients, 1, .5)[g], rbinom(n, 1, .5)); b <- round(60 + 15 * rnorm(n))
  data.frame(set = name, cluster = g, ther, b, y = round(5 * ther + .3 * b + between * rnorm(clients)[g] + 10 * rnorm(n))) }
rows <- rbind(make("small", 15, 4, 8), make("strong", 40, 6, 60), make("weak", 50, 5, 3.5), make("none", 30, 4, 0))
write.csv(rows, "MixedModel.rows.csv", row.names = FALSE, quote = FALSE)
write(lapply(unique(rows$set), function(s) { x <- rows[rows$set == s, ]
  m <- suppressMessages(lmer(y ~ ther + b + (1 | cluster), x, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10))))
  co <- coef(summary(m))["ther", ]; v <- as.data.frame(VarCorr(m))$vcov
  data.frame(set = s, singular = isSingular(m), estimate = digits(co[[1]]), se = digits(co[[2]]), df = digits(co[[3]]), icc = digits(v[1] / sum(v))) }), "MixedModel.csv")
