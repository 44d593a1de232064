package org.massageoutcomes.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Collects the rows of one site, subject by subject. */
final class SiteSums {
    private final OrthonormalRows columns;
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();
    private final List<double[]> providerSums = new ArrayList<>();
    private final List<double[]> subjectSums = new ArrayList<>();
    private final List<TreeMap<Integer, Integer>> rowsWith = new ArrayList<>();
    private int lastSubject = -1;

    SiteSums(OrthonormalRows columns) {
        this.columns = columns;
    }

    void add(NestedRows nested, int i) {
        Integer provider = numbers.computeIfAbsent(nested.provider()[i], key -> {
            providerSums.add(new double[columns.recordedColumns()]);
            return numbers.size();
        });
        if (nested.subject()[i] != lastSubject) {
            lastSubject = nested.subject()[i];
            subjectSums.add(new double[columns.recordedColumns()]);
            rowsWith.add(new TreeMap<>());
        }
        columns.addTo(providerSums.get(provider), i);
        columns.addTo(subjectSums.get(subjectSums.size() - 1), i);
        rowsWith.get(rowsWith.size() - 1).merge(provider, 1, Integer::sum);
    }

    SiteBlock finish() {
        double[] providerRows = new double[providerSums.size()];
        rowsWith.forEach(subject -> subject.forEach((provider, count) -> providerRows[provider] += count));
        return new SiteBlock(
                turned(providerSums),
                providerRows,
                turned(subjectSums),
                rowsWith.stream()
                        .map(subject ->
                                subject.keySet().stream().mapToInt(t -> t).toArray())
                        .toArray(int[][]::new),
                rowsWith.stream()
                        .map(subject -> subject.values().stream()
                                .mapToDouble(count -> count)
                                .toArray())
                        .toArray(double[][]::new));
    }

    private double[][] turned(List<double[]> sums) {
        return sums.stream().map(columns::turned).toArray(double[][]::new);
    }
}
