package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void everyRuleSaysWhatAndWhatToDo() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.code()).matches("[a-z-]+");
            assertThat(rule.explanation()).isNotBlank();
            assertThat(rule.hint()).isNotBlank();
        });
        assertThat(Arrays.stream(Rule.values()).filter(rule -> !rule.isBad())).containsExactly(Rule.LEFT_OUT_TYPE);
    }

    @Test
    void countsComeMostFrequentFirst() {
        QuarantinedRow wide = new QuarantinedRow("a.csv", 3, "", Rule.WRONG_WIDTH);
        QuarantinedRow word = new QuarantinedRow("a.csv", 4, "price", Rule.NOT_A_NUMBER);
        List<RuleCount> counts = RuleCount.of(List.of(wide, word, word));
        assertThat(counts).extracting(RuleCount::rule).containsExactly(Rule.NOT_A_NUMBER, Rule.WRONG_WIDTH);
        assertThat(counts.get(1).sentence()).contains("1 row (a.csv line 3)");
    }

    @Test
    void everyRuleFitsTheLog() {
        QuarantineLog log = new QuarantineLog();
        for (Rule rule : Rule.values()) {
            log.add(70_000, Integer.MAX_VALUE, QuarantineLog.WHOLE_ROW, rule);
        }
        List<Rule> logged = new ArrayList<>();
        log.forEachSorted(entry -> {
            assertThat(QuarantineLog.file(entry)).isEqualTo(70_000);
            assertThat(QuarantineLog.line(entry)).isEqualTo(Integer.MAX_VALUE);
            assertThat(QuarantineLog.field(entry)).isEqualTo(QuarantineLog.WHOLE_ROW);
            logged.add(QuarantineLog.rule(entry));
        });
        assertThat(logged).containsExactly(Rule.values());
    }
}
