package org.massageoutcomes.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.study.MassageTypes;

/** What a massage type's label means for its row. */
final class TypeJudge {
    /** Labels remembered; a column that has more holds something else. */
    private static final int MOST_LABELS = 1_000;

    private final MassageTypes types;
    private final Map<String, Optional<Rule>> known = new HashMap<>();
    private String lastGood = "";
    private String goodBefore = "";

    TypeJudge(MassageTypes types) {
        this.types = types;
    }

    /** Why the row is set aside; null where it is counted in an arm. */
    @Nullable
    Rule judge(String label) {
        if (!label.isEmpty() && (label.equals(lastGood) || label.equals(goodBefore))) {
            return null;
        }
        Rule rule = lookUp(label);
        if (rule == null) {
            goodBefore = lastGood;
            lastGood = label;
        }
        return rule;
    }

    private @Nullable Rule lookUp(String label) {
        Optional<Rule> rule = known.get(label);
        if (rule == null) {
            rule = find(label);
            if (known.size() < MOST_LABELS) {
                known.put(label, rule);
            }
        }
        return rule.orElse(null);
    }

    private Optional<Rule> find(String label) {
        if (label.isEmpty()) {
            return Optional.of(Rule.BLANK_TYPE);
        }
        Optional<MassageTypes.Type> type = types.find(label);
        if (type.isEmpty()) {
            return Optional.of(Rule.UNKNOWN_TYPE);
        }
        return type.get().meaning() == MassageTypes.Meaning.LEFT_OUT
                ? Optional.of(Rule.LEFT_OUT_TYPE)
                : Optional.empty();
    }
}
