package org.massageoutcomes.stats;

/**
 * Several coefficients of one regression.
 *
 * @param estimates in the order asked
 * @param covariance CR2, one row and column each
 * @param degreesOfFreedom Satterthwaite's, 0 where the error is 0
 */
@SuppressWarnings("ArrayRecordComponent") // a numerical result, compared by nobody
public record Coefficients(double[] estimates, double[][] covariance, double[] degreesOfFreedom) {}
