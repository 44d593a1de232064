package org.massageoutcomes.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.massageoutcomes.study.Study;

/**
 * What a report shows level by level must be no column of people, and no covariate what is compared. So a study file that
 * adjusts for such a column, or has a label or clinic read from one, is refused.
 */
final class ShownLevels {
    /** A clinic may be shown and adjusted for; the others are people, or what is compared. */
    private static final List<Integer> NEVER =
            List.of(Fields.CLIENT, Fields.THERAPIST, Fields.SESSION, Fields.TYPE, Fields.CONDITION, Fields.DATE);

    private static final Set<String> NOTHING_OF_A_PERSON =
            Set.of("id", "massage", "initials", "name", "treating", "lead", "assigned", "session");

    private ShownLevels() {}

    /** In words; empty where there is nothing to object to. */
    static Optional<String> objection(Study study) {
        for (String shown : Fields.shownByLevel(study)) {
            Optional<String> role = roleOf(shown, study);
            if (role.isPresent()) {
                return Optional.of(objection(shown, role.get(), study));
            }
        }
        return Optional.empty();
    }

    private static String objection(String shown, String role, Study study) {
        String heading = study.columns().get(shown);
        if (heading != null) {
            return "columns: " + LabelText.shown(shown) + " is to be read from " + LabelText.shown(heading)
                    + (heading.equals(role) ? "" : ", a name of " + role)
                    + ", whose levels cannot be shown; correct it";
        }
        return "adjust_for: " + LabelText.shown(shown)
                + (shown.equals(role)
                        ? " cannot be adjusted for; leave it out"
                        : " is a name of " + role + ", which cannot be adjusted for; leave it out, or give the column"
                                + " another heading if it holds something else");
    }

    /** The role of the column that a label is read from: its canonical heading. */
    private static Optional<String> roleOf(String label, Study study) {
        String heading = study.columns().getOrDefault(label, label);
        Set<String> keys = new HashSet<>();
        for (String name : List.of(label, heading)) {
            keys.add(Headings.key(name));
            keys.add(Headings.keyWithoutBrackets(name));
        }
        return NEVER.stream()
                .filter(role -> keys.stream().anyMatch(keysOf(role, study)::contains)
                        || isPerson(role) && namesOnly(heading, role))
                .map(Fields::role)
                .findFirst();
    }

    /** Those of persons under any name. Other words, such as technique, may be a covariate's. */
    private static Set<String> keysOf(int role, Study study) {
        String canonical = Fields.role(role);
        Set<String> names = new HashSet<>(Set.of(canonical));
        names.add(study.columns().getOrDefault(canonical, canonical));
        if (isPerson(role)) {
            names.addAll(Headings.all().getOrDefault(canonical, List.of()));
        }
        return names.stream().map(Headings::key).collect(Collectors.toSet());
    }

    private static boolean isPerson(int role) {
        return role == Fields.CLIENT || role == Fields.THERAPIST;
    }

    /** Whether a heading says the person and nothing of them, as massage therapist does and therapist sex does not. */
    private static boolean namesOnly(String heading, int role) {
        Set<String> words = new HashSet<>(Words.of(heading));
        words.removeAll(NOTHING_OF_A_PERSON);
        return words.equals(Set.of(role == Fields.CLIENT ? "client" : "therapist"));
    }
}
