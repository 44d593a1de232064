package org.massageoutcomes;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks and prints, beside JMH's own table, the ratios to what ran beside them. */
public final class Benchmarks {
    private Benchmarks() {}

    /** @param args patterns of the benchmarks to run, as JMH matches them; all without any */
    public static void main(String[] args) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        for (String pattern : args) {
            options.include(pattern);
        }
        Map<String, Double> scores = scores(new Runner(options.build()).run());
        print(
                scores,
                "exports",
                "commonsCsvOnTwoThreads",
                "of what bare Commons CSV reads in the time (more is better)");
        clusterRobust(scores);
    }

    /** By benchmark and parameters, such as {@code contrast clients=1000 levels=1}. */
    private static Map<String, Double> scores(Collection<RunResult> results) {
        return results.stream()
                .collect(Collectors.toMap(
                        Benchmarks::name,
                        result -> result.getPrimaryResult().getScore(),
                        (first, second) -> second,
                        TreeMap::new));
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return result.getParams().getParamsKeys().stream()
                .sorted()
                .map(key -> " " + key + "=" + result.getParams().getParam(key))
                .collect(Collectors.joining("", benchmark.substring(benchmark.lastIndexOf('.') + 1), ""));
    }

    private static void clusterRobust(Map<String, Double> scores) {
        for (String contrast : scores.keySet()) {
            String coefficients = contrast.replace("contrast", "coefficientsByCommonsMath");
            print(
                    scores,
                    contrast,
                    coefficients,
                    "of what Commons Math takes for the coefficients alone (less is better)");
            String aTenth = contrast.replaceFirst("clients=([0-9]+)0 ", "clients=$1 ");
            print(
                    scores,
                    contrast,
                    aTenth,
                    "times what a tenth of the clients takes (10 where time grows as clients do)");
        }
    }

    private static void print(Map<String, Double> scores, String one, String beside, String meaning) {
        Double score = scores.get(one);
        Double of = scores.get(beside);
        if (!one.equals(beside) && score != null && of != null) {
            System.out.printf(Locale.ROOT, "%s: %.2f %s%n", one, score / of, meaning);
        }
    }
}
