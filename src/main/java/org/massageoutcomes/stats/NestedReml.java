package org.massageoutcomes.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The restricted likelihood of random intercepts for sites, providers and subjects, as a function of their standard
 * deviations over that of rows. It is smooth, and the same for either sign, so 0 is no boundary.
 *
 * <p><b>Source</b>: Bates, Mächler, Bolker &amp; Walker 2015, doi:10.18637/jss.v067.i01, equations 41 and 42; Henderson's
 * mixed-model equations taken apart by site, since nothing random crosses sites.
 */
final class NestedReml {
    private final OrthonormalRows columns;
    private final int rows;
    private final List<SiteBlock> blocks = new ArrayList<>();

    NestedReml(NestedRows nested, OrthonormalRows columns) {
        this.columns = columns;
        this.rows = nested.rows();
        SiteSums[] sites = new SiteSums[Arrays.stream(nested.site()).max().orElse(0) + 1];
        int[] number = new int[Arrays.stream(nested.provider()).max().orElse(0) + 1];
        Arrays.fill(number, -1);
        int[] rowsWith = new int[number.length];
        int[] met = new int[number.length];
        double[] recorded = new double[columns.recordedColumns()];
        double[] sum = new double[recorded.length];
        int end;
        for (int start = 0; start < rows; start = end) {
            int at = nested.site()[start];
            if (sites[at] == null) {
                sites[at] = new SiteSums(columns);
            }
            SiteSums site = sites[at];
            int kinds = 0;
            for (end = start; end < rows && nested.subject()[end] == nested.subject()[start]; end++) {
                int provider = nested.provider()[end];
                if (number[provider] < 0) {
                    number[provider] = site.newProvider();
                }
                columns.read(end, recorded);
                site.add(number[provider], recorded);
                SiteSums.addTo(sum, recorded, 1);
                if (rowsWith[number[provider]]++ == 0) {
                    met[kinds++] = number[provider];
                }
            }
            site.addSubject(end - start, sum, met, kinds, rowsWith);
            Arrays.fill(sum, 0);
            for (int k = 0; k < kinds; k++) {
                rowsWith[met[k]] = 0;
            }
        }
        Arrays.stream(sites).filter(Objects::nonNull).map(SiteSums::finish).forEach(blocks::add);
    }

    /** −2 log restricted likelihood with the rows' variance at its best, up to a constant. */
    double deviance(double[] deviations) {
        int p = columns.dimension();
        double[][] rest = new double[p + 1][p + 1];
        for (int a = 0; a < p; a++) {
            rest[a][a] = 1;
        }
        rest[p][p] = columns.residualSquares();
        double logDeterminant = 0;
        for (SiteBlock block : blocks) {
            logDeterminant += block.eliminate(deviations[0], deviations[1], deviations[2], rest);
        }
        for (int k = 0; k < p; k++) {
            logDeterminant += StrictMath.log(rest[k][k]);
            for (int a = k + 1; a <= p; a++) {
                double factor = rest[a][k] / rest[k][k];
                for (int b = k + 1; b <= a; b++) {
                    rest[a][b] -= factor * rest[b][k];
                }
            }
        }
        return (rows - p) * StrictMath.log(rest[p][p]) + logDeterminant;
    }
}
