package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.Holm;
import org.massageoutcomes.stats.RandomEffects;
import org.massageoutcomes.study.Outcome;

/** What is found over an outcome's conditions: Holm's adjustment, the pooled estimate, the shrunken ones. */
final class Synthesis {
    static final String SHRUNKEN = "shrunken";

    /** Two conditions cannot tell how much conditions differ. */
    private static final int LEAST_CONDITIONS = 3;

    /** Conditions are pooled in an order of their own, so that no bit depends on their names. */
    private static final Comparator<Estimated> BY_SIZE =
            Comparator.comparingDouble(Estimates::point).thenComparingDouble(Estimates::standardError);

    private final List<CellFindings> headlines;
    private final List<Estimated> primaries;

    private Synthesis(List<CellFindings> headlines, List<Estimated> primaries) {
        this.headlines = headlines;
        this.primaries = primaries;
    }

    /** @param cells the cells of one outcome */
    static Synthesis of(List<CellFindings> cells) {
        List<CellFindings> headlines = cells.stream()
                .filter(cell -> cell.found(Primary.NAME, Key.DIFFERENCE) instanceof Estimated)
                .sorted(Comparator.comparing(Synthesis::primary, BY_SIZE))
                .toList();
        List<Estimated> primaries = headlines.stream().map(Synthesis::primary).toList();
        return new Synthesis(headlines, primaries);
    }

    private static Estimated primary(CellFindings cell) {
        return (Estimated) cell.found(Primary.NAME, Key.DIFFERENCE);
    }

    /** How many conditions have a headline. */
    int comparisons() {
        return primaries.size();
    }

    /** p adjusted over the conditions, by condition. */
    Map<String, Double> adjusted() {
        double[] adjusted =
                Holm.adjust(primaries.stream().mapToDouble(Estimates::pValue).toArray());
        Map<String, Double> byCondition = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            byCondition.put(headlines.get(i).condition(), adjusted[i]);
        }
        return byCondition;
    }

    /** The pooled estimate and each condition's shrunken one; none for fewer than three conditions. */
    List<Finding> pooled(Outcome outcome) {
        if (primaries.size() < LEAST_CONDITIONS) {
            return List.of();
        }
        RandomEffects pooled = PooledTerms.pool(primaries);
        List<Finding> findings = new ArrayList<>();
        PooledTerms.of(pooled).forEach((term, estimate) -> add(findings, outcome, term, estimate));
        for (int i = 0; i < headlines.size(); i++) {
            CellFindings cell = headlines.get(i);
            Key key = new Key(outcome.id(), cell.condition(), SHRUNKEN, Key.DIFFERENCE);
            findings.add(new Finding(key, Estimated.point(pooled.shrunken(i)), cell.support()));
        }
        return findings;
    }

    private void add(List<Finding> findings, Outcome outcome, String term, Estimated estimate) {
        Key key = new Key(outcome.id(), Key.ALL_CONDITIONS, PooledTerms.NAME, term);
        findings.add(new Finding(key, estimate, total()));
    }

    private Support total() {
        long therapeutic = 0;
        long regular = 0;
        int therapeuticClients = 0;
        int regularClients = 0;
        for (CellFindings cell : headlines) {
            therapeutic += cell.support().sessionsTherapeutic();
            regular += cell.support().sessionsRegular();
            therapeuticClients += cell.support().clientsTherapeutic();
            regularClients += cell.support().clientsRegular();
        }
        return new Support(therapeutic, regular, therapeuticClients, regularClients);
    }
}
