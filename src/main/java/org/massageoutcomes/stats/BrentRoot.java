package org.massageoutcomes.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Where a function crosses 0, by Brent's method. */
final class BrentRoot {
    private static final int MOST_EVALUATIONS = 1000;

    private BrentRoot() {}

    /**
     * @param function of opposite signs at the two ends, or 0 at one of them
     * @param relativeAccuracy of the root
     */
    static double between(double low, double high, DoubleUnaryOperator function, double relativeAccuracy) {
        BrentSolver solver = new BrentSolver(relativeAccuracy, Double.MIN_NORMAL, Double.MIN_NORMAL);
        return solver.solve(MOST_EVALUATIONS, new Function(function), low, high);
    }

    /**
     * A class and no lambda, because the library's interface is of Java 5: where two threads come to such a lambda at
     * once, a virtual machine of Java 17 crashes as it writes its archive of classes.
     */
    private record Function(DoubleUnaryOperator function) implements UnivariateFunction {
        @Override
        public double value(double x) {
            return function.applyAsDouble(x);
        }
    }
}
