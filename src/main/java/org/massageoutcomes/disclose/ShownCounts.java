package org.massageoutcomes.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Flow;

/**
 * Hides counts of rows that are small, or that another count would make known by subtraction.
 *
 * <p>Rows of the files hold the used ones, those the ones of the period, and those the ones of each outcome's conditions
 * shown, which everybody can add up from the results. Of these a count is shown only if it differs from each that is
 * shown below it by nothing or by enough.
 */
final class ShownCounts {
    private final int minimum;

    ShownCounts(int minimum) {
        this.minimum = minimum;
    }

    /**
     * The counts of a report of a month. The rows that were set aside have no month, so nobody can say by how many they
     * differ from the report before; neither are clients in all conditions counted, of which the one or the other report
     * may withhold some.
     */
    Flow ofAMonth(Flow flow) {
        Flow shown = of(flow);
        Flow.Intake intake = shown.intake();
        return new Flow(
                new Flow.Intake(
                        null,
                        null,
                        ifNone(intake.quarantined()),
                        ifNone(intake.duplicates()),
                        ifNone(intake.blank()),
                        withoutCounts(intake.reasons())),
                shown.inPeriod(),
                null,
                shown.pairs());
    }

    private static @Nullable Long ifNone(@Nullable Long count) {
        return count != null && count == 0 ? count : null;
    }

    Flow of(Flow flow) {
        Flow.Intake intake = flow.intake();
        List<Long> below = new ArrayList<>();
        flow.pairs().stream().map(Flow.Pairs::shown).flatMap(Stream::ofNullable).forEach(below::add);
        boolean restIsAFew = flow.pairs().stream()
                .anyMatch(pairs -> pairs.rest() != null && pairs.rest().isSmall(minimum));
        @Nullable Long inPeriod = restIsAFew ? null : next(flow.inPeriod(), below);
        @Nullable Long used = restIsAFew ? null : next(intake.used(), below);
        boolean anySmall = Stream.of(intake.quarantined(), intake.duplicates(), intake.blank())
                .flatMap(Stream::ofNullable)
                .anyMatch(this::isSmall);
        return new Flow(
                new Flow.Intake(
                        anySmall || used == null ? null : next(intake.records(), below),
                        used,
                        large(intake.quarantined()),
                        large(intake.duplicates()),
                        large(intake.blank()),
                        reasons(intake.reasons())),
                inPeriod,
                flow.clients(),
                flow.pairs().stream().map(ShownCounts::pairs).toList());
    }

    private @Nullable Long large(@Nullable Long count) {
        return count == null || isSmall(count) ? null : count;
    }

    /** The count, if it tells nothing beside those below it, and is one of them from now on. */
    private @Nullable Long next(@Nullable Long count, List<Long> below) {
        if (count == null || below.stream().anyMatch(other -> isSmall(count - other))) {
            return null;
        }
        below.add(count);
        return count;
    }

    /** Reasons with small counts keep their words only; a lone one would be had from the total. */
    private List<Flow.Reason> reasons(List<Flow.Reason> reasons) {
        boolean anySmall = reasons.stream().anyMatch(reason -> reason.rows() != null && isSmall(reason.rows()));
        return anySmall ? withoutCounts(reasons) : reasons;
    }

    private static List<Flow.Reason> withoutCounts(List<Flow.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Flow.Reason(reason.rule(), reason.explanation(), null))
                .toList();
    }

    /** What is recorded beyond what is shown is the sessions of cells too small to show. */
    private static Flow.Pairs pairs(Flow.Pairs pairs) {
        @Nullable Long sessions = Objects.equals(pairs.sessions(), pairs.shown()) ? pairs.sessions() : null;
        return new Flow.Pairs(pairs.outcome(), sessions, pairs.shown());
    }

    private boolean isSmall(long count) {
        return count > 0 && count < minimum;
    }
}
