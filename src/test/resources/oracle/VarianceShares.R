# usage, here: Rscript VarianceShares.R ; rows in VarianceShares.rows.csv, what lme4 makes of them in VarianceShares.csv
source("samples.R"); suppressMessages(library(lme4)); set.seed(21)
make <- function(name, sites, providers, subjects, most, sd) { # subjects of a site go to up to three of its providers
  rows <- NULL; provider <- 0; subject <- 0
  for (k in seq_len(sites)) { mine <- provider + seq_len(providers); provider <- provider + providers; u <- sd[1] * rnorm(1); v <- sd[2] * rnorm(providers)
    for (i in seq_len(subjects)) { subject <- subject + 1; n <- sample(most, 1); met <- sample(mine, min(3, providers)); w <- sd[3] * rnorm(1)
      with <- met[sample(length(met), n, TRUE)]; ther <- rbinom(n, 1, .5); b <- round(60 + 15 * rnorm(n))
      rows <- rbind(rows, data.frame(set = name, site = k, provider = with, subject, ther, b, y = round(5 * ther + .3 * b + u + v[with - min(mine) + 1] + w + 10 * rnorm(n)))) } }
  rows }
rows <- rbind(make("few sites", 4, 6, 25, 6, c(3, 4, 8)), make("many sites", 12, 4, 15, 5, c(6, 3, 5)), make("no sites", 5, 5, 20, 4, c(0, 6, 7)),
  make("no providers", 6, 5, 20, 4, c(5, 0, 7)), make("strong subjects", 5, 4, 20, 8, c(2, 2, 40)))
write.csv(rows, "VarianceShares.rows.csv", row.names = FALSE, quote = FALSE)
write(lapply(unique(rows$set), function(s) { x <- rows[rows$set == s, ]
  m <- suppressMessages(lmer(y ~ ther + b + (1 | site) + (1 | provider) + (1 | subject), x, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5))))
  v <- as.data.frame(VarCorr(m)); share <- v$vcov / sum(v$vcov); names(share) <- v$grp
  data.frame(set = s, site = digits(share["site"]), provider = digits(share["provider"]), subject = digits(share["subject"]), row = digits(share["Residual"])) }), "VarianceShares.csv")
