package org.massageoutcomes.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Key;
import org.massageoutcomes.compare.Support;
import org.massageoutcomes.stats.Estimated;

/** Made-up estimates of a plausible clinic, in the columns of the oracle's files. */
final class EstimatesFile {
    private EstimatesFile() {}

    static List<Finding> read() {
        Map<Key, Estimated> estimates = new LinkedHashMap<>();
        for (CSVRecord row : rows()) {
            estimates.put(new Key(row.get(0), row.get(1), row.get(2), row.get(3)), estimated(row));
        }
        List<Finding> findings = new ArrayList<>();
        estimates.forEach((key, estimate) ->
                findings.add(new Finding(key, estimate, holm(key, estimate), support(key, estimates))));
        return findings;
    }

    private static List<CSVRecord> rows() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(EstimatesFile.class.getResourceAsStream("/report/estimates.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Estimated estimated(CSVRecord row) {
        return new Estimated(
                number(row.get(4)),
                number(row.get(5)),
                number(row.get(6)),
                number(row.get(7)),
                number(row.get(8)),
                number(row.get(9)),
                number(row.get(10)));
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    /** Cruder than Holm's, which is another package's to compute. */
    private static @Nullable Double holm(Key key, Estimated estimate) {
        Double p = estimate.pValue();
        return key.analysis().equals("primary") && p != null ? Math.min(1, 8 * p) : null;
    }

    private static @Nullable Support support(Key key, Map<Key, Estimated> estimates) {
        Double n1 = describe(key, "therapeutic:n", estimates);
        Double n0 = describe(key, "regular:n", estimates);
        Double k1 = describe(key, "therapeutic:clients", estimates);
        Double k0 = describe(key, "regular:clients", estimates);
        return n1 == null || n0 == null || k1 == null || k0 == null
                ? null
                : new Support(n1.longValue(), n0.longValue(), k1.intValue(), k0.intValue());
    }

    private static @Nullable Double describe(Key key, String term, Map<Key, Estimated> estimates) {
        Estimated found = estimates.get(new Key(key.outcome(), key.condition(), "describe", term));
        return found == null ? null : found.estimate();
    }
}
