package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.ClusterSums;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.NotEstimable;
import org.massageoutcomes.stats.Reason;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/**
 * One outcome and condition with enough clients in both arms: its sessions with both scores, and what several
 * analyses share of them.
 *
 * <p>What is shared is computed once, for whichever thread asks first. The analyses of a cell run one after the other;
 * cells are independent of each other.
 */
final class Cell {
    private final Study study;
    private final Outcome outcome;
    private final int condition;
    private final Sample sample;
    private final EarlierReports earlier;
    private final Map<Key, Estimate> found = new HashMap<>();
    private @Nullable List<Factor> movement;
    private @Nullable List<Factor> covariates;
    private @Nullable Overlap overlap;
    private @Nullable ClientMeans clientMeans;
    private @Nullable Days days;
    private boolean @Nullable [] clientsOfBothTypes;
    private @Nullable Design arms;
    private @Nullable Design adjusted;
    private @Nullable ClusterSums adjustedByClient;
    private @Nullable ClusterSums adjustedByTherapist;
    private @Nullable TherapistPull therapistPull;
    private @Nullable List<Balance.Variable> variables;
    private Responder.@Nullable Sessions respondable;
    private @Nullable Clinics clinics;
    private @Nullable Sample inLargestSteps;
    private @Nullable List<EarlierReports.Beside> beside;
    private @Nullable ClientGroups clientGroups;
    private @Nullable SessionGroups sessionGroups;

    Cell(Study study, Outcome outcome, int condition, Sample sample, EarlierReports earlier) {
        this.earlier = earlier;
        this.study = study;
        this.outcome = outcome;
        this.condition = condition;
        this.sample = sample;
    }

    /** The same outcome and condition with other sessions. */
    Cell with(Sample other) {
        return new Cell(study, outcome, condition, other, earlier);
    }

    Study study() {
        return study;
    }

    Outcome outcome() {
        return outcome;
    }

    Sample sample() {
        return sample;
    }

    /** The sample for what must not depend on how finely other sessions are recorded. */
    synchronized Sample inLargestSteps() {
        if (inLargestSteps == null) {
            inLargestSteps = sample.inLargestSteps();
        }
        return inLargestSteps;
    }

    /** Whether a part with counts of its own may be shown beside the same part in the reports before. */
    boolean mayBeCountedBesideEarlier(SessionTest inPart) {
        return !earlier.countedTellsOfAFew(of ->
                Samples.improvement(of, outcome, condition).map(all -> all.where(i -> inPart.passes(of, all.row(i)))));
    }

    /** Whether the number of some clients, beside that of the last report, tells of a few. */
    boolean countTellsOfAFew(Function<Cell, boolean[]> counted) {
        return beside().stream().anyMatch(both -> both.countsTellOfAFew(counted, minimumClients()));
    }

    /** Whether some sessions, beside those of the last report, tell of a few. */
    boolean sessionsTellOfAFew(Function<Cell, boolean[]> marked) {
        return beside().stream().anyMatch(both -> both.sessionsTellOfAFew(marked, minimumClients()));
    }

    /** The cell beside itself in the last report, if there is one. */
    private synchronized List<EarlierReports.Beside> beside() {
        if (beside == null) {
            beside = earlier.beside(this).stream().toList();
        }
        return beside;
    }

    /** Whether a row of a table belongs to a part. */
    @FunctionalInterface
    interface SessionTest {
        boolean passes(Sessions table, int row);
    }

    /** The clinics, one by one. */
    synchronized Clinics clinics() {
        if (clinics == null) {
            clinics = Clinics.of(this);
        }
        return clinics;
    }

    Sessions sessions() {
        return sample.sessions();
    }

    int condition() {
        return condition;
    }

    String conditionLabel() {
        return sessions().condition().label(condition);
    }

    int minimumClients() {
        return study.minimumClients();
    }

    /** The sessions again, the response being the signed score after. */
    Sample followUp() {
        return Samples.followUp(sessions(), outcome, condition).orElseThrow();
    }

    /** The movement, for outcomes whose level differs by it; none where it is not recorded or always the same. */
    synchronized List<Factor> movement() {
        if (movement == null) {
            movement = movementOf(sample);
        }
        return movement;
    }

    /** The movement as a factor of a part of the sessions. */
    List<Factor> movementOf(Sample part) {
        Optional<CodeColumn> column = sessions().labels("movement");
        if (!outcome.perMovement() || column.isEmpty()) {
            return List.of();
        }
        Factor factor = Factors.every("movement", column.get(), part);
        return factor.varies() ? List.of(factor) : List.of();
    }

    /** The study's covariates without small levels; those that do not vary are left out. */
    synchronized List<Factor> covariates() {
        if (covariates == null) {
            covariates = new ArrayList<>();
            for (String name : study.adjustFor()) {
                sessions()
                        .labels(name)
                        .map(column -> Factors.withoutSmallLevels(
                                Factors.every(name, column, sample), sample, minimumClients()))
                        .filter(Factor::varies)
                        .ifPresent(covariates::add);
            }
        }
        return covariates;
    }

    /** Movement and covariates together. */
    List<Factor> movementAndCovariates() {
        List<Factor> all = new ArrayList<>(movement());
        all.addAll(covariates());
        return all;
    }

    /** One mean a client and arm. */
    synchronized ClientMeans clientMeans() {
        if (clientMeans == null) {
            clientMeans = ClientMeans.of(sample);
        }
        return clientMeans;
    }

    /** The design without adjustment. */
    synchronized Design arms() {
        if (arms == null) {
            arms = Design.of(sample, List.of());
        }
        return arms;
    }

    /** The design given the score at the door: the arm and the movement. */
    synchronized Design adjusted() {
        if (adjusted == null) {
            adjusted = Design.of(sample, movement());
        }
        return adjusted;
    }

    /** Sums by client of the improvement, given the score at the door. */
    synchronized ClusterSums adjustedByClient() {
        if (adjustedByClient == null) {
            adjustedByClient = adjusted().byClient(true);
        }
        return adjustedByClient;
    }

    /** Sums by therapist of the same, in the largest steps. */
    synchronized ClusterSums adjustedByTherapist() {
        if (adjustedByTherapist == null) {
            adjustedByTherapist = TherapistClustered.sums(this);
        }
        return adjustedByTherapist;
    }

    /** What single therapists add to the difference; to be asked after the analysis adjusted by client. */
    TherapistPull therapistPull() {
        if (therapistPull == null) {
            therapistPull = TherapistWeight.pull(this);
        }
        return therapistPull;
    }

    /** What the arms are compared on at the door. */
    synchronized List<Balance.Variable> variables() {
        if (variables == null) {
            variables = Balance.variables(this);
        }
        return variables;
    }

    /** The sessions of which a response can be told. */
    synchronized Responder.Sessions respondable() {
        if (respondable == null) {
            respondable = Responder.Sessions.of(sample);
        }
        return respondable;
    }

    /** Gives back the memory of what only analyses of this cell share; reading it again computes it again. */
    synchronized void forget() {
        movement = null;
        covariates = null;
        days = null;
        clientsOfBothTypes = null;
        clinics = null;
        inLargestSteps = null;
        overlap = null;
        clientMeans = null;
        arms = null;
        adjusted = null;
        adjustedByClient = null;
        adjustedByTherapist = null;
        variables = null;
        respondable = null;
    }

    /** Each client's dates, in order. */
    synchronized Days days() {
        if (days == null) {
            days = Days.of(sample);
        }
        return days;
    }

    /** Marks the dates of clients of one type who came on so many dates or more. */
    boolean[] ofClientsOfOneType(int leastDates) {
        boolean[] marked = new boolean[sample.size()];
        Days dates = days();
        boolean[] both = clientsOfBothTypes();
        for (int client = 0; client < dates.clients(); client++) {
            if (dates.count(client) >= leastDates && !both[dates.clientOf(client)]) {
                for (int day = dates.first(client); day <= dates.last(client); day++) {
                    dates.mark(day, marked);
                }
            }
        }
        return marked;
    }

    /** Marks the sessions of clients who had both types for the condition. */
    boolean[] ofClientsOfBothTypes() {
        boolean[] both = clientsOfBothTypes();
        boolean[] marked = new boolean[sample.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = both[sample.client(i)];
        }
        return marked;
    }

    /** Marks the clients who had both types for the condition. */
    synchronized boolean[] clientsOfBothTypes() {
        if (clientsOfBothTypes == null) {
            clientsOfBothTypes = bothTypes(sample);
        }
        return clientsOfBothTypes;
    }

    private static boolean[] bothTypes(Sample sample) {
        boolean[] therapeutic = new boolean[sample.clients()];
        boolean[] regular = new boolean[sample.clients()];
        for (int i = 0; i < sample.size(); i++) {
            (sample.isTherapeutic(i) ? therapeutic : regular)[sample.client(i)] = true;
        }
        for (int client = 0; client < therapeutic.length; client++) {
            therapeutic[client] &= regular[client];
        }
        return therapeutic;
    }

    /** Which groups of its clients may be counted. */
    synchronized ClientGroups clientGroups() {
        if (clientGroups == null) {
            clientGroups = ClientGroups.of(this);
        }
        return clientGroups;
    }

    /** Which groups of its sessions may be counted. */
    synchronized SessionGroups sessionGroups() {
        if (sessionGroups == null) {
            sessionGroups = SessionGroups.of(this);
        }
        return sessionGroups;
    }

    EarlierReports earlier() {
        return earlier;
    }

    /** Overlap weights of the sessions. */
    synchronized Overlap overlap() {
        if (overlap == null) {
            overlap = Overlap.of(this);
        }
        return overlap;
    }

    void keep(String analysis, Analysis.Term term) {
        found.put(new Key(outcome.id(), "", analysis, term.name()), term.estimate());
    }

    /** What an earlier analysis of this cell found. */
    Estimate found(String analysis, String term) {
        return found.getOrDefault(new Key(outcome.id(), "", analysis, term), new NotEstimable(Reason.TOO_FEW_CLUSTERS));
    }

    /** The headline. */
    Estimate primary() {
        return found(Primary.NAME, Key.DIFFERENCE);
    }

    /** An estimate in steps, in the outcome's unit. */
    Estimate inUnits(Estimate steps) {
        return Units.of(steps, sample);
    }
}
