# usage, here: Rscript exports.R ; then Rscript export.R ; four made-up exports, each with its own difficulties
set.seed(20261124)
pick <- function(x, n, p = NULL) sample(x, n, TRUE, p)
dates <- seq(as.Date("2026-01-05"), as.Date("2026-10-30"), 1)
# full: several movements and blank ones, decimals, both types in a client, two clinics with the same client ids, sparse
# covariate levels, blanks everywhere, a condition of one arm and one of few clients
full <- function() {
  k <- 420; cl <- data.frame(clinic_id = pick(c("K1", "K2"), k), client_id = sprintf("C%03d", pick(1:300, k)))
  cl <- cl[!duplicated(cl), ]; k <- nrow(cl)
  cl$condition <- pick(c("Frozen shoulder", "Migraine", "Lower back pain", "Arthritis", "Whiplash"), k, c(.42, .2, .2, .1, .05))
  cl$age_band <- pick(c("18-34", "35-54", "55-74", "75+", ""), k, c(.22, .33, .25, .1, .1)); cl$sex <- pick(c("F", "M", ""), k, c(.52, .4, .08))
  cl$chronicity <- pick(c("acute", "chronic"), k, c(.4, .6)); cl$u <- rnorm(k); cl$p <- ifelse(runif(k) < .45, .5, rbinom(k, 1, .5))
  cl$p[cl$condition == "Arthritis"] <- 1; cl$move <- pick(c("shoulder abduction", "shoulder flexion", "shoulder external rotation", ""), k, c(.4, .3, .2, .1))
  d <- cl[rep(1:k, pick(1:4, k, c(.3, .25, .25, .2))), ]; n <- nrow(d); ther <- rbinom(n, 1, d$p)
  d$therapist_id <- paste0("T", ifelse(ther == 1, pick(1:6, n), pick(3:9, n))); d$session_date <- format(pick(dates, n))
  d$massage_type <- ifelse(ther == 1, "therapeutic", "regular"); b <- pmin(10, pmax(0, round(5.5 + .4 * ther + d$u + rnorm(n), 1)))
  d$pain_before <- b; d$pain_after <- pmin(10, pmax(0, round(b - 1.2 - .6 * ther - .2 * (b - 5) - .5 * d$u - rnorm(n), 1)))
  d$movement <- ifelse(d$condition %in% c("Frozen shoulder", "Lower back pain"), d$move, "")
  rb <- round(90 + 15 * (d$move == "shoulder abduction") - 40 * (d$move == "shoulder external rotation") + 6 * d$u + 8 * rnorm(n)); d$rom_before_deg <- rb
  d$rom_after_deg <- round(rb + 5 + 3 * ther - 2 * d$u + 5 * rnorm(n), pick(0:1, n)); s <- pick(0:10, n); d$stress_before <- s; d$stress_after <- pmin(10, pmax(0, s - pick(-1:3, n) - ther * rbinom(n, 1, .3)))
  d$pressure <- pick(1:5, n, c(1, 2, 4, 2, 1)) ; d$pressure[ther == 1] <- pmin(5, d$pressure[ther == 1] + rbinom(sum(ther), 1, .5)); d$soreness_48h <- rbinom(n, 4, .15 + .15 * ther)
  d$duration_min <- pick(c(30, 45, 60, 90), n); d$price <- round(50 + 12 * ther + .3 * d$duration_min + rnorm(n), 2); d$context <- pick(c("", "post-operative", "psychological"), n, c(.4, .3, .3))
  for (v in c("pain_after", "stress_after", "rom_after_deg", "price", "duration_min", "pain_before")) d[[v]][runif(n) < .06] <- NA
  d$rom_before_deg[!d$condition %in% c("Frozen shoulder", "Lower back pain")] <- NA; d$rom_after_deg[is.na(d$rom_before_deg)] <- NA
  d[, setdiff(names(d), c("u", "p", "move"))]
}
# bare: nothing but what is needed; ten to thirteen clients an arm; one session a client in Tendonitis; nobody with both
bare <- function() do.call(rbind, lapply(c("Tendonitis", "Migraine", "Whiplash", "Arthritis"), function(cc) {
  k <- c(Tendonitis = 24, Migraine = 21, Whiplash = 26, Arthritis = 12)[[cc]]; m <- if (cc == "Tendonitis") rep(1, k) else pick(1:4, k); ther <- if (cc == "Arthritis") rep(1, k) else rep(0:1, length.out = k)
  g <- rep(1:k, m); n <- length(g); b <- pick(0:10, n); data.frame(client_id = paste0(substr(cc, 1, 2), g), massage_type = ifelse(ther[g] == 1, "therapeutic", "regular"),
    condition = cc, pain_before = b, pain_after = pmin(10, pmax(0, b - pick(-1:4, n) - ther[g] * pick(0:2, n)))) }))
# months: dates without days; every therapist gives one type only; an outcome of the study's own, one where more is better
months <- function() do.call(rbind, lapply(c("Migraine", "Radiating pain", "Muscle disorder"), function(cc) {
  k <- 40; u <- rnorm(k); ther <- rep(0:1, length.out = k); g <- rep(1:k, pick(1:4, k)); n <- length(g); b <- round(pmin(200, pmax(0, 80 + 20 * u[g] + 25 * rnorm(n))) * 2) / 2; st <- round(24 + 4 * u[g] + 3 * rnorm(n), 2)
  data.frame(client_id = paste0(substr(cc, 1, 3), g), therapist_id = paste0(ifelse(ther[g] == 1, "A", "B"), (g %/% 2) %% (2 + ther[g])), massage_type = ifelse(ther[g] == 1, "therapeutic", "regular"), condition = cc,
    session_date = sprintf("2026-%02d", pick(1:10, n)), sex = c("F", "M")[1 + (g %% 3 == 0)], pk1 = b, pk5 = pmax(0, round(b - 15 - 4 * ther[g] - .1 * b + 8 * u[g] + 12 * rnorm(n), 1)),
    strength_before = st, strength_after = round(st + 1 + .5 * ther[g] + u[g] + rnorm(n), 1)) }))
# clinics: four large and a small one, apart in level and in effect; scores to whole points in some and to tenths in others;
# most therapists give both types, some one; Whiplash is seen in two clinics only
clinics <- function() { set.seed(20261130); do.call(rbind, lapply(1:5, function(j) { k <- c(90, 80, 110, 100, 9)[j]; i <- seq_len(k); u <- rnorm(k); g <- rep(i, pick(1:4, k)); n <- length(g)
  th <- pick(1:7, n); ther <- ifelse(th == 1, 1, ifelse(th == 2, 0, rbinom(n, 1, .5))); cond <- ifelse(runif(k) < .6, "Migraine", ifelse(j > 2 | runif(k) < .4, "Arthritis", "Whiplash")); w <- rnorm(7)
  b <- round(pmin(10, pmax(0, 5.5 + u[g] + 1.3 * rnorm(n))), j %% 2); a <- round(pmin(10, pmax(0, b - 1 - .3 * j - (.2 + .35 * j) * ther - .25 * (b - 5) - .5 * u[g] - .3 * w[th] - rnorm(n))), j %% 2)
  mv <- pick(c("neck rotation", "neck flexion"), n); r <- round(70 + 10 * (mv == "neck flexion") + 5 * u[g] + 8 * rnorm(n))
  data.frame(clinic_id = paste0("K", j), client_id = paste0("C", g), therapist_id = paste0("T", th), massage_type = ifelse(ther == 1, "therapeutic", "regular"), condition = cond[g], movement = mv,
    pain_before = b, pain_after = a, rom_before_deg = r, rom_after_deg = round(r + 4 + (1 + j) * ther + 2 * u[g] + 2 * w[th] + 6 * rnorm(n))) })) }
for (name in c("full", "bare", "months", "clinics")) write.csv(get(name)(), paste0("export-", name, ".csv"), row.names = FALSE, quote = FALSE, na = "")
