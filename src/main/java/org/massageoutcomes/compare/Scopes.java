package org.massageoutcomes.compare;

import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Conditions;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** Says what was analysed. */
final class Scopes {
    private Scopes() {}

    static Scope of(Sessions sessions, Study study, Request request) {
        YearMonth first = month(months(sessions).min().orElse(0));
        YearMonth last = request.month() == null ? month(months(sessions).max().orElse(0)) : request.month();
        return new Scope(
                study.title(),
                request.version(),
                run(first, last, request.month()),
                first,
                last,
                request.month(),
                study.minimumClients(),
                sessions.records("client_id"),
                sessions.recordsTherapists(),
                first != null,
                sessions.records("clinic_id"),
                request.synthetic(),
                absent(sessions));
    }

    private static IntStream months(Sessions sessions) {
        return IntStream.range(0, sessions.size()).map(sessions::month).filter(month -> month > 0);
    }

    private static @Nullable YearMonth month(int yearAndMonth) {
        return yearAndMonth == 0 ? null : YearMonth.of(yearAndMonth / 100, yearAndMonth % 100);
    }

    private static String run(@Nullable YearMonth first, @Nullable YearMonth last, @Nullable YearMonth month) {
        if (month != null) {
            return month.toString();
        }
        if (first == null || last == null) {
            return "undated";
        }
        return first.equals(last) ? first.toString() : first + "_" + last;
    }

    private static List<String> absent(Sessions sessions) {
        Set<String> present = IntStream.range(1, sessions.condition().cardinality())
                .filter(code -> sessions.end(code) > sessions.start(code))
                .mapToObj(code -> sessions.condition().label(code))
                .collect(Collectors.toSet());
        return Conditions.NINE.stream().filter(name -> !present.contains(name)).toList();
    }

    static Flow flow(Sessions sessions, Study study, Request request, Cells cells, EarlierReports earlier) {
        boolean besideEarlier = earlier.tellOfAFew(of -> Optional.of(Samples.all(of)));
        return new Flow(
                request.intake(),
                (long) sessions.size(),
                sessions.records("client_id") ? ShownClients.count(sessions, cells, study) : null,
                study.outcomes().stream()
                        .map(outcome -> pairs(sessions, outcome, cells, besideEarlier))
                        .toList());
    }

    private static Flow.Pairs pairs(Sessions sessions, Outcome outcome, Cells cells, boolean besideEarlier) {
        BitSet scored = Samples.scored(sessions, outcome);
        BitSet shown = sessions.rowsOf(cells.conditions(outcome));
        shown.and(scored);
        BitSet others = new BitSet(sessions.size());
        others.set(0, sessions.size());
        others.andNot(shown);
        Remainder rest = besideEarlier ? Remainder.A_FEW : Remainder.ofRows(sessions, others);
        return new Flow.Pairs(outcome.id(), (long) scored.cardinality(), (long) shown.cardinality(), rest);
    }
}
