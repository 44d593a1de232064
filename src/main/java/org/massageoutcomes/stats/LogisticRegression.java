package org.massageoutcomes.stats;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Probabilities by maximum likelihood, linear on the logit scale.
 *
 * <p><b>Estimand</b>: the probability of success at each row's design; 0 to 1.
 * <p><b>Assumes</b>: independent trials, a logit linear in the columns.
 * <p><b>Undefined</b>: successes and failures that the columns separate, so that a probability comes within 1e-8 of 0
 * or 1: empty, which is {@link Reason#SINGULAR}. Spanned columns are dropped; the probabilities do not need them.
 * <p><b>Source</b>: Nelder &amp; Wedderburn 1972, doi:10.2307/2344614, iteratively reweighted least squares, here in
 * columns made orthonormal first.
 * <p><b>Checked against</b>: R's {@code glm(family = binomial)}.
 */
public final class LogisticRegression {

    private static final int MOST_ITERATIONS = 100;
    private static final double TOLERANCE = 1e-14;
    private static final double SEPARATED = 1e-8;

    private final Basis basis;
    private final double[] trials;
    private final double[] successes;
    private final double[] fitted;

    private LogisticRegression(Basis basis, double[] trials, double[] successes) {
        this.basis = basis;
        this.trials = trials;
        this.successes = successes;
        this.fitted = new double[trials.length];
    }

    /**
     * The fitted probabilities, one for each row; rows alike in design are best given as one.
     *
     * @param patterns design rows without the covariate; column 0 is the intercept
     * @param withCovariate whether the design ends in the covariate
     * @param pattern of each row
     * @param covariate of each row; not looked at where the design has none
     * @param trials of each row, above 0
     * @param successes of each row, 0 to its trials
     */
    public static Optional<double[]> fit(
            double[][] patterns,
            boolean withCovariate,
            int[] pattern,
            double[] covariate,
            double[] trials,
            double[] successes) {
        for (int i = 0; i < trials.length; i++) {
            if (!(trials[i] > 0 && successes[i] >= 0 && successes[i] <= trials[i])) {
                throw new IllegalArgumentException(successes[i] + " successes in " + trials[i] + " trials");
            }
        }
        if (trials.length == 0) {
            return Optional.empty();
        }
        int columns = patterns[0].length + (withCovariate ? 1 : 0);
        double[][] design = new double[trials.length][columns];
        for (int i = 0; i < design.length; i++) {
            System.arraycopy(patterns[pattern[i]], 0, design[i], 0, patterns[0].length);
            if (withCovariate) {
                design[i][columns - 1] = covariate[i];
            }
        }
        Basis basis = new Basis(design, trials, IntStream.range(0, columns).toArray());
        return new LogisticRegression(basis, trials.clone(), successes.clone()).iterate();
    }

    private Optional<double[]> iterate() {
        double[] coordinates = new double[basis.size()];
        double before = update(coordinates);
        boolean converged = false;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            if (!step(coordinates)) {
                return Optional.empty();
            }
            double deviance = update(coordinates);
            if (isSeparated()) {
                return Optional.empty();
            }
            if (converged) {
                return Optional.of(fitted);
            }
            // one more step after convergence costs little and squares the error that is left
            converged = Math.abs(deviance - before) <= TOLERANCE * (Math.abs(deviance) + 0.1);
            before = deviance;
        }
        return Optional.of(fitted);
    }

    /** Takes a Newton step; false if the information has run out. */
    private boolean step(double[] coordinates) {
        int p = coordinates.length;
        double[][] information = new double[p][p];
        double[] score = new double[p];
        for (int i = 0; i < trials.length; i++) {
            double weight = trials[i] * fitted[i] * (1 - fitted[i]);
            double excess = successes[i] - trials[i] * fitted[i];
            for (int a = 0; a < p; a++) {
                double at = basis.at(a, i);
                score[a] += at * excess;
                for (int b = 0; b <= a; b++) {
                    information[a][b] += weight * at * basis.at(b, i);
                }
            }
        }
        Cholesky cholesky = new Cholesky(information, p);
        if (!cholesky.isPositive()) {
            return false;
        }
        double[] change = cholesky.solve(score);
        for (int a = 0; a < p; a++) {
            coordinates[a] += change[a];
        }
        return true;
    }

    /** Sets the fitted probabilities; returns the deviance, but for what the observations add to it. */
    private double update(double[] coordinates) {
        double deviance = 0;
        for (int i = 0; i < trials.length; i++) {
            double logit = basis.fitted(coordinates, i);
            double tail = StrictMath.exp(-Math.abs(logit));
            fitted[i] = logit >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
            double logFailure = -Math.max(logit, 0) - StrictMath.log1p(tail);
            deviance -= 2 * (successes[i] * logit + trials[i] * logFailure);
        }
        return deviance;
    }

    private boolean isSeparated() {
        for (double p : fitted) {
            if (!(p > SEPARATED && p < 1 - SEPARATED)) {
                return true;
            }
        }
        return false;
    }
}
