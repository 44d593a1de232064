package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** What published numbers leave open of counts that are not: the least and most each may be. */
final class CountBounds {
    private static final double NEARLY = 1e-6;

    private final int unknowns;
    private final List<LinearConstraint> facts = new ArrayList<>();

    CountBounds(int unknowns) {
        this.unknowns = unknowns;
    }

    void equal(double[] weights, double sum) {
        facts.add(new LinearConstraint(weights, Relationship.EQ, sum));
    }

    void atLeast(double[] weights, double sum) {
        facts.add(new LinearConstraint(weights, Relationship.GEQ, sum));
    }

    /** Whether only one whole number is left for a sum of unknowns. */
    boolean pinDown(double[] weights) {
        double least = Math.ceil(bound(weights, GoalType.MINIMIZE) - NEARLY);
        double most = Math.floor(bound(weights, GoalType.MAXIMIZE) + NEARLY);
        return least >= most;
    }

    private double bound(double[] weights, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(weights, 0),
                        new LinearConstraintSet(facts),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    double[] none() {
        return new double[unknowns];
    }
}
