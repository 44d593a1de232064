package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The likelihood of clients of one size, with nothing but a mean, is that of two sums of squares: within clients with
 * g(n − 1) degrees of freedom, and between with g − 1 (Searle, Casella &amp; McCulloch 1992, section 3.8).
 */
class RandomInterceptRemlTest {
    private static final long[][] CLIENTS = {{4, 7, 6}, {1, 3, 2}, {9, 8, 4}, {5, 5, 6}, {2, 7, 1}};
    private static final int SIZE = 3;

    private final RandomInterceptReml reml = new RandomInterceptReml(new LinearFit(sums(), 0));

    private static ClusterSums sums() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1}}, false);
        for (long[] client : CLIENTS) {
            builder.startCluster();
            for (long score : client) {
                builder.add(0, 0, score);
            }
        }
        return builder.finish();
    }

    /** Sums of squares within clients and between them. */
    private static double[] squares() {
        double grand = 0;
        double[] means = new double[CLIENTS.length];
        for (int g = 0; g < means.length; g++) {
            for (long score : CLIENTS[g]) {
                means[g] += score / (double) SIZE;
            }
            grand += means[g] / means.length;
        }
        double within = 0;
        double between = 0;
        for (int g = 0; g < means.length; g++) {
            between += SIZE * (means[g] - grand) * (means[g] - grand);
            for (long score : CLIENTS[g]) {
                within += (score - means[g]) * (score - means[g]);
            }
        }
        return new double[] {within, between};
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 7})
    void theDevianceIsThatOfTwoSumsOfSquares(double theta) {
        double[] squares = squares();
        int clients = CLIENTS.length;
        double ratio = 1 + SIZE * theta;
        double expected =
                (clients * SIZE - 1) * Math.log(squares[0] + squares[1] / ratio) + (clients - 1) * Math.log(ratio);
        assertClose("deviance", reml.at(theta).deviance(), expected, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 3})
    void theSlopeIsThatOfTheDeviance(double theta) {
        double step = 1e-5 * theta;
        double difference =
                (reml.at(theta + step).deviance() - reml.at(theta - step).deviance()) / (2 * step);
        assertThat(reml.at(theta).slope()).isCloseTo(difference, org.assertj.core.api.Assertions.within(1e-6));
    }

    /** With one size the estimates are those of the analysis of variance: θ = (MSB/MSW − 1)/n. */
    @Test
    void theBestRatioIsThatOfTheAnalysisOfVariance() {
        double[] squares = squares();
        double meanWithin = squares[0] / (CLIENTS.length * (SIZE - 1));
        double meanBetween = squares[1] / (CLIENTS.length - 1);
        assertClose("theta", reml.theta(), (meanBetween / meanWithin - 1) / SIZE, 1e-9);
    }
}
