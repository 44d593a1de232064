package org.massageoutcomes.stats;

import java.util.List;

/**
 * One site's part of the mixed-model equations: what its providers and subjects count and sum to. Subjects are taken
 * out first, all of one size at once; providers and the site are taken out together.
 */
final class SiteBlock {
    private final double[] providerRows;
    private final double[][] providerSums;
    private final List<SubjectsOfOneSize> subjects;
    private final double rows;
    private final double[] sums;

    /** @param subjects every subject, by how many rows they have */
    SiteBlock(double[][] providerSums, double[] providerRows, List<SubjectsOfOneSize> subjects) {
        this.providerRows = providerRows;
        this.providerSums = providerSums;
        this.subjects = subjects;
        sums = new double[providerSums[0].length];
        double all = 0;
        for (int t = 0; t < providerRows.length; t++) {
            all += providerRows[t];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += providerSums[t][j];
            }
        }
        rows = all;
    }

    /**
     * Takes the site's random effects out of the equations.
     *
     * @param site standard deviation of sites over that of rows; the others likewise
     * @param rest the equations of what all sites share, lower triangle, to which this site's part is added
     * @return the log determinant of what was taken out
     */
    double eliminate(double site, double provider, double subject, double[][] rest) {
        int m = providerRows.length + 1;
        int shared = rest.length;
        double[][] equations = new double[m + shared][];
        for (int a = 0; a < m + shared; a++) {
            equations[a] = new double[a + 1];
        }
        fill(equations, site, provider);
        double logDeterminant = 0;
        for (SubjectsOfOneSize ofOneSize : subjects) {
            logDeterminant += ofOneSize.takeOut(equations, site, provider, subject);
        }
        for (int k = 0; k < m; k++) {
            logDeterminant += StrictMath.log(equations[k][k]);
            for (int a = k + 1; a < m + shared; a++) {
                double factor = equations[a][k] / equations[k][k];
                for (int b = k + 1; b <= a && factor != 0; b++) {
                    equations[a][b] -= factor * equations[b][k];
                }
            }
        }
        for (int a = 0; a < shared; a++) {
            for (int b = 0; b <= a; b++) {
                rest[a][b] += equations[m + a][m + b];
            }
        }
        return logDeterminant;
    }

    private void fill(double[][] equations, double site, double provider) {
        int last = providerRows.length;
        for (int t = 0; t < last; t++) {
            equations[t][t] = 1 + provider * provider * providerRows[t];
            equations[last][t] = provider * site * providerRows[t];
            for (int j = 0; j < sums.length; j++) {
                equations[last + 1 + j][t] = provider * providerSums[t][j];
            }
        }
        equations[last][last] = 1 + site * site * rows;
        for (int j = 0; j < sums.length; j++) {
            equations[last + 1 + j][last] = site * sums[j];
        }
    }
}
