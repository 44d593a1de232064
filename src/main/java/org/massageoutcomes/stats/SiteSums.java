package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.TreeMap;

/** Collects the rows of one site, subject by subject. */
final class SiteSums {
    private final OrthonormalRows columns;
    private final TreeMap<Integer, SubjectsOfOneSize> sizes = new TreeMap<>();
    private double[] providerRows = {};
    private double[][] providerSums = {};
    private int providers;

    SiteSums(OrthonormalRows columns) {
        this.columns = columns;
    }

    /** The number within the site of a provider that was not seen before. */
    int newProvider() {
        if (providers == providerRows.length) {
            int capacity = providers + (providers >> 1) + 1;
            providerRows = Arrays.copyOf(providerRows, capacity);
            providerSums = Arrays.copyOf(providerSums, capacity);
        }
        providerSums[providers] = new double[columns.recordedColumns()];
        return providers++;
    }

    /** Adds a row, of its provider by the number within the site. */
    void add(int provider, double[] recorded) {
        providerRows[provider]++;
        addTo(providerSums[provider], recorded, 1);
    }

    /**
     * Adds a subject whose rows were added.
     *
     * @param rows how many it has
     * @param sum of its rows, as recorded
     * @param met its providers' numbers within the site, of which {@code kinds} count
     * @param rowsWith how many rows it has with each provider, by the number within the site
     */
    void addSubject(int rows, double[] sum, int[] met, int kinds, int[] rowsWith) {
        sizes.computeIfAbsent(rows, size -> new SubjectsOfOneSize(size, sum.length))
                .add(sum, met, kinds, rowsWith);
    }

    static void addTo(double[] sums, double[] recorded, double times) {
        for (int a = 0; a < sums.length; a++) {
            sums[a] += times * recorded[a];
        }
    }

    SiteBlock finish() {
        double[][] turned = new double[providers][];
        Arrays.setAll(turned, t -> columns.turned(providerSums[t]));
        return new SiteBlock(
                turned,
                Arrays.copyOf(providerRows, providers),
                sizes.values().stream()
                        .map(subjects -> subjects.turned(columns, providers))
                        .toList());
    }
}
