package org.massageoutcomes.stats;

/**
 * One site's part of the mixed-model equations: what its providers and subjects count and sum to. Subjects are taken
 * out one by one, since each meets few providers; providers and the site are taken out together.
 */
final class SiteBlock {
    private final double[] providerRows;
    private final double[][] providerSums;
    private final double[] subjectRows;
    private final double[][] subjectSums;
    private final int[][] providersOf;
    private final double[][] rowsWith;
    private final double rows;
    private final double[] sums;

    /**
     * @param providersOf of each subject, its providers' numbers within the site
     * @param rowsWith how many rows it has with each
     */
    SiteBlock(
            double[][] providerSums,
            double[] providerRows,
            double[][] subjectSums,
            int[][] providersOf,
            double[][] rowsWith) {
        this.providerRows = providerRows;
        this.providerSums = providerSums;
        this.subjectSums = subjectSums;
        this.providersOf = providersOf;
        this.rowsWith = rowsWith;
        subjectRows = new double[rowsWith.length];
        for (int i = 0; i < rowsWith.length; i++) {
            for (double count : rowsWith[i]) {
                subjectRows[i] += count;
            }
        }
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
        double logDeterminant = takeSubjects(equations, site, provider, subject);
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

    private double takeSubjects(double[][] equations, double site, double provider, double subject) {
        int last = providerRows.length;
        double logDeterminant = 0;
        for (int i = 0; i < subjectRows.length; i++) {
            int met = providersOf[i].length;
            int[] at = new int[met + 1 + sums.length];
            double[] row = new double[at.length];
            for (int k = 0; k < met; k++) {
                at[k] = providersOf[i][k];
                row[k] = subject * provider * rowsWith[i][k];
            }
            at[met] = last;
            row[met] = subject * site * subjectRows[i];
            for (int j = 0; j < sums.length; j++) {
                at[met + 1 + j] = last + 1 + j;
                row[met + 1 + j] = subject * subjectSums[i][j];
            }
            double pivot = 1 + subject * subject * subjectRows[i];
            logDeterminant += StrictMath.log(pivot);
            for (int a = 0; a < at.length; a++) {
                for (int b = 0; b <= a; b++) {
                    equations[at[a]][at[b]] -= row[a] * row[b] / pivot;
                }
            }
        }
        return logDeterminant;
    }
}
