package org.massageoutcomes.stats;

import java.util.List;
import java.util.Optional;

/**
 * Regressions of several responses on the same clusters, with the CR2 covariance of all their coefficients together.
 *
 * <p>The responses are stacked, each with its own coefficients; the clusters keep them apart from other clusters only, so
 * that two responses of one cluster may depend on each other in any way. See {@link ClusterRobust}.
 */
public final class StackedRegressions {

    private final List<LinearFit> fits;
    private final double[][] contrasts;
    private final double[] estimates;

    private StackedRegressions(List<LinearFit> fits, double[][] contrasts, double[] estimates) {
        this.fits = fits;
        this.contrasts = contrasts;
        this.estimates = estimates;
    }

    /**
     * Fits each response; empty where one of the columns is not identified.
     *
     * @param responses one each, of the same clusters; if there are several, kept in the same order
     * @param columns of the design, the same for each response
     */
    public static Optional<StackedRegressions> of(List<ClusterSums> responses, int... columns) {
        for (ClusterSums sums : responses) {
            ClusterRobust.requireColumns(sums, columns);
            if (sums.clusters() != responses.get(0).clusters()) {
                throw new IllegalArgumentException(
                        sums.clusters() + " clusters beside " + responses.get(0).clusters());
            }
            if (responses.size() > 1) {
                sums.requireOrder();
            }
        }
        List<LinearFit> fits = responses.stream().map(sums -> sums.fit(columns)).toList();
        int dimension = fits.stream().mapToInt(LinearFit::dimension).sum();
        double[][] contrasts = new double[fits.size() * columns.length][dimension];
        double[] estimates = new double[contrasts.length];
        int first = 0;
        int at = 0;
        for (LinearFit fit : fits) {
            for (int column : columns) {
                double[] contrast = fit.contrast(column);
                if (contrast == null) {
                    return Optional.empty();
                }
                System.arraycopy(contrast, 0, contrasts[at], first, contrast.length);
                estimates[at++] = fit.estimate(contrast, column);
            }
            first += fit.dimension();
        }
        return Optional.of(new StackedRegressions(fits, contrasts, estimates));
    }

    /** The coefficients, response by response, each in the order of the columns. */
    public Coefficients coefficients() {
        Sandwich sandwich = sandwich(contrasts);
        return new Coefficients(estimates.clone(), sandwich.covariance(), sandwich.degreesOfFreedom());
    }

    /**
     * A smooth function of the coefficients by the delta method: its error and degrees of freedom are those of the weighted
     * sum of coefficients that it is near the estimates.
     *
     * @param estimate the function at the coefficients
     * @param weights its gradient, one for each coefficient
     */
    public Estimate linearised(double estimate, double[] weights) {
        double[] combined = new double[contrasts[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < combined.length; j++) {
                combined[j] += weights[i] * contrasts[i][j];
            }
        }
        Sandwich sandwich = sandwich(new double[][] {combined});
        return ClusterRobust.referred(estimate, sandwich.covariance()[0][0], sandwich.degreesOfFreedom()[0]);
    }

    private Sandwich sandwich(double[][] wanted) {
        Sandwich sandwich = new Sandwich(wanted);
        sandwich.addAll(fits);
        return sandwich;
    }
}
