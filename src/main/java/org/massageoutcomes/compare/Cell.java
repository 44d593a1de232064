package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final Sessions sessions;
    private final Memo<Sample> sample;
    private final EarlierReports earlier;
    private final Map<Key, Estimate> found = new HashMap<>();
    private final List<Memo<?>> forgettable = new ArrayList<>();
    private final Memo<List<Factor>> movement = shared(() -> movementOf(sample()));
    private final Memo<List<Factor>> covariates = shared(this::findCovariates);
    private final Memo<List<Factor>> factorsOutsideModel = shared(() -> OutsideModel.factors(this));
    private final Memo<Overlap> overlap = shared(() -> Overlap.of(this));
    private final Memo<ClientMeans> clientMeans = shared(() -> ClientMeans.of(sample()));
    private final Memo<Days> days = shared(() -> Days.of(sample()));
    private final Memo<ClientTypes> clientTypes = shared(() -> ClientTypes.of(sample()));
    private final Memo<Design> arms = shared(() -> Design.of(sample(), List.of()));
    private final Memo<Design> adjusted = shared(() -> Design.of(sample(), movement()));
    private final Memo<ClusterSums> adjustedByClient = shared(() -> adjusted().byClient(true));
    private final Memo<ClusterSums> adjustedByTherapist = shared(() -> TherapistClustered.sums(this));
    private final Memo<List<Balance.Variable>> variables = shared(() -> Balance.variables(this));
    private final Memo<Responder.Sessions> respondable = shared(() -> Responder.Sessions.of(sample()));
    private final Memo<Clinics> clinics = shared(() -> Clinics.of(this));
    private final Memo<Therapists> therapists = shared(() -> new Therapists(sample()));
    private final Memo<Sample> inLargestSteps = shared(() -> sample().inLargestSteps());
    private final Memo<TherapistPull> therapistPull = new Memo<>(() -> TherapistWeight.pull(this));
    private final Memo<List<EarlierReports.Beside>> beside =
            new Memo<>(() -> earlier().beside(this).stream().toList());
    private final Memo<ClientGroups> clientGroups = new Memo<>(() -> ClientGroups.of(this));
    private final Memo<SessionGroups> sessionGroups = new Memo<>(() -> SessionGroups.of(this));

    /**
     * @param sessions the whole table
     * @param sample the cell's, asked for again whenever it is needed after it was forgotten
     */
    Cell(
            Study study,
            Outcome outcome,
            int condition,
            Sessions sessions,
            Supplier<Sample> sample,
            EarlierReports earlier) {
        this.sessions = sessions;
        this.earlier = earlier;
        this.study = study;
        this.outcome = outcome;
        this.condition = condition;
        this.sample = shared(sample);
    }

    /** The same outcome and condition with other sessions. */
    Cell with(Sample other) {
        return new Cell(study, outcome, condition, other.sessions(), () -> other, earlier);
    }

    Study study() {
        return study;
    }

    Outcome outcome() {
        return outcome;
    }

    Sample sample() {
        return sample.get();
    }

    /** The sample for what must not depend on how finely other sessions are recorded. */
    Sample inLargestSteps() {
        return inLargestSteps.get();
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
    private List<EarlierReports.Beside> beside() {
        return beside.get();
    }

    /** Whether a row of a table belongs to a part. */
    @FunctionalInterface
    interface SessionTest {
        boolean passes(Sessions table, int row);
    }

    /** The clinics, one by one. */
    Clinics clinics() {
        return clinics.get();
    }

    Sessions sessions() {
        return sessions;
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

    /** The movement, for outcomes whose level differs by it; none where it is not recorded or always the same. */
    List<Factor> movement() {
        return movement.get();
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

    private <T> Memo<T> shared(Supplier<T> compute) {
        Memo<T> memo = new Memo<>(compute);
        forgettable.add(memo);
        return memo;
    }

    private List<Factor> findCovariates() {
        List<Factor> varying = new ArrayList<>();
        for (String name : study.adjustFor()) {
            sessions()
                    .labels(name)
                    .map(column -> Factors.withoutSmallLevels(
                            Factors.every(name, column, sample()), sample(), minimumClients()))
                    .filter(Factor::varies)
                    .ifPresent(varying::add);
        }
        return varying;
    }

    /** The study's covariates without small levels; those that do not vary are left out. */
    List<Factor> covariates() {
        return covariates.get();
    }

    /** What no model adjusts for and the arms are compared on all the same. */
    List<Factor> factorsOutsideModel() {
        return factorsOutsideModel.get();
    }

    /** Everything that the arms are compared on level by level. */
    List<Factor> comparedFactors() {
        return Stream.of(covariates(), factorsOutsideModel())
                .flatMap(List::stream)
                .toList();
    }

    /** Movement and covariates together. */
    List<Factor> movementAndCovariates() {
        List<Factor> all = new ArrayList<>(movement());
        all.addAll(covariates());
        return all;
    }

    /** One mean a client and arm. */
    ClientMeans clientMeans() {
        return clientMeans.get();
    }

    /** The design without adjustment. */
    Design arms() {
        return arms.get();
    }

    /** The design given the score at the door: the arm and the movement. */
    Design adjusted() {
        return adjusted.get();
    }

    /** Sums by client of the improvement, given the score at the door. */
    ClusterSums adjustedByClient() {
        return adjustedByClient.get();
    }

    /**
     * Sums by client of the improvement, without adjustment.
     *
     * @param before how many scores at the door the improvement is to grow by; −1, 0 or 1
     */
    ClusterSums armsByClient(int before) {
        return arms().byClient(adjusted(), adjustedByClient(), before);
    }

    /** Sums by therapist of the same, in the largest steps. */
    ClusterSums adjustedByTherapist() {
        return adjustedByTherapist.get();
    }

    /** Who gave what. */
    Therapists therapists() {
        return therapists.get();
    }

    /** What single therapists add to the difference; to be asked after the analysis adjusted by client. */
    TherapistPull therapistPull() {
        return therapistPull.get();
    }

    /** What the arms are compared on at the door. */
    List<Balance.Variable> variables() {
        return variables.get();
    }

    /** The sessions of which a response can be told. */
    Responder.Sessions respondable() {
        return respondable.get();
    }

    /** Gives back the memory of what only analyses of this cell share; reading it again computes it again. */
    void forget() {
        forgettable.forEach(Memo::forget);
    }

    /** Each client's dates, in order. */
    Days days() {
        return days.get();
    }

    /** Which clients had both types. */
    ClientTypes clientTypes() {
        return clientTypes.get();
    }

    /** Which groups of its clients may be counted. */
    ClientGroups clientGroups() {
        return clientGroups.get();
    }

    /** Which groups of its sessions may be counted. */
    SessionGroups sessionGroups() {
        return sessionGroups.get();
    }

    EarlierReports earlier() {
        return earlier;
    }

    /** Overlap weights of the sessions. */
    Overlap overlap() {
        return overlap.get();
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
        return Units.of(steps, sample());
    }
}
