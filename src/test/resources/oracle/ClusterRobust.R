# CR2 errors and Satterthwaite degrees of freedom. usage, here: Rscript ClusterRobust.R
# writes ClusterRobust.rows.csv (the rows) and ClusterRobust.csv (what clubSandwich and lm make of them)
suppressMessages(library(clubSandwich))
set.seed(20)
make <- function(name, clients, most, centre, spread, weighted = FALSE) {
  size <- sample(1:most, clients, replace = TRUE)
  g <- rep(seq_len(clients), size)
  n <- length(g)
  ther <- ifelse(runif(n) < 0.7, rbinom(clients, 1, 0.5)[g], rbinom(n, 1, 0.5))
  level <- sample(0:3, n, replace = TRUE, prob = c(4, 3, 2, 1))
  b <- round(centre + spread * (rnorm(clients)[g] + rnorm(n)) + level)
  y <- round(0.4 * (b - centre) + 2 * ther + level + spread * (0.7 * rnorm(clients)[g] + rnorm(n)))
  w <- if (weighted) round(runif(n, 0.05, 1), 3) else rep(1, n)
  data.frame(set = name, cluster = g, ther, level, b, y, w)
}
rows <- rbind(make("small", 12, 5, 5, 2), make("wide", 60, 9, 900, 120), make("single", 40, 1, 6, 3),
  make("far", 30, 4, 1e9, 7), make("weighted", 35, 6, 50, 9, TRUE))
out <- list()
put <- function(set, design, fit, cluster) {
  ct <- coef_test(fit, vcov = vcovCR(fit, cluster = cluster, type = "CR2"), test = "Satterthwaite", coefs = "ther")
  e <- ct$beta; se <- ct$SE; df <- ct$df_Satt; q <- qt(.975, df)
  naive <- coef(summary(fit))["ther", 2]
  out[[length(out) + 1]] <<- data.frame(set, design, estimate = e, se, df, p = 2 * pt(-abs(e / se), df),
    low = e - q * se, high = e + q * se, naive)
}
for (s in unique(rows$set)) {
  x <- rows[rows$set == s, ]
  if (s == "weighted") {
    r <- sqrt(x$w); z <- data.frame(y = r * x$y, one = r, ther = r * x$ther)
    put(s, "plain", lm(y ~ 0 + one + ther, z), x$cluster)
    next
  }
  x$c <- x$b - round(mean(x$b)) # the same model; R's own factorisation loses digits on the far set otherwise
  put(s, "plain", lm(y ~ ther, x), x$cluster)
  put(s, "covariate", lm(y ~ ther + c, x), x$cluster)
  put(s, "levels", lm(y ~ ther + factor(level) + c, x), x$cluster)
}
write.csv(rows, "ClusterRobust.rows.csv", row.names = FALSE, quote = FALSE)
options(digits = 17)
res <- do.call(rbind, out)
for (v in names(res)[-(1:2)]) res[[v]] <- sprintf("%.17g", res[[v]])
write.csv(res, "ClusterRobust.csv", row.names = FALSE, quote = FALSE)
