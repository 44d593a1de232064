# usage, here: Rscript export.R ; export-*.csv in, expected-*.csv out: every number of results.csv from well-known packages
# (Debian: r-cran-data.table -clubsandwich -lmertest -metafor -effectsize). Conditions with few clients have no rows here.
# Client means are rounded before they are ranked: as doubles, means that are equal on paper can differ in the last bit, and
# then wilcox.test breaks their tie by that noise. Its own digits.rank does the same.
suppressMessages({ library(data.table); library(clubSandwich); library(lme4); library(lmerTest); library(metafor); library(effectsize) })
least <- 10; arms <- c("regular", "therapeutic"); digits <- function(x) ifelse(is.na(x), "", sprintf("%.15g", as.numeric(x)))
outs <- list(pain = list(b = "pain_before", a = "pain_after", s = -1, margin = 1, percent = c(30, 50), points = 2, claims = TRUE),
  rom = list(b = "rom_before_deg", a = "rom_after_deg", s = 1, margin = 5), stress = list(b = "stress_before", a = "stress_after", s = -1, margin = 1),
  strength = list(b = "strength_before", a = "strength_after", s = 1), headache = list(b = "pk1", a = "pk5", s = -1, margin = 3, percent = 35, points = 7.5))
cr2 <- function(fit, cl, term = "ther") { if (!term %in% names(coef(fit)) || is.na(coef(fit)[[term]])) return(NULL)
  ct <- coef_test(fit, vcov = vcovCR(fit, cluster = cl, type = "CR2"), test = "Satterthwaite", coefs = term); e <- ct$beta; se <- ct$SE; df <- ct$df_Satt; q <- qt(.975, df) * se
  list(e = e, se = se, t = e / se, df = df, p = 2 * pt(-abs(e / se), df), lo = e - q, hi = e + q) }
clients <- function(z) sapply(1:0, function(t) z[ther == t, uniqueN(client_id)]); enough <- function(z) nrow(z) > 0 && min(clients(z)) >= least
pooled <- function(x, v) { f <- as.character(x[[v]]); f[is.na(f)] <- "not recorded"; size <- function(s) min(clients(x[f %in% s])); l <- sort(unique(f), method = "radix"); n <- sapply(l, size)
  pool <- l[n < least]; rest <- setdiff(l, pool); while (length(pool) && size(pool) < least && length(rest)) { k <- rest[order(n[rest], rest)][1]; pool <- c(pool, k); rest <- setdiff(rest, k) }
  f[f %in% pool] <- "other"; f }
smd <- function(h, t1, w = rep(1, length(h))) { s <- sqrt((var(h[t1]) + var(h[!t1])) / 2); (weighted.mean(h[t1], w[t1]) - weighted.mean(h[!t1], w[!t1])) / s }
few <- function(k) any(k > 0 & k < least)
# the largest published measurement error of a movement; a movement with few clients has none, nor the next smallest where theirs are a few
error <- function(cc, m) { has <- function(w) grepl(w, m); if (cc == "Frozen shoulder" && (has("shoulder") || m == "not recorded")) 15 else if (has("shoulder") && has("rotation")) 5 else if (has("neck|cervical")) 9.6 else if (has("knee")) 14 else if (has("lumbar|lower back|trunk")) 15 }
errors <- function(x, o, cc, put) { f <- if ("movement" %in% names(x)) x$movement else rep("not recorded", nrow(x)); l <- unique(f); n <- sapply(l, function(m) min(clients(x[f == m]))); l <- l[order(n, l, method = "radix")]; l <- l[sort(n) >= least]
  while (length(l) && few(clients(x[!f %in% l]))) l <- l[-1]
  for (m in l) { e <- error(cc, m); if (is.null(e)) next; put(o, cc, "measurement_error", paste0(m, ":detectable"), e); for (t in 0:1) put(o, cc, "measurement_error", paste0(m, ":", arms[t + 1], ":rate"), x[f == m & ther == t, mean(y > e + 1e-9)]) } }
# Clinic by clinic, their pool, what is between whom, and the two halves of what therapists confound; put and putr are those of the run.
clinics <- function(x, o, cc, put, putr, none) {
  model <- function(z, more = NULL) reformulate(c("ther", "base", if (o == "rom" && uniqueN(z$movement) > 1) "movement", more), "y")
  if ("clinic_id" %in% names(x) && uniqueN(x$clinic_id) > 1) { ks <- sort(unique(x$clinic_id)); size <- sapply(ks, function(k) min(clients(x[clinic_id == k]))); hid <- ks[size < least]; rest <- setdiff(ks[order(size, ks)], hid)
    while (length(rest) && few(clients(x[clinic_id %in% hid]))) { hid <- c(hid, rest[1]); rest <- rest[-1] }
    P <- list(); for (k in setdiff(ks, hid)) { z <- x[clinic_id == k]; f <- lm(model(z), z); p <- cr2(f, z$client_id)
      if (uniqueN(z$therapist_id) > 3) { q <- cr2(f, z$therapist_id); if (p$df >= 4 && q$df >= 4 && q$hi - q$lo > p$hi - p$lo) p <- q }; putr(o, cc, "clinic", p, k); if (p$df >= 4) P[[k]] <- p }
    if (length(P) > 2) { m <- rma(sapply(P, `[[`, "e"), sei = sapply(P, `[[`, "se"), method = "REML", test = "adhoc", control = list(threshold = 1e-13, maxiter = 5000)); pr <- predict(m)
      put(o, cc, "pooled", "difference", m$b[1], m$se, m$zval, m$ddf, m$pval, m$ci.lb, m$ci.ub); put(o, cc, "pooled", "tau2", m$tau2); put(o, cc, "pooled", "i2", m$I2); put(o, cc, "pooled", "q", m$QE, p = m$QEp, df = m$k - 1); put(o, cc, "pooled", "prediction_interval", m$b[1], lo = pr$pi.lb, hi = pr$pi.ub)
      for (k in names(P)) for (a in c(95, 99.8)) { q <- qt(.5 + a / 200, P[[k]]$df) * P[[k]]$se; put(o, cc, "funnel", paste0(k, ":", a), m$b[1], lo = m$b[1] - q, hi = m$b[1] + q) } }
    if (length(ks) > 2) { m <- suppressMessages(suppressWarnings(lme4::lmer(model(x, c("(1|clinic_id)", "(1|therapist_id)", "(1|client_id)")), x, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5))))); v <- as.data.frame(VarCorr(m)); v <- setNames(v$vcov / sum(v$vcov), v$grp)
      for (k in c("clinic", "therapist", "client")) put(o, cc, "variance_share", k, round(v[[paste0(k, "_id")]], 12)); put(o, cc, "variance_share", "session", v[["Residual"]]) } }
  if ("therapist_id" %in% names(x)) { x[, gave := uniqueN(ther), by = therapist_id]
    for (k in 2:1) { z <- x[gave == k]; an <- c("between_therapist", "same_therapist")[k]; if (!enough(z)) { none(o, cc, an, "too_few_clients"); next }; n <- uniqueN(z$therapist_id); put(o, cc, an, "therapists", n)
      if (n < 4) none(o, cc, an, "too_few_clusters") else putr(o, cc, an, cr2(lm(model(z, if (k == 2) "factor(therapist_id)"), z), z$therapist_id)) } } }
# What single therapists add to a difference: sums of the rows' weights by therapist, times the standard deviation of a row.
pull <- function(x, mv, naive, byclient, own, put) { a <- resid(lm(reformulate(c("base", mv), "ther"), x)); h <- tapply(a, x$therapist_id, sum); side <- function(h) if (length(h)) sum(h)^2 / sum(h^2) else 0
  e <- min(side(h[h > 0]), side(h[h < 0])); w <- sqrt(1 + .05 * (naive / byclient)^2 * sum(h^2) / sum(a^2)); put("effective_therapists", e); put("widening", w); list(h = naive * h / sqrt(sum(a^2)), se = byclient, few = (e < 3 || !own) && w > 1.08) }
run <- function(name, adjust) {
  d <- fread(paste0("export-", name, ".csv"), na.strings = c("", "NA")); d[, ther := as.integer(massage_type == "therapeutic")]
  if ("clinic_id" %in% names(d)) { d[, client_id := paste(clinic_id, client_id)]; d[, therapist_id := paste(clinic_id, therapist_id)] }
  if ("movement" %in% names(d)) d[is.na(movement), movement := "not recorded"]
  R <- list()
  put <- function(outcome, condition, analysis, term = "difference", e = NA, se = NA, t = NA, df = NA, p = NA, lo = NA, hi = NA, holm = NA)
    R[[length(R) + 1]] <<- data.table(outcome, condition, analysis, term, estimate = e, std.error = se, statistic = t, df, p.value = p, conf.low = lo, conf.high = hi, p.adjusted = holm, status = "ok")
  none <- function(o, cc, an, why, term = "difference") { put(o, cc, an, term); R[[length(R)]]$status <<- why }
  putr <- function(o, cc, an, r, term = "difference") if (is.null(r)) none(o, cc, an, "singular", term) else if (r$df >= 4) put(o, cc, an, term, r$e, r$se, r$t, r$df, r$p, r$lo, r$hi) else none(o, cc, an, "too_few_clusters", term)
  day <- function(x, o) x[, .(base = mean(base), y = mean(y), ther = if (uniqueN(ther) == 1) ther[1] else NA_integer_), by = .(client_id, session_date)][order(client_id, session_date)]
  courses <- function(x, s) { one <- x[, .(k = uniqueN(ther)), by = client_id][k == 1]; z <- day(x)[client_id %in% one$client_id, .(ther = ther[1], first = base[1], last = base[.N], dates = .N), by = client_id]; z[, y := s * (last - first)]; z }
  shown <- list(); pulls <- list()
  for (o in names(outs)) { s <- outs[[o]]; if (!all(c(s$b, s$a) %in% names(d))) next
    for (cc in sort(unique(d$condition))) {
      x <- d[condition == cc]; x[, base := get(s$b)]; x[, y := s$s * (get(s$a) - get(s$b))]; x[, fu := s$s * get(s$a)]; seen <- x[!is.na(base)]; x <- x[!is.na(y)]
      if (!enough(x)) next
      shown[[o]] <- rbind(shown[[o]], x)
      mv <- if (o == "rom" && "movement" %in% names(x) && uniqueN(x$movement) > 1) "movement"; ancova <- function(z, extra = NULL) lm(reformulate(c("ther", "base", mv, extra), "y"), z)
      for (t in 0:1) { g <- x[ther == t]; k <- g[, uniqueN(client_id)]; v <- c(n = nrow(g), clients = k, baseline_mean = mean(g$base), baseline_sd = sd(g$base), change_mean = mean(g$y), change_sd = sd(g$y))
        if (k >= 40) { q <- quantile(g$y, c(.25, .5, .75), type = 7); v <- c(v, change_q1 = q[[1]], change_median = q[[2]], change_q3 = q[[3]]) }
        for (n in names(v)) put(o, cc, "describe", paste0(arms[t + 1], ":", n), v[[n]]); put(o, cc, "missing_after", paste0(arms[t + 1], ":rate"), seen[ther == t, mean(is.na(y))]) }
      putr(o, cc, "follow_up", cr2(lm(fu ~ ther, x), x$client_id)); putr(o, cc, "change", cr2(lm(y ~ ther, x), x$client_id))
      f1 <- ancova(x); p <- cr2(f1, x$client_id); byclient <- p$se; putr(o, cc, "baseline_adjusted", p); naive <- summary(f1)$coefficients["ther", 2]
      if ("therapist_id" %in% names(x) && uniqueN(x$therapist_id) > 3) { q <- cr2(f1, x$therapist_id); own <- q$df >= 4; putr(o, cc, "therapist_clustered", q); if (q$df >= 4 && q$hi - q$lo > p$hi - p$lo) p <- q } else { own <- FALSE; none(o, cc, "therapist_clustered", "too_few_clusters") }
      putr(o, cc, "primary", p); if ("therapist_id" %in% names(x)) pulls[[o]][[cc]] <- pull(x, mv, naive, byclient, own, function(term, e) put(o, cc, "therapist_weight", term, e)); put(o, cc, "independent", "std.error", naive); put(o, cc, "independent", "ratio", p$se / naive)
      if (!is.null(s$margin)) put(o, cc, "equivalence", "tost_p", p = max(pt((p$e + s$margin) / p$se, p$df, lower.tail = FALSE), pt((p$e - s$margin) / p$se, p$df)))
      ev <- function(v) { rr <- exp(.91 * v / sd(x$y)); rr + sqrt(rr * (rr - 1)) }; put(o, cc, "e_value", "point", ev(abs(p$e))); put(o, cc, "e_value", "limit", if (p$lo > 0) ev(p$lo) else if (p$hi < 0) ev(-p$hi) else 1)
      cov <- intersect(adjust, names(x)); for (v in cov) x[, (v) := pooled(x, v)]; cov <- Filter(function(v) uniqueN(x[[v]]) > 1, cov); putr(o, cc, "covariate_adjusted", cr2(ancova(x, cov), x$client_id))
      e <- fitted(suppressWarnings(glm(reformulate(c("base", mv, cov), "ther"), binomial, x, control = list(epsilon = 1e-14, maxit = 100)))); x[, w := ifelse(ther == 1, 1 - e, e)]; stopifnot(min(e) > 1e-8, max(e) < 1 - 1e-8)
      z <- x[, .(Y = sqrt(w) * y, I = sqrt(w), ther = sqrt(w) * ther)]; putr(o, cc, "overlap_weighted", cr2(lm(Y ~ 0 + I + ther, z), x$client_id))
      for (t in 0:1) put(o, cc, "overlap_weighted", paste0("effective_n:", arms[t + 1]), x[ther == t, sum(w)^2 / sum(w^2)])
      balance <- function(name, h, rows = rep(TRUE, nrow(x))) { put(o, cc, "balance", paste0(name, ":before"), smd(h[rows], x$ther[rows] == 1)); put(o, cc, "balance", paste0(name, ":after"), smd(h[rows], x$ther[rows] == 1, x$w[rows])) }
      apart <- function(name, h) { r <- cr2(lm(h ~ ther, x), x$client_id); if (abs(smd(h, x$ther == 1)) > .1 && r$df >= 4 && r$lo * r$hi > 0) put(o, cc, "imbalance", name, smd(h, x$ther == 1)) }
      balance("baseline", x$base); apart("baseline", x$base)
      for (v in cov) for (l in unique(x[[v]])) { h <- as.integer(x[[v]] == l); balance(paste0(v, "=", l), h); apart(paste0(v, "=", l), h) }
      if ("clinic_id" %in% names(x)) { f <- pooled(x, "clinic_id"); if (uniqueN(f) > 1) for (l in unique(f)) balance(paste0("clinic_id=", l), as.integer(f == l)) }
      if ("therapist_id" %in% names(x)) { x[, kinds := c("one kind", "both kinds")[uniqueN(ther)], by = therapist_id]; f <- pooled(x, "kinds"); if (uniqueN(f) > 1) for (l in unique(f)) balance(paste0("therapist_id=", l), as.integer(f == l)) }
      if ("duration_min" %in% names(x) && enough(x[!is.na(duration_min)])) balance("duration_min", x$duration_min, !is.na(x$duration_min))
      if (nrow(x) > uniqueN(x$client_id)) {
        m <- suppressMessages(suppressWarnings(lmerTest::lmer(reformulate(c("ther", "base", mv, "(1|client_id)"), "y"), x, control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10))))); vc <- as.data.frame(VarCorr(m)); co <- coef(summary(m))["ther", ]
        if (!isSingular(m)) { q <- qt(.975, co[[3]]) * co[[2]]; put(o, cc, "mixed_model", "difference", co[[1]], co[[2]], co[[4]], co[[3]], co[[5]], co[[1]] - q, co[[1]] + q) } else put(o, cc, "mixed_model", "difference", co[[1]], co[[2]])
        put(o, cc, "mixed_model", "icc", vc$vcov[1] / sum(vc$vcov)) } else for (term in c("difference", "icc")) none(o, cc, "mixed_model", "singular", term)
      cm <- x[, .(y = mean(y)), by = .(client_id, ther)]; y1 <- cm[ther == 1, y]; y0 <- cm[ther == 0, y]
      w <- t.test(y1, y0); put(o, cc, "client_means_welch", "difference", w$estimate[[1]] - w$estimate[[2]], w$stderr, w$statistic[[1]], w$parameter[[1]], w$p.value, w$conf.int[1], w$conf.int[2])
      h <- hedges_g(y1, y0, pooled_sd = TRUE); put(o, cc, "hedges_g", "g", h$Hedges_g, lo = h$CI_low, hi = h$CI_high)
      r1 <- round(y1, 9); r0 <- round(y0, 9); u <- suppressWarnings(wilcox.test(r1, r0, exact = FALSE, correct = TRUE)); v <- suppressWarnings(wilcox.test(y1, y0, exact = FALSE, correct = TRUE, digits.rank = 7)); stopifnot(u$p.value == v$p.value)
      put(o, cc, "client_means_rank", "probability_of_superiority", u$statistic[[1]] / (length(y1) * as.double(length(y0))), t = u$statistic[[1]], p = u$p.value); put(o, cc, "client_means_rank", "hodges_lehmann", median(outer(y1, y0, "-")))
      wc <- merge(cm[ther == 1, .(client_id, t = y)], cm[ther == 0, .(client_id, r = y)])
      if (nrow(wc) >= least) { q <- t.test(wc$t, wc$r, paired = TRUE); put(o, cc, "within_client", "difference", q$estimate[[1]], q$stderr, q$statistic[[1]], q$parameter[[1]], q$p.value, q$conf.int[1], q$conf.int[2]); put(o, cc, "within_client", "clients", nrow(wc)) } else none(o, cc, "within_client", "too_few_clients")
      if ("session_date" %in% names(x)) {
        fs <- day(x)[, .SD[1], by = client_id][!is.na(ther)]; if (enough(fs)) putr(o, cc, "first_session", cr2(lm(y ~ ther + base, fs), fs$client_id)) else none(o, cc, "first_session", "too_few_clients")
        cs <- courses(x, s$s); if (enough(cs)) for (t in 0:1) put(o, cc, "returned", paste0(arms[t + 1], ":rate"), cs[ther == t, mean(dates > 1)])
        cs <- cs[dates > 1]; if (enough(cs)) { putr(o, cc, "course", cr2(lm(y ~ ther + first, cs), cs$client_id)); put(o, cc, "course", "clients", nrow(cs)) } else none(o, cc, "course", "too_few_clients") }
      for (k in c(s$percent, if (length(s$points)) paste0("points_", s$points))) { z <- x[base > 0]; an <- paste0("responder_", k); if (!enough(z)) { none(o, cc, an, "too_few_clients", "risk_difference"); next }
        z[, resp := as.integer(y >= (if (startsWith(k, "points")) s$points else as.numeric(k) / 100 * base) - 1e-9)]
        for (t in 0:1) put(o, cc, an, paste0(arms[t + 1], ":rate"), z[ther == t, mean(resp)]); r <- cr2(lm(resp ~ ther, z), z$client_id); putr(o, cc, an, r, "risk_difference")
        if (abs(r$e) < 1e-12) none(o, cc, an, "no_variation", "nnt") else if (r$lo * r$hi > 0) put(o, cc, an, "nnt", 1 / r$e, lo = min(1 / r$lo, 1 / r$hi), hi = max(1 / r$lo, 1 / r$hi)) else put(o, cc, an, "nnt", 1 / r$e) }
      if (o == "rom") errors(x, o, cc, put)
      clinics(x, o, cc, put, putr, none) } }
  for (v in c("price", "soreness_48h", "pressure", "duration_min")) if (v %in% names(d)) for (cc in sort(unique(d$condition))) { x <- d[condition == cc & !is.na(get(v))]; x[, y := get(v)]; if (enough(x)) { putr(v, cc, "level", cr2(lm(y ~ ther, x), x$client_id)); x[, row := .I]; shown[[v]] <- rbind(shown[[v]], x) } }
  # The article's claims: all conditions that are shown, together.
  claim <- function(subject, id, r, means) { putr(subject, "All conditions", "claim", r, id); for (t in 0:1) put(subject, "All conditions", "claim_mean", paste0(id, ":", arms[t + 1]), means[t + 1]) }
  byarm <- function(z, v = "y") sapply(0:1, function(t) z[ther == t, mean(get(v))])
  improved <- function(o, id, x) { mv <- if (o == "rom" && uniqueN(x$movement) > 1) "movement"; claim(o, id, cr2(lm(reformulate(c("ther", "base", if (uniqueN(x$condition) > 1) "condition", mv), "y"), x), x$client_id), byarm(x)) }
  level <- function(v, id, y) { x <- copy(shown[[v]]); x[, y := y(x)]; claim(v, id, cr2(lm(y ~ ther, x), x$client_id), byarm(x)) }
  for (o in intersect(c("pain", "rom", "stress", "strength"), names(shown))) improved(o, c(pain = "pain_relief", rom = "range_of_motion", stress = "stress_relief", strength = "strength")[[o]], shown[[o]])
  # A condition's courses count where they may be shown: enough clients have one, and those who have none are not a few.
  told <- function(x, s) { z <- courses(x, s); cs <- z[dates > 1]; if (enough(cs) && !few(clients(x) - clients(cs)) && !few(clients(z[dates == 1]))) cs }
  if ("session_date" %in% names(d)) for (o in intersect(c("pain", "stress"), names(shown))) { cs <- shown[[o]][, told(.SD, outs[[o]]$s), by = condition]
    if (nrow(cs)) claim(o, c(pain = "pain_relief_lasting", stress = "stress_relief_permanent")[[o]], cr2(lm(reformulate(c("ther", "first", if (uniqueN(cs$condition) > 1) "condition"), "y"), cs), cs$client_id), byarm(cs)) }
  if ("chronicity" %in% names(d)) improved("pain", "chronic_pain", shown$pain[chronicity == "chronic"])
  if ("context" %in% names(d)) for (w in c("post-operative", "psychological")) for (o in c("pain", "stress")) improved(o, paste0(gsub("-", "_", w), "_", o), shown[[o]][context == w])
  if ("price" %in% names(d)) {
    level("pressure", "heavier_strokes", function(x) x$pressure); level("soreness_48h", "sore_share", function(x) as.integer(x$soreness_48h >= 1)); level("soreness_48h", "sore_mean", function(x) x$soreness_48h); level("price", "more_expensive", function(x) x$price)
    off <- function(v) function(x) abs(x[[v]] - x[, as.double(median(get(v))), by = ther][match(x$ther, ther), V1]); level("pressure", "customised_pressure", off("pressure")); level("duration_min", "customised_duration", off("duration_min"))
    x <- copy(d); x[, y := ((!is.na(age_band)) + (!is.na(sex)) + (!is.na(chronicity))) / 3]; claim("covariates", "details_needed", cr2(lm(y ~ ther, x), x$client_id), byarm(x))
    x <- shown$pain[!is.na(price)]; z <- data.frame(cl = rep(x$client_id, 2), y = c(x$price, x$y), p0 = c(1 - x$ther, 0 * x$ther), p1 = c(x$ther, 0 * x$ther), r0 = c(0 * x$ther, 1 - x$ther), r1 = c(0 * x$ther, x$ther))
    z$i <- z$p0 + z$p1; z$j <- z$r0 + z$r1; f <- lm(y ~ 0 + i + p1 + j + r1, z); V <- vcovCR(f, cluster = z$cl, type = "CR2"); ct <- coef_test(f, vcov = V, test = "Satterthwaite"); t2 <- qt(.975, min(ct$df_Satt[c(2, 4)]))^2; b <- coef(f)[c(2, 4)]; v <- V[c(2, 4), c(2, 4)]
    q <- c(b[1]^2 - t2 * v[1, 1], -2 * (b[1] * b[2] - t2 * v[1, 2]), b[2]^2 - t2 * v[2, 2]); lim <- if (q[3] > 0) sort(Re(polyroot(q))) else c(NA, NA); put("price", "All conditions", "claim", "price_of_relief", b[[1]] / b[[2]], lo = lim[1], hi = lim[2])
    for (t in 0:1) put("price", "All conditions", "claim_mean", paste0("price_of_relief:", arms[t + 1]), x[ther == t, mean(price) / mean(y)]) }
  res <- rbindlist(R); ok <- res$analysis == "primary" & res$status == "ok"
  own <- res$outcome; for (o in unique(own[ok])) { i <- which(ok & own == o); res$p.adjusted[i] <- p.adjust(res$p.value[i], "holm"); if (length(i) < 3) next; z <- res[i]
    m <- rma(z$estimate, sei = z$std.error, method = "REML", test = "adhoc", control = list(threshold = 1e-13, maxiter = 5000)); pr <- predict(m); R <- list(); all <- "All conditions"
    put(o, all, "pooled", "difference", m$b[1], m$se, m$zval, m$ddf, m$pval, m$ci.lb, m$ci.ub); put(o, all, "pooled", "tau2", m$tau2); put(o, all, "pooled", "i2", m$I2); put(o, all, "pooled", "q", m$QE, p = m$QEp, df = m$k - 1); put(o, all, "pooled", "prediction_interval", m$b[1], lo = pr$pi.lb, hi = pr$pi.ub)
    if (length(pulls[[o]])) { s <- 1 / (z$std.error^2 + m$tau2); s <- s / sum(s); P <- pulls[[o]][z$condition]; g <- unlist(lapply(P, function(v) names(v$h))); H <- tapply(unlist(lapply(seq_along(P), function(k) s[k] * P[[k]]$h)), g, sum)
      alone <- s^2 * sapply(P, function(v) sum(v$h^2)); lacking <- .05 * alone - s^2 * pmax(0, z$std.error^2 - sapply(P, `[[`, "se")^2); missing <- .05 * (sum(H^2) - sum(alone)) + sum(pmax(0, lacking)[sapply(P, `[[`, "few")]); put(o, all, "therapist_weight", "widening", sqrt(1 + max(0, missing) / m$se^2)) }
    for (k in seq_len(nrow(z))) put(o, z$condition[k], "shrunken", "difference", m$b[1] + m$tau2 / (m$tau2 + z$std.error[k]^2) * (z$estimate[k] - m$b[1])); res <- rbind(res, rbindlist(R)) }
  for (v in names(res)[5:12]) set(res, j = v, value = digits(res[[v]]))
  fwrite(res, paste0("expected-", name, ".csv"), quote = FALSE); cat(name, nrow(res), "rows\n")
}
run("full", c("age_band", "sex", "chronicity")); run("bare", character()); run("months", "sex"); run("clinics", character())
