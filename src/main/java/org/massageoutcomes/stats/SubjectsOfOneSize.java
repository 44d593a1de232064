package org.massageoutcomes.stats;

import java.util.Arrays;

/**
 * The subjects of one site who have the same number of rows: what their equations sum to. Taken out of the mixed-model
 * equations they all have the same pivot, so they can be taken out together, however many they are.
 */
final class SubjectsOfOneSize {
    private final int size;
    private final double[] sum;
    private final double[][] squares;
    private double subjects;
    private double[][] rowsWithBoth = {};
    private double[] rowsWith = {};
    private double[][] sumsWith = {};

    /** @param columns recorded columns */
    SubjectsOfOneSize(int size, int columns) {
        this(size, new double[columns], new double[columns][columns]);
    }

    private SubjectsOfOneSize(int size, double[] sum, double[][] squares) {
        this.size = size;
        this.sum = sum;
        this.squares = squares;
    }

    void add(double[] subject, int[] met, int kinds, int[] counts) {
        subjects++;
        SiteSums.addTo(sum, subject, 1);
        for (int a = 0; a < subject.length; a++) {
            SiteSums.addTo(squares[a], subject, subject[a]);
        }
        for (int k = 0; k < kinds; k++) {
            int provider = met[k];
            makeRoom(provider);
            rowsWith[provider] += counts[provider];
            SiteSums.addTo(sumsWith[provider], subject, counts[provider]);
            for (int other = 0; other < kinds; other++) {
                if (met[other] <= provider) {
                    rowsWithBoth[provider][met[other]] += (double) counts[provider] * counts[met[other]];
                }
            }
        }
    }

    private void makeRoom(int provider) {
        if (provider >= rowsWith.length) {
            rowsWith = Arrays.copyOf(rowsWith, provider + 1);
            rowsWithBoth = Arrays.copyOf(rowsWithBoth, provider + 1);
            sumsWith = Arrays.copyOf(sumsWith, provider + 1);
        }
        if (sumsWith[provider] == null) {
            sumsWith[provider] = new double[sum.length];
            rowsWithBoth[provider] = new double[provider + 1];
        }
    }

    /** The same of the orthonormal columns. */
    SubjectsOfOneSize turned(OrthonormalRows columns, int providers) {
        SubjectsOfOneSize turned = new SubjectsOfOneSize(size, columns.turned(sum), columns.turnedSquares(squares));
        turned.subjects = subjects;
        makeRoom(providers - 1);
        turned.rowsWith = rowsWith;
        turned.rowsWithBoth = rowsWithBoth;
        turned.sumsWith = new double[providers][];
        for (int t = 0; t < providers; t++) {
            makeRoom(t);
            turned.sumsWith[t] = columns.turned(sumsWith[t]);
        }
        return turned;
    }

    /**
     * Takes them out of a site's equations: providers first, then the site, then what all sites share.
     *
     * @return the log determinant of what was taken out
     */
    double takeOut(double[][] equations, double site, double provider, double subject) {
        double pivot = 1 + subject * subject * size;
        double part = subject * subject / pivot;
        int last = rowsWith.length;
        double[] ofSite = equations[last];
        for (int t = 0; t < last; t++) {
            for (int u = 0; u <= t; u++) {
                equations[t][u] -= part * provider * provider * rowsWithBoth[t][u];
            }
            ofSite[t] -= part * provider * site * size * rowsWith[t];
        }
        ofSite[last] -= part * site * site * size * size * subjects;
        for (int j = 0; j < sum.length; j++) {
            double[] shared = equations[last + 1 + j];
            for (int t = 0; t < last; t++) {
                shared[t] -= part * provider * sumsWith[t][j];
            }
            shared[last] -= part * site * size * sum[j];
            for (int k = 0; k <= j; k++) {
                shared[last + 1 + k] -= part * squares[j][k];
            }
        }
        return subjects * StrictMath.log(pivot);
    }
}
