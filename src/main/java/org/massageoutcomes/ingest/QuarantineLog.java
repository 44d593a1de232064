package org.massageoutcomes.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.massageoutcomes.session.CompactLongs;

/** A growing list of rows set aside, eight bytes each: file, line, field and rule. */
final class QuarantineLog {
    /** In place of a field, where the whole row is at fault. */
    static final int WHOLE_ROW = 0x7FF;

    /** No more rules fit than two to this: RuleTest. */
    private static final int RULE_BITS = 5;

    private static final int FIELD_BITS = 11;
    private static final int LINE_BITS = 31;
    private static final List<Rule> RULES = List.of(Rule.values());

    private final CompactLongs entries = new CompactLongs();

    int size() {
        return entries.size();
    }

    void add(int file, int line, int field, Rule rule) {
        long place = (long) file << LINE_BITS | line;
        entries.add((place << FIELD_BITS | field) << RULE_BITS | RULES.indexOf(rule));
    }

    void addAll(QuarantineLog other) {
        for (int i = 0; i < other.size(); i++) {
            entries.add(other.entries.get(i));
        }
    }

    /** Hands over every entry, by file and line. */
    void forEachSorted(LongConsumer consumer) {
        long[] sorted = new long[entries.size()];
        Arrays.setAll(sorted, entries::get);
        Arrays.sort(sorted);
        for (long entry : sorted) {
            consumer.accept(entry);
        }
    }

    static int file(long entry) {
        return (int) (entry >>> LINE_BITS + FIELD_BITS + RULE_BITS);
    }

    static int line(long entry) {
        return (int) (entry >>> FIELD_BITS + RULE_BITS) & Integer.MAX_VALUE;
    }

    static int field(long entry) {
        return (int) (entry >>> RULE_BITS) & WHOLE_ROW;
    }

    static Rule rule(long entry) {
        return RULES.get((int) entry & (1 << RULE_BITS) - 1);
    }
}
