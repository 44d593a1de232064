package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.stats.ExactSum;
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
        PooledTerms.of(pooled).forEach((term, estimate) -> add(findings, outcome, PooledTerms.NAME, term, estimate));
        if (headlines.stream().anyMatch(cell -> cell.therapists().isKnown())) {
            Estimated widening = Estimated.point(widening(pooled));
            add(findings, outcome, TherapistWeight.NAME, TherapistWeight.WIDENING, widening);
        }
        for (int i = 0; i < headlines.size(); i++) {
            CellFindings cell = headlines.get(i);
            Key key = new Key(outcome.id(), cell.condition(), SHRUNKEN, Key.DIFFERENCE);
            findings.add(new Finding(key, Estimated.point(pooled.shrunken(i)), cell.support()));
        }
        return findings;
    }

    /**
     * What the pooled interval would have to be multiplied by if therapists made up a twentieth of the variance: a therapist
     * who gives one type in every condition adds to all of them, and pooling takes conditions as independent. What one adds
     * to a condition alone is in its headline's interval, unless few therapists stand for a type.
     */
    private double widening(RandomEffects pooled) {
        double weights = primaries.stream()
                .mapToDouble(primary -> weight(primary, pooled))
                .sum();
        Map<Integer, Double> ofTherapists = new TreeMap<>();
        ExactSum common = new ExactSum();
        double missing = 0;
        for (int i = 0; i < primaries.size(); i++) {
            CellFindings cell = headlines.get(i);
            double share = weight(primaries.get(i), pooled) / weights;
            double own = 0;
            for (Map.Entry<Integer, Double> therapist :
                    cell.therapists().ofTherapist().entrySet()) {
                double pull = share * therapist.getValue();
                ofTherapists.merge(therapist.getKey(), pull, Double::sum);
                common.add(-pull * pull);
                own += pull * pull;
            }
            double lacking = TherapistWeight.SHARE * own - share * share * beyondClients(cell);
            missing += cell.fewTherapists() ? Math.max(0, lacking) : 0;
        }
        ofTherapists.values().forEach(pull -> common.add(pull * pull));
        missing += TherapistWeight.SHARE * common.finish();
        double error = Estimates.standardError(pooled.difference());
        return Math.sqrt(1 + Math.max(0, missing) / (error * error));
    }

    private static double weight(Estimated primary, RandomEffects pooled) {
        double error = Estimates.standardError(primary);
        return 1 / (error * error + pooled.tau2());
    }

    /** The variance that a headline has for its therapists, beyond that of the clients. */
    private static double beyondClients(CellFindings cell) {
        double headline = Estimates.standardError(primary(cell));
        return cell.found(BaselineAdjusted.NAME, Key.DIFFERENCE) instanceof Estimated byClient
                ? Math.max(0, headline * headline - Math.pow(Estimates.standardError(byClient), 2))
                : 0;
    }

    private void add(List<Finding> findings, Outcome outcome, String analysis, String term, Estimated estimate) {
        Key key = new Key(outcome.id(), Key.ALL_CONDITIONS, analysis, term);
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
