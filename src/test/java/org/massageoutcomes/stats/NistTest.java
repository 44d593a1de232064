package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statistical reference datasets of the US National Institute of Standards and Technology. Digits are
 * −log₁₀ of the relative error against the certified number, at most 15.
 */
class NistTest {

    private static final Map<String, Object> CERTIFIED = certified();

    @ParameterizedTest
    @CsvSource({
        "Lew, 15, 15",
        "Lottery, 15, 15",
        "Mavro, 15, 13.1",
        "Michelso, 15, 13.8",
        "NumAcc1, 15, 15",
        "NumAcc2, 15, 15",
        "NumAcc3, 15, 9.5",
        "NumAcc4, 15, 8.3",
        "PiDigits, 15, 15"
    })
    void momentsReachWhatDoublesCan(String name, double ofMean, double ofSd) {
        List<BigDecimal> y = column("uni_" + name, "y");
        SampleMoments real = new SampleMoments(
                y.stream().mapToDouble(BigDecimal::doubleValue).toArray());
        int scale = y.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        ArmMoments whole = new ArmMoments();
        y.forEach(each -> whole.add(each.movePointRight(scale).longValueExact()));
        double steps = Math.pow(10, scale);
        double realMean = digits(real.mean(), text(name, "mean"));
        double realSd = digits(Math.sqrt(real.variance()), text(name, "sd"));
        double wholeMean = digits(whole.mean() / steps, text(name, "mean"));
        double wholeSd = digits(whole.sd() / steps, text(name, "sd"));
        print(
                "%-9s mean %4.1f  sd %4.1f  in whole steps: mean %4.1f  sd %4.1f",
                name, realMean, realSd, wholeMean, wholeSd);
        assertThat(realMean).isGreaterThanOrEqualTo(ofMean - 0.3);
        assertThat(realSd).isGreaterThanOrEqualTo(ofSd - 0.3);
        assertThat(wholeMean).isGreaterThanOrEqualTo(14.7);
        assertThat(wholeSd).isGreaterThanOrEqualTo(14.7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SiRstv", "AtmWtAg", "SmLs01", "SmLs02", "SmLs03", "SmLs04", "SmLs05", "SmLs06", "SmLs07", "SmLs08",
                "SmLs09"
            })
    void varianceRatiosLoseNothingToTheCommonLevel(String name) {
        List<BigDecimal> group = column("anova_" + name, "group");
        List<BigDecimal> y = column("anova_" + name, "y");
        Map<BigDecimal, List<BigDecimal>> groups = new LinkedHashMap<>();
        for (int i = 0; i < y.size(); i++) {
            groups.computeIfAbsent(group.get(i), g -> new ArrayList<>()).add(y.get(i));
        }
        Estimated test = (Estimated) OneWayAnova.of(List.copyOf(groups.values()));
        double reached = digits(Objects.requireNonNull(test.statistic()), text(name, "F"));
        print("%-9s F %4.1f", name, reached);
        assertThat(reached).isGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({
        "Norris, 12.5",
        "Pontius, 11",
        "NoInt1, 14",
        "NoInt2, 14",
        "Longley, 12.5",
        "Wampler1, 8",
        "Wampler2, 12",
        "Wampler3, 8",
        "Wampler4, 7.5",
        "Wampler5, 5.5",
        "Filip, 7"
    })
    void regressionsReachThirteenDigitsInDecimalsAndRsInDoubles(String name, double inDoubles) {
        BigDecimal[][] design = design(name);
        BigDecimal[] y = column("lm_" + name, "y").toArray(BigDecimal[]::new);
        LeastSquares exact = LeastSquares.fit(design, y).orElseThrow();
        double estimates = fewestDigits(name, "est", exact.coefficients());
        double errors = fewestDigits(name, "se", exact.standardErrors());
        double deviation = digits(exact.residualSd(), text(name, "resid_sd"));
        double doubles = ClusterRobust.coefficients(
                        sums(design, y), IntStream.range(0, design[0].length).toArray())
                .map(fit -> fewestDigits(name, "est", fit.estimates()))
                .orElse(0.0);
        print(
                "%-9s estimates %4.1f  errors %4.1f  residual sd %4.1f  estimates in doubles %4.1f",
                name, estimates, errors, deviation, doubles);
        assertThat(estimates).isGreaterThanOrEqualTo(13);
        assertThat(errors).isGreaterThanOrEqualTo(13);
        assertThat(deviation).isGreaterThanOrEqualTo(13);
        assertThat(doubles).isGreaterThanOrEqualTo(inDoubles);
    }

    @Test
    void tailsOfFAreNotZero() {
        assertThat(OneWayAnova.pValue(1000, 2, 30) / 3.5025e-28).isBetween(0.9999, 1.0001);
    }

    private static ClusterSums sums(BigDecimal[][] design, BigDecimal[] y) {
        double[][] patterns = new double[y.length][];
        for (int i = 0; i < y.length; i++) {
            patterns[i] = Arrays.stream(design[i])
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray();
        }
        ClusterSumsBuilder builder = ClusterSums.builder(patterns, false);
        for (int i = 0; i < y.length; i++) {
            builder.startCluster().add(i, 1, 0, y[i].doubleValue());
        }
        return builder.finish();
    }

    private static BigDecimal[][] design(String name) {
        boolean several = text(name, "model").equals("multi");
        int degree = Integer.parseInt(text(name, "degree"));
        boolean intercept = text(name, "intercept").equals("true");
        List<List<BigDecimal>> columns = new ArrayList<>();
        int n = column("lm_" + name, "y").size();
        if (intercept) {
            columns.add(Collections.nCopies(n, BigDecimal.ONE));
        }
        for (int d = 1; d <= degree; d++) {
            int power = d;
            columns.add(
                    several
                            ? column("lm_" + name, "x" + d)
                            : column("lm_" + name, "x").stream()
                                    .map(x -> x.pow(power))
                                    .toList());
        }
        BigDecimal[][] design = new BigDecimal[n][];
        for (int i = 0; i < n; i++) {
            int row = i;
            design[i] = columns.stream().map(column -> column.get(row)).toArray(BigDecimal[]::new);
        }
        return design;
    }

    private static double fewestDigits(String name, String field, double[] actual) {
        List<?> expected = (List<?>) Objects.requireNonNull(entry(name).get(field));
        double fewest = 15;
        for (int i = 0; i < actual.length; i++) {
            fewest = Math.min(fewest, digits(actual[i], expected.get(i).toString()));
        }
        return fewest;
    }

    private static double digits(double actual, String certified) {
        double expected = Double.parseDouble(certified);
        double error = Math.abs(actual - expected) / (expected == 0 ? 1 : Math.abs(expected));
        return error == 0 ? 15 : Math.min(15, -Math.log10(error));
    }

    private static List<BigDecimal> column(String file, String name) {
        return Oracle.rows("nist/" + file + ".csv").stream()
                .map(row -> new BigDecimal(row.text(name)))
                .toList();
    }

    private static String text(String name, String field) {
        return Objects.requireNonNull(entry(name).get(field), field).toString();
    }

    private static Map<?, ?> entry(String name) {
        return (Map<?, ?>) Objects.requireNonNull(CERTIFIED.get(name), name);
    }

    private static Map<String, Object> certified() {
        try (InputStream in = NistTest.class.getResourceAsStream("/nist/certified.json")) {
            return JSON.std.mapFrom(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.println("NIST " + String.format(Locale.ROOT, format, arguments));
    }
}
