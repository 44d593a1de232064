package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.study.Arm;

/**
 * The clinics of a cell that may be shown, each with its headline. A clinic has a client to itself, so what is left of
 * the cell is the clinics that are not shown; where these would be a few people, the next smallest clinic joins them.
 *
 * @param shown in the order of their labels
 * @param left clients of the others
 */
record Clinics(List<Clinic> shown, Remainder left) {
    private static final int LEAST_TO_POOL = 2;

    /** Fewer cannot tell which of them lies outside what chance allows. */
    private static final int LEAST_FOR_LIMITS = 3;

    private static final String HEADING = "clinic_id";

    /**
     * @param label its pseudonym
     * @param support what it rests on
     * @param primary the headline of its sessions alone
     */
    record Clinic(String label, Support support, Estimate primary) {}

    Clinics {
        shown = List.copyOf(shown);
    }

    static Clinics of(Cell cell) {
        Optional<CodeColumn> column = cell.sessions().labels(HEADING);
        List<Part> parts = column.map(codes -> parts(cell, codes)).orElse(List.of());
        if (parts.size() < 2) {
            return new Clinics(List.of(), new Remainder(0, 0));
        }
        Set<Part> hidden = hidden(parts, cell.minimumClients());
        List<Clinic> shown = new ArrayList<>();
        for (Part part : parts) {
            if (!hidden.contains(part)) {
                shown.add(new Clinic(part.label, Supports.of(part.sample), Primary.of(cell, part.sample)));
            }
        }
        return new Clinics(shown, left(hidden));
    }

    /** The clinics of a cell and which are shown; empty where none is recorded. */
    static Optional<ShownGroups.GroupsOfClients> groups(Cell cell) {
        return cell.sessions().labels(HEADING).map(column -> {
            Set<String> labels =
                    cell.clinics().shown().stream().map(Clinic::label).collect(Collectors.toSet());
            boolean[] shown = new boolean[column.cardinality()];
            for (int code = 0; code < shown.length; code++) {
                shown[code] = labels.contains(column.label(code));
            }
            return new ShownGroups.GroupsOfClients(cell.sample().codes(column), shown);
        });
    }

    /** The headlines with an interval. */
    List<Clinic> estimated() {
        return shown.stream()
                .filter(clinic -> clinic.primary instanceof Estimated)
                .toList();
    }

    /** The pool of their headlines; empty for fewer than two. */
    Optional<RandomEffects> pool() {
        List<Estimated> primaries =
                estimated().stream().map(clinic -> (Estimated) clinic.primary).toList();
        return primaries.size() < LEAST_TO_POOL ? Optional.empty() : Optional.of(PooledTerms.pool(primaries));
    }

    /** The same where limits may be set about it; empty for fewer than three. */
    Optional<RandomEffects> poolWithLimits() {
        return estimated().size() < LEAST_FOR_LIMITS ? Optional.empty() : pool();
    }

    private record Part(String label, Sample sample, boolean mayBeShown) {
        int fewestClients() {
            return Math.min(sample.clients(Arm.THERAPEUTIC), sample.clients(Arm.REGULAR));
        }
    }

    private static List<Part> parts(Cell cell, CodeColumn column) {
        List<Part> parts = new ArrayList<>();
        Sample[] samples = cell.sample().split(cell.sample().codes(column), column.cardinality());
        for (int code = 0; code < samples.length; code++) {
            int clinic = code;
            Sample part = samples[code];
            if (part.size() > 0) {
                boolean mayBeShown = clinic > 0
                        && part.hasAtLeast(cell.minimumClients())
                        && !part.isHeldByOne()
                        && cell.mayBeCountedBesideEarlier((table, row) -> table.labels(HEADING)
                                .filter(codes -> codes.code(row) == clinic)
                                .isPresent());
                parts.add(new Part(column.label(clinic), part, mayBeShown));
            }
        }
        return parts;
    }

    private static Set<Part> hidden(List<Part> parts, int minimumClients) {
        Set<Part> hidden = new HashSet<>();
        parts.stream().filter(part -> !part.mayBeShown).forEach(hidden::add);
        Iterator<Part> smallestFirst = parts.stream()
                .filter(Part::mayBeShown)
                .sorted(Comparator.comparingInt(Part::fewestClients).thenComparing(Part::label))
                .iterator();
        while (smallestFirst.hasNext() && left(hidden).isSmall(minimumClients)) {
            hidden.add(smallestFirst.next());
        }
        return hidden;
    }

    private static Remainder left(Set<Part> hidden) {
        int therapeutic = 0;
        int regular = 0;
        for (Part part : hidden) {
            therapeutic += part.sample.clients(Arm.THERAPEUTIC);
            regular += part.sample.clients(Arm.REGULAR);
        }
        return new Remainder(therapeutic, regular);
    }
}
