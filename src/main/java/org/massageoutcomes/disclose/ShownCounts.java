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

    Flow of(Flow flow) {
        Flow.Intake intake = flow.intake();
        List<Long> below = new ArrayList<>();
        flow.pairs().stream().map(Flow.Pairs::shown).flatMap(Stream::ofNullable).forEach(below::add);
        boolean restIsAFew = flow.pairs().stream()
                .anyMatch(pairs -> pairs.rest() != null && pairs.rest().isSmall(minimum));
        @Nullable Long inPeriod = restIsAFew ? null : next(flow.inPeriod(), below);
        boolean anySmall = Stream.of(intake.quarantined(), intake.duplicates(), intake.blank())
                .flatMap(Stream::ofNullable)
                .anyMatch(this::isSmall);
        @Nullable Long used = restIsAFew || anySmall ? null : next(intake.used(), below);
        @Nullable
        Long records =
                restIsAFew && intake.records() != null && tellsOfTheRest(intake) ? null : next(intake.records(), below);
        boolean parts = used != null && records != null;
        return new Flow(
                new Flow.Intake(
                        records,
                        used,
                        parts ? intake.quarantined() : null,
                        parts ? intake.duplicates() : null,
                        parts ? intake.blank() : null,
                        reasons(intake.reasons(), parts)),
                inPeriod,
                flow.clients(),
                flow.pairs().stream().map(ShownCounts::pairs).toList());
    }

    /** Whether there is nothing else among the rows that the few could hide in. */
    private boolean tellsOfTheRest(Flow.Intake intake) {
        long others = Stream.of(intake.quarantined(), intake.duplicates(), intake.blank())
                .flatMap(Stream::ofNullable)
                .mapToLong(Long::longValue)
                .sum();
        return others < minimum;
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
    private List<Flow.Reason> reasons(List<Flow.Reason> reasons, boolean shown) {
        boolean anySmall = reasons.stream().anyMatch(reason -> reason.rows() != null && isSmall(reason.rows()));
        return reasons.stream()
                .map(reason -> anySmall || !shown ? new Flow.Reason(reason.rule(), reason.explanation(), null) : reason)
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
