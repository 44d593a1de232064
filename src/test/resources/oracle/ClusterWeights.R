# How the weight of a coefficient lies with clusters: residuals of its column on the others, summed by cluster, over their squares.
# usage, here: Rscript ClusterWeights.R ; rows are those of ClusterRobust.rows.csv
digits <- function(x) sprintf("%.17g", x); rows <- read.csv("ClusterRobust.rows.csv"); out <- list()
put <- function(set, design, fit, x) { a <- resid(fit); h <- as.vector(tapply(a, x$cluster, sum)); side <- function(h) sum(h)^2 / sum(h^2)
  out[[length(out) + 1]] <<- data.frame(set, design, squares = digits(1 / sum(a^2)), inflation = digits(sum(h^2) / sum(a^2)), effective = digits(min(side(h[h > 0]), side(h[h < 0]))), weights = paste(digits(h / sum(a^2)), collapse = " ")) }
for (s in setdiff(unique(rows$set), "weighted")) { x <- rows[rows$set == s, ]; x$c <- x$b - round(mean(x$b))
  put(s, "plain", lm(ther ~ 1, x), x); put(s, "covariate", lm(ther ~ c, x), x); put(s, "levels", lm(ther ~ factor(level) + c, x), x) }
write.csv(do.call(rbind, out), "ClusterWeights.csv", row.names = FALSE, quote = FALSE)
