package org.massageoutcomes.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What was put into an export. Parameter {@code effect} is what {@code baseline_adjusted}, {@code primary},
 * {@code covariate_adjusted}, {@code overlap_weighted}, {@code mixed_model} and {@code first_session} estimate, and for
 * what clinics do ({@code price} and so on) what {@code level} does; the others say what makes those estimates vary.
 */
public record Truth(List<Parameter> parameters) {
    private static final String ALL = "All conditions";
    private static final String HEADER = "outcome\tcondition\tparameter\tvalue\tunit\n";

    public Truth {
        parameters = List.copyOf(parameters);
    }

    /** One row. {@code outcome} is empty where the parameter belongs to clients, not scores. */
    public record Parameter(String outcome, String condition, String name, double value, String unit) {}

    public static Truth of(Scenario scenario) {
        List<Parameter> found = new ArrayList<>();
        for (ConditionTruth condition : scenario.conditions()) {
            found.add(new Parameter("", condition.label(), "prevalence", condition.prevalence(), "share of clients"));
            found.add(new Parameter("", condition.label(), "indication", condition.indication(), "log odds per SD"));
            for (OutcomeTruth outcome : condition.outcomes()) {
                addOutcome(found, condition.label(), outcome);
            }
        }
        for (Practice practice : Practice.COLUMNS) {
            found.add(new Parameter(practice.column(), ALL, "effect", practice.effect(), practice.unit()));
        }
        addHabits(found, scenario.habits());
        return new Truth(found);
    }

    /** Tab separated, one header row, at most nine decimals. */
    public void write(Appendable target) throws IOException {
        target.append(HEADER);
        for (Parameter p : parameters) {
            String cells = String.join("\t", p.outcome(), p.condition(), p.name(), plain(p.value()), p.unit());
            target.append(cells).append('\n');
        }
    }

    private static void addOutcome(List<Parameter> found, String condition, OutcomeTruth outcome) {
        String id = outcome.scale().outcome();
        String unit = outcome.scale().unit();
        Response response = outcome.response();
        Spread spread = outcome.spread();
        found.add(new Parameter(id, condition, "effect", response.effect(), unit));
        found.add(new Parameter(id, condition, "regression", response.regression(), unit + " per unit worse before"));
        found.add(new Parameter(id, condition, "lasting", response.lasting(), unit + " per earlier session"));
        String perTherapeutic = unit + " per earlier therapeutic session";
        found.add(new Parameter(id, condition, "lasting_effect", response.lastingEffect(), perTherapeutic));
        found.add(new Parameter(id, condition, "client_sd", spread.client(), unit));
        found.add(new Parameter(id, condition, "therapist_sd", spread.therapist(), unit));
        found.add(new Parameter(id, condition, "residual_sd", spread.residual(), unit));
        found.add(new Parameter(id, condition, "measured", outcome.measured(), "share of sessions"));
    }

    private static void addHabits(List<Parameter> found, Habits habits) {
        String returning = "share of clients with 2 or more sessions";
        found.add(new Parameter("", ALL, "both_kinds", habits.bothKinds(), returning));
        found.add(new Parameter("", ALL, "therapist_leaning", habits.leaning(), "log odds"));
        String ofBefore = "share of scores before";
        found.add(new Parameter("", ALL, "missing_after:therapeutic", habits.afterMissingTherapeutic(), ofBefore));
        found.add(new Parameter("", ALL, "missing_after:regular", habits.afterMissingRegular(), ofBefore));
        found.add(new Parameter("", ALL, "labels_missing", habits.labelMissing(), "share of clients"));
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(9, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
