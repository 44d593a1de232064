package org.massageoutcomes.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was put in comes out: on 200,000 recorded, rounded, incomplete rows, within four standard errors. */
class TruthRecoveryTest {
    private static final Scenario SCENARIO = Scenario.of(11, 200_000, 100, Export.YEAR);
    private static final Export EXPORT = Export.of(SCENARIO);
    private static final Map<String, List<String[]>> BY_CONDITION = EXPORT.by("condition");
    private static final Map<Scale, List<String>> COLUMNS = Map.of(
            Scale.PAIN, List.of("pain_before", "pain_after"),
            Scale.ROM, List.of("rom_before_deg", "rom_after_deg"),
            Scale.STRESS, List.of("stress_before", "stress_after"),
            Scale.STRENGTH, List.of("strength_before", "strength_after"));

    @Test
    void adjustingForTheBaselineFindsEveryEffect() {
        int found = 0;
        for (ConditionTruth condition : SCENARIO.conditions()) {
            for (OutcomeTruth outcome : condition.outcomes()) {
                Ancova fit = fit(condition, outcome.scale());
                assertThat(fit.effect())
                        .as(outcome.scale() + " of " + condition.label())
                        .isCloseTo(outcome.response().effect(), within(4 * fit.standardError()));
                found++;
            }
        }
        assertThat(found).isEqualTo(28);
    }

    @Test
    void forgettingTheBaselineFlattersTherapeuticMassageWhereTheWorseOffChooseIt() {
        ConditionTruth condition = SCENARIO.conditions().get(0);
        Ancova fit = fit(condition, Scale.PAIN);
        double truth = condition.outcomes().get(0).response().effect();
        assertThat(fit.unadjusted() - truth).isGreaterThan(4 * fit.standardError());
    }

    @Test
    void whatClinicsDoDiffersAsTheTruthSays() {
        for (Practice practice : Practice.COLUMNS) {
            double difference = mean(practice.column(), "therapeutic") - mean(practice.column(), "regular");
            assertThat(difference).as(practice.column()).isCloseTo(practice.effect(), within(0.3));
        }
    }

    private static Ancova fit(ConditionTruth condition, Scale scale) {
        List<String> columns = COLUMNS.getOrDefault(scale, List.of());
        int before = EXPORT.column(columns.get(0));
        int after = EXPORT.column(columns.get(1));
        List<Ancova.Row> rows = new ArrayList<>();
        for (String[] row : BY_CONDITION.getOrDefault(condition.label(), List.of())) {
            if (!row[before].isEmpty() && !row[after].isEmpty()) {
                double b = Double.parseDouble(row[before]);
                double improvement = scale.improves() * (Double.parseDouble(row[after]) - b);
                boolean therapeutic = row[EXPORT.column("massage_type")].equals("therapeutic");
                String movement = row[EXPORT.column("movement")];
                String therapist = row[EXPORT.column("therapist_id")];
                rows.add(new Ancova.Row(movement, therapist, b, improvement, therapeutic ? 1 : 0));
            }
        }
        return Ancova.of(rows);
    }

    private static double mean(String column, String arm) {
        int type = EXPORT.column("massage_type");
        int number = EXPORT.column(column);
        return EXPORT.rows().stream()
                .filter(row -> row[type].equals(arm) && !row[number].isEmpty())
                .mapToDouble(row -> Double.parseDouble(row[number]))
                .average()
                .orElseThrow();
    }
}
