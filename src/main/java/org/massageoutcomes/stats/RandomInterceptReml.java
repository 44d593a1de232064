package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * The restricted likelihood of a random intercept, as a function of θ = σ_u²/σ_e².
 *
 * <p>In an orthonormal basis with residuals of ordinary least squares as response, XᵀV⁻¹X = I − Σ θ/(1+nθ) T_n, where T_n
 * sums the outer squares of the within-cluster sums over clusters of n rows. So one evaluation costs as many steps as
 * there are distinct sizes, and all derivatives are at hand.
 */
final class RandomInterceptReml {

    private static final double SMALLEST = 0x1p-40;
    private static final double LARGEST = 0x1p40;

    private final double rows;
    private final int dimension;
    private final double residualSquares;
    private final double[] sizes;
    private final double[] counts;
    private final double[][][] outer;

    RandomInterceptReml(LinearFit fit) {
        rows = fit.sums().rows();
        dimension = fit.dimension();
        residualSquares = fit.residualSquares();
        Map<Long, OuterSquares> classes = new TreeMap<>();
        double[] sum = new double[dimension + 1];
        ClusterSums sums = fit.sums();
        for (int kind = 0; kind < sums.kinds(); kind++) {
            long size = clusterSums(fit, kind, sum);
            classes.computeIfAbsent(size, n -> new OuterSquares(dimension + 1)).add(sum, sums.times(kind));
        }
        sizes = classes.keySet().stream().mapToDouble(n -> n).toArray();
        counts = classes.values().stream().mapToDouble(OuterSquares::count).toArray();
        outer = classes.values().stream().map(OuterSquares::finish).toArray(double[][][]::new);
    }

    At at(double theta) {
        return new At(theta);
    }

    /** θ of greatest restricted likelihood: every valley of the deviance on a grid is refined; infinite past the grid. */
    double theta() {
        double best = 0;
        double least = at(0).deviance();
        double low = 0;
        for (double high = SMALLEST; high <= LARGEST; high *= 2) {
            if (at(low).slope() < 0 && at(high).slope() >= 0) {
                double valley = valley(low, high);
                double deviance = at(valley).deviance();
                if (deviance < least) {
                    least = deviance;
                    best = valley;
                }
            }
            low = high;
        }
        return at(LARGEST).deviance() < least ? Double.POSITIVE_INFINITY : best;
    }

    private double valley(double from, double to) {
        double low = from;
        double high = to;
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (at(middle).slope() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The sums of the basis and of the residuals over a cluster's rows; returns how many rows. */
    private static long clusterSums(LinearFit fit, int kind, double[] sum) {
        Arrays.fill(sum, 0);
        Basis basis = fit.basis();
        Residuals cells = fit.residuals();
        double n = 0;
        int last = sum.length - 1;
        for (int place = fit.sums().start(kind); place < fit.sums().start(kind + 1); place++) {
            int cell = fit.sums().cell(place);
            int pattern = fit.sums().pattern(cell);
            for (int a = 0; a < basis.size(); a++) {
                sum[a] += cells.n(cell) * basis.at(a, pattern);
            }
            if (fit.hasCovariate()) {
                sum[basis.size()] += cells.covariate(cell) / fit.covariateLength();
            }
            sum[last] += cells.response(cell);
            n += cells.n(cell);
        }
        return Math.round(n);
    }

    /** The likelihood and its derivatives at one θ. */
    final class At {

        private final double theta;
        private final double[][] inverse;
        private final double logDeterminant;
        private final double[] adjustments;
        private final double squares;
        /** First and second derivative of the weighted cross-products, with the response last. */
        private final double[][] first;

        private final double[][] second;
        /** The response less its fit, in terms of basis and response. */
        private final double[] residual;

        At(double theta) {
            this.theta = theta;
            double[][] cross = combined(n -> -theta / (1 + n * theta));
            first = combined(n -> -1 / ((1 + n * theta) * (1 + n * theta)));
            second = combined(n -> 2 * n / ((1 + n * theta) * (1 + n * theta) * (1 + n * theta)));
            for (int a = 0; a < dimension; a++) {
                cross[a][a] += 1;
            }
            cross[dimension][dimension] += residualSquares;
            Cholesky cholesky = new Cholesky(cross, dimension);
            inverse = cholesky.inverse();
            logDeterminant = cholesky.logDeterminant();
            adjustments = Matrices.times(inverse, Arrays.copyOf(cross[dimension], dimension));
            residual = new double[dimension + 1];
            residual[dimension] = 1;
            for (int a = 0; a < dimension; a++) {
                residual[a] = -adjustments[a];
            }
            squares = Matrices.form(cross, residual);
        }

        /** −2 log restricted likelihood with σ_e² at its best, up to a constant. */
        double deviance() {
            double deviance = degrees() * StrictMath.log(squares) + logDeterminant;
            for (int i = 0; i < sizes.length; i++) {
                deviance += counts[i] * StrictMath.log1p(sizes[i] * theta);
            }
            return deviance;
        }

        /** The derivative of the deviance in θ. */
        double slope() {
            double slope = degrees() * Matrices.form(first, residual) / squares + Matrices.trace(inverse, first);
            for (int i = 0; i < sizes.length; i++) {
                slope += counts[i] * sizes[i] / (1 + sizes[i] * theta);
            }
            return slope;
        }

        /** What is to be added to the coefficient of ordinary least squares. */
        double adjustment(double[] contrast) {
            double sum = 0;
            for (int a = 0; a < dimension; a++) {
                sum += contrast[a] * adjustments[a];
            }
            return sum;
        }

        double variance(double[] contrast) {
            return residualVariance() * Matrices.form(inverse, contrast);
        }

        /** Satterthwaite's: 2 Var² over the variance of Var, by the delta method in (θ, σ_e²). */
        double degreesOfFreedom(double[] contrast) {
            double sigma2 = residualVariance();
            double[] reach = Matrices.times(inverse, contrast);
            double byTheta = -sigma2 * Matrices.form(first, reach);
            double bySigma2 = Matrices.form(inverse, contrast);
            double thetaTheta = curvature();
            double thetaSigma2 = -Matrices.form(first, residual) / (sigma2 * sigma2);
            double sigma2Sigma2 = degrees() / (sigma2 * sigma2);
            double determinant = thetaTheta * sigma2Sigma2 - thetaSigma2 * thetaSigma2;
            double variance = 2
                    * (byTheta * byTheta * sigma2Sigma2
                            - 2 * byTheta * bySigma2 * thetaSigma2
                            + bySigma2 * bySigma2 * thetaTheta)
                    / determinant;
            double size = sigma2 * bySigma2;
            return 2 * size * size / variance;
        }

        /** The second derivative of the deviance in θ at a fixed σ_e². */
        private double curvature() {
            double[] turned = Arrays.copyOf(Matrices.times(first, residual), dimension);
            double squaresSecond = Matrices.form(second, residual) - 2 * Matrices.form(inverse, turned);
            double curvature = squaresSecond / residualVariance() + Matrices.trace(inverse, second);
            double[][] product = Matrices.times(inverse, first, dimension);
            curvature -= Matrices.trace(product, product);
            for (int i = 0; i < sizes.length; i++) {
                double share = sizes[i] / (1 + sizes[i] * theta);
                curvature -= counts[i] * share * share;
            }
            return curvature;
        }

        private double residualVariance() {
            return squares / degrees();
        }

        private double degrees() {
            return rows - dimension;
        }

        private double[][] combined(DoubleUnaryOperator weight) {
            double[][] sum = new double[dimension + 1][dimension + 1];
            for (int i = 0; i < sizes.length; i++) {
                double w = weight.applyAsDouble(sizes[i]);
                for (int a = 0; a <= dimension; a++) {
                    for (int b = 0; b <= dimension; b++) {
                        sum[a][b] += w * outer[i][a][b];
                    }
                }
            }
            return sum;
        }
    }
}
