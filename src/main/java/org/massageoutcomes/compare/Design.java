package org.massageoutcomes.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.ClusterSumsBuilder;

/**
 * The design of a regression on a sample: intercept, arm (1 therapeutic, 0 regular), the levels of the factors but the
 * first of each, and, last and if asked, the score before.
 *
 * <p>Sessions of one arm and one combination of levels share a pattern: all of their design but the score before.
 */
final class Design {
    /** The column of the difference between the arms. */
    static final int ARM = 1;

    private final Sample sample;
    private final int[] pattern;
    private final double[][] patterns;

    private Design(Sample sample, int[] pattern, double[][] patterns) {
        this.sample = sample;
        this.pattern = pattern;
        this.patterns = patterns;
    }

    /** Intercept, arm and these factors. */
    static Design of(Sample sample, List<Factor> factors) {
        return of(sample, factors, true);
    }

    /** Intercept and these factors: a design that explains the arm. */
    static Design withoutArm(Sample sample, List<Factor> factors) {
        return of(sample, factors, false);
    }

    private static Design of(Sample sample, List<Factor> factors, boolean withArm) {
        long[] key = keys(sample, factors, withArm);
        int[] pattern = new int[key.length];
        int[] first = Patterns.number(key, pattern);
        double[][] patterns = Arrays.stream(first)
                .mapToObj(i -> columns(sample, factors, withArm, i))
                .toArray(double[][]::new);
        return new Design(sample, pattern, patterns);
    }

    /** Arm and levels as one number; patterns lie in its order, whichever comes first in the table. */
    private static long[] keys(Sample sample, List<Factor> factors, boolean withArm) {
        long[] keys = new long[sample.size()];
        for (int i = 0; withArm && i < keys.length; i++) {
            keys[i] = sample.isTherapeutic(i) ? 1 : 0;
        }
        long possible = 2;
        for (Factor factor : factors) {
            int levels = factor.levels().size();
            if (possible > Long.MAX_VALUE / levels) {
                possible = renumber(keys);
            }
            possible *= levels;
            int[] code = factor.code();
            for (int i = 0; i < keys.length; i++) {
                keys[i] = keys[i] * levels + code[i];
            }
        }
        return keys;
    }

    /** The same keys in the same order as numbers from 0, so that any number of factors fits; how many there are. */
    private static long renumber(long[] keys) {
        int[] number = new int[keys.length];
        int different = Patterns.number(keys, number).length;
        Arrays.setAll(keys, i -> number[i]);
        return Math.max(1, different);
    }

    private static double[] columns(Sample sample, List<Factor> factors, boolean withArm, int i) {
        int width = withArm ? 2 : 1;
        for (Factor factor : factors) {
            width += factor.levels().size() - 1;
        }
        double[] columns = new double[width];
        columns[0] = 1;
        int next = 1;
        if (withArm) {
            columns[next++] = sample.isTherapeutic(i) ? 1 : 0;
        }
        for (Factor factor : factors) {
            int level = factor.code()[i];
            if (level > 0) {
                columns[next + level - 1] = 1;
            }
            next += factor.levels().size() - 1;
        }
        return columns;
    }

    /** The same sessions in other steps. */
    Design in(Sample otherSteps) {
        return otherSteps == sample ? this : new Design(otherSteps, pattern, patterns);
    }

    double[][] patterns() {
        return patterns;
    }

    int pattern(int i) {
        return pattern[i];
    }

    /** What is regressed: steps of the i-th session. */
    @FunctionalInterface
    interface Response {
        long steps(int i);
    }

    /** Sums by client of the sample's response. */
    ClusterSums byClient(boolean withBefore) {
        return byClient(withBefore, sample::response);
    }

    /**
     * The same sums by client as those of a finer design, without the score before.
     *
     * @param before how many scores before each response is to grow by; −1, 0 or 1
     */
    ClusterSums byClient(Design finer, ClusterSums ofFiner, int before) {
        int[] patternOf = new int[finer.patterns.length];
        Arrays.setAll(patternOf, at -> patternOfArm(finer.patterns[at][ARM]));
        return ofFiner.withoutCovariate(patterns, patternOf, before);
    }

    private int patternOfArm(double arm) {
        return IntStream.range(0, patterns.length)
                .filter(at -> patterns[at][ARM] == arm)
                .findFirst()
                .orElseThrow();
    }

    /** Sums by client of any response in whole steps. */
    ClusterSums byClient(boolean withBefore, Response response) {
        return byClient(ClusterSums.builder(patterns, withBefore), withBefore, response);
    }

    /** The same without the score before, every client kept apart: to be stacked upon another response. */
    ClusterSums byClientInOrder(Response response) {
        return byClient(ClusterSums.builderInOrder(patterns, false), false, response);
    }

    private ClusterSums byClient(ClusterSumsBuilder builder, boolean withBefore, Response response) {
        int last = -1;
        for (int i = 0; i < pattern.length; i++) {
            if (sample.client(i) != last) {
                last = sample.client(i);
                builder.startCluster();
            }
            builder.add(pattern[i], withBefore ? sample.before(i) : 0, response.steps(i));
        }
        return builder.finish();
    }

    /** Sums by client of the sample's response, each session weighted. */
    ClusterSums byClient(IntToDoubleFunction weight) {
        ClusterSumsBuilder builder = ClusterSums.builder(patterns, false);
        int last = -1;
        for (int i = 0; i < pattern.length; i++) {
            if (sample.client(i) != last) {
                last = sample.client(i);
                builder.startCluster();
            }
            builder.add(pattern[i], weight.applyAsDouble(i), 0, (double) sample.response(i));
        }
        return builder.finish();
    }

    /** Sums by any grouping of the sessions, such as the therapist. */
    ClusterSums by(int[] group, int groups, boolean withBefore) {
        ClusterSumsBuilder builder = ClusterSums.builderInOrder(patterns, withBefore);
        int last = -1;
        for (int i : sample.orderedBy(group, groups)) {
            if (group[i] != last) {
                last = group[i];
                builder.startCluster();
            }
            builder.add(pattern[i], withBefore ? sample.before(i) : 0, sample.response(i));
        }
        return builder.finish();
    }
}
