# usage, here: Rscript LogisticRegression.R
source("samples.R"); set.seed(12)
n <- 80; g <- unique(data.frame(level = sample(0:2, n, TRUE), b = sample(0:20, n, TRUE)))
g$trials <- sample(1:9, nrow(g), TRUE); g$successes <- rbinom(nrow(g), g$trials, plogis(-1 + .4 * g$level + .08 * g$b))
f <- glm(cbind(successes, trials - successes) ~ factor(level) + b, binomial, g, control = list(epsilon = 1e-15, maxit = 100))
write(list(transform(g, p = digits(fitted(f)))), "LogisticRegression.csv")
