# usage, here: Rscript StackedRegressions.R ; two responses on one set of rows, stacked into one long regression
source("samples.R"); suppressMessages(library(clubSandwich)); set.seed(31)
size <- sample(1:5, 30, TRUE); g <- rep(1:30, size); n <- length(g); ther <- ifelse(runif(n) < .7, rbinom(30, 1, .5)[g], rbinom(n, 1, .5)); u <- rnorm(30)[g]
rows <- data.frame(cluster = g, ther, price = round(60 + 15 * ther + 5 * u + 8 * rnorm(n)), relief = round(20 + 6 * ther + 4 * u + 6 * rnorm(n)))
write.csv(rows, "StackedRegressions.rows.csv", row.names = FALSE, quote = FALSE)
z <- data.frame(cluster = c(g, g), y = c(rows$price, rows$relief), p0 = c(1 - ther, 0 * ther), p1 = c(ther, 0 * ther), r0 = c(0 * ther, 1 - ther), r1 = c(0 * ther, ther))
f <- lm(y ~ 0 + p0 + p1 + r0 + r1, z); V <- vcovCR(f, cluster = z$cluster, type = "CR2"); ct <- coef_test(f, vcov = V, test = "Satterthwaite"); b <- coef(f)
k <- c(-1 / b[3], 1 / b[4], b[1] / b[3]^2, -b[2] / b[4]^2); w <- linear_contrast(f, vcov = V, contrasts = matrix(k, 1), test = "Satterthwaite")
write(list(data.frame(estimates = line(b), variances = line(diag(V)), cov02 = digits(V[1, 3]), df = line(ct$df_Satt),
  gradient = line(k), se = digits(w$SE), contrast_df = digits(w$df))), "StackedRegressions.csv")
