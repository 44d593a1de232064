package org.massageoutcomes.stats;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows of a regression with three groupings: subjects and providers each belong to one site, and cross within it.
 *
 * @param patterns the distinct rows of the design without the covariate; column 0 is the intercept
 * @param pattern of each row
 * @param covariate the design's last column
 * @param response in steps
 * @param site 0 and up
 * @param provider 0 and up over all sites
 * @param subject 0 and up over all sites, never falling
 */
public record NestedRows(
        double[][] patterns,
        int[] pattern,
        long[] covariate,
        long[] response,
        int[] site,
        int[] provider,
        int[] subject) {

    /** @throws IllegalArgumentException where the columns differ in length, or subjects fall */
    public NestedRows {
        int rows = pattern.length;
        if (covariate.length != rows
                || response.length != rows
                || site.length != rows
                || provider.length != rows
                || subject.length != rows) {
            throw new IllegalArgumentException("columns of different lengths");
        }
        for (int i = 1; i < rows; i++) {
            if (subject[i] < subject[i - 1]) {
                throw new IllegalArgumentException("row " + i + " goes back to subject " + subject[i]);
            }
        }
    }

    int rows() {
        return pattern.length;
    }

    /** How many sites have a row. */
    public int sites() {
        return distinct(site);
    }

    int providers() {
        return distinct(provider);
    }

    /** How many providers the site has that has the most. */
    public int mostProvidersOfASite() {
        BitSet seen = new BitSet();
        int[] ofSite = new int[Arrays.stream(site).max().orElse(0) + 1];
        for (int i = 0; i < rows(); i++) {
            if (!seen.get(provider[i])) {
                seen.set(provider[i]);
                ofSite[site[i]]++;
            }
        }
        return Arrays.stream(ofSite).max().orElse(0);
    }

    int subjects() {
        int subjects = 0;
        for (int i = 0; i < subject.length; i++) {
            subjects += i == 0 || subject[i] != subject[i - 1] ? 1 : 0;
        }
        return subjects;
    }

    private static int distinct(int[] codes) {
        BitSet seen = new BitSet();
        for (int code : codes) {
            seen.set(code);
        }
        return seen.cardinality();
    }
}
