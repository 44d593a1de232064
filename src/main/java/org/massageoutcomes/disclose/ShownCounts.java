package org.massageoutcomes.disclose;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Flow;

/** Hides small counts of rows, and what they could be had from by subtraction. */
final class ShownCounts {
    private final int minimum;

    ShownCounts(int minimum) {
        this.minimum = minimum;
    }

    Flow of(Flow flow) {
        Flow.Intake intake = flow.intake();
        boolean anySmall = Stream.of(intake.quarantined(), intake.duplicates(), intake.blank())
                .filter(Objects::nonNull)
                .anyMatch(this::isSmall);
        return new Flow(
                new Flow.Intake(
                        anySmall ? null : intake.records(),
                        outsideIsSmall(flow) ? null : intake.used(),
                        large(intake.quarantined()),
                        large(intake.duplicates()),
                        large(intake.blank()),
                        reasons(intake.reasons())),
                flow.inPeriod(),
                flow.clients(),
                flow.pairs().stream().map(ShownCounts::pairs).toList());
    }

    private boolean outsideIsSmall(Flow flow) {
        Long used = flow.intake().used();
        return used != null && flow.inPeriod() != null && isSmall(used - flow.inPeriod());
    }

    /** Reasons with small counts keep their words only; a lone one would be had from the total. */
    private List<Flow.Reason> reasons(List<Flow.Reason> reasons) {
        boolean anySmall = reasons.stream().anyMatch(reason -> reason.rows() != null && isSmall(reason.rows()));
        return reasons.stream()
                .map(reason -> anySmall ? new Flow.Reason(reason.rule(), reason.explanation(), null) : reason)
                .toList();
    }

    /** What is recorded beyond what is shown is the sessions of cells too small to show. */
    private static Flow.Pairs pairs(Flow.Pairs pairs) {
        return Objects.equals(pairs.sessions(), pairs.shown())
                ? pairs
                : new Flow.Pairs(pairs.outcome(), null, pairs.shown());
    }

    private @Nullable Long large(@Nullable Long count) {
        return count == null || isSmall(count) ? null : count;
    }

    private boolean isSmall(long count) {
        return count > 0 && count < minimum;
    }
}
