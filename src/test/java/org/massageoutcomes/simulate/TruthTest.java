package org.massageoutcomes.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TruthTest {

    @Test
    void isOneParameterARowUnderFiveHeadings() throws IOException {
        StringBuilder tsv = new StringBuilder();
        Truth.of(Scenario.year(1)).write(tsv);
        assertThat(tsv.toString().lines().findFirst()).contains("outcome\tcondition\tparameter\tvalue\tunit");
        assertThat(tsv.toString().lines()).allMatch(line -> line.split("\t", -1).length == 5);
        assertThat(tsv.toString().lines())
                .contains("pain\tLower back pain\teffect\t1.5\tpoints", "pain\tMigraine\teffect\t0\tpoints")
                .contains("\tLower back pain\tprevalence\t0.273\tshare of clients")
                .contains("price\tAll conditions\teffect\t24.583333333\tcurrency");
    }

    @Test
    void statesAnEffectForEveryOutcomeOfEveryCondition() {
        Scenario scenario = Scenario.year(1);
        for (ConditionTruth condition : scenario.conditions()) {
            for (OutcomeTruth outcome : condition.outcomes()) {
                assertThat(Truth.of(scenario).parameters())
                        .filteredOn(p -> p.condition().equals(condition.label())
                                && p.name().equals("effect"))
                        .filteredOn(p -> p.outcome().equals(outcome.scale().outcome()))
                        .singleElement()
                        .satisfies(p -> assertThat(p.value())
                                .isEqualTo(outcome.response().effect()));
            }
        }
    }
}
