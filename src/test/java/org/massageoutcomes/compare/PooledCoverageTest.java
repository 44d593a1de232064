package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.compare.SimulatedPractice.Treatment;
import org.massageoutcomes.coverage.Chance;
import org.massageoutcomes.coverage.CommittedTable;
import org.massageoutcomes.coverage.Tally;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/**
 * How often the interval of the estimate pooled over conditions holds the mean of the true differences, all the way from
 * sessions: conditions of 24, 40 and 80 clients in turn, ICC 0.5, twelve therapists whom the conditions share.
 *
 * <p>2,000 practices to a row: a rate of 5 % is known to ±1 % (two standard errors).
 */
@Tag("slow")
class PooledCoverageTest {
    private static final int REPLICATIONS = 2000;
    private static final int THERAPISTS = 12;
    private static final double LOWEST_COVERAGE = 0.93;
    private static final int LEAST_INTERVALS = 200;
    private static final double MEAN = 1;
    private static final int[] CLIENTS = {24, 40, 80};
    private static final Study STUDY = Study.standard();
    private static final Outcome PAIN = Outcome.pain();

    private record World(SimulatedPractice practice, int conditions, double spread, long seed) {}

    /** @param sure those of which it is not said that they are less sure than they look */
    private record Row(World world, Tally mean, Tally sure) {
        boolean isJudged() {
            return sure.intervals() >= LEAST_INTERVALS;
        }

        String line() {
            return CommittedTable.line(
                    world.conditions(),
                    world.spread(),
                    world.practice().therapistVariance(),
                    world.practice().treatment(),
                    (double) mean.intervals() / REPLICATIONS,
                    mean.coverage(),
                    mean.meanWidth(),
                    mean.widthToOracle(),
                    mean.coverage() >= LOWEST_COVERAGE ? "holds" : "does not hold",
                    (double) sure.intervals() / mean.intervals(),
                    isJudged() ? sure.coverage() : Double.NaN,
                    isJudged() ? sure.widthToOracle() : Double.NaN,
                    !isJudged() ? "too few" : sure.coverage() >= LOWEST_COVERAGE ? "holds" : "does not hold");
        }
    }

    @Test
    void thePooledIntervalHoldsUnlessManyConditionsShareTherapistsWhoDecideTheKindOfMassage() throws IOException {
        List<Row> rows =
                worlds().parallelStream().map(PooledCoverageTest::simulate).toList();
        List<String> lines = new ArrayList<>(List.of(
                "conditions,sd_between,therapist_variance,treatment,pooled,coverage,width,width_to_oracle,bounds,"
                        + "without_caveat,coverage_without,width_to_oracle_without,bounds_without"));
        rows.stream().map(Row::line).forEach(lines::add);
        CommittedTable.assertReproduced("pooled.csv", lines);
        assertThat(rows)
                .filteredOn(Row::isJudged)
                .allSatisfy(row ->
                        assertThat(row.sure().coverage()).as(row.line()).isGreaterThanOrEqualTo(LOWEST_COVERAGE));
        assertThat(rows)
                .filteredOn(row -> row.world().practice().treatment() != Treatment.THERAPIST
                        || row.world().conditions() <= 5)
                .allSatisfy(row ->
                        assertThat(row.mean().coverage()).as(row.line()).isGreaterThanOrEqualTo(LOWEST_COVERAGE));
    }

    private static List<World> worlds() {
        List<SimulatedPractice> practices = List.of(
                new SimulatedPractice(Treatment.CLIENT, 0.5, 0.5, 0, THERAPISTS),
                new SimulatedPractice(Treatment.CLIENT, 0.5, 0.5, 0.05, THERAPISTS),
                new SimulatedPractice(Treatment.SESSION, 0.5, 0.5, 0.05, THERAPISTS),
                new SimulatedPractice(Treatment.THERAPIST, 0.5, 0.5, 0.05, THERAPISTS));
        List<World> worlds = new ArrayList<>();
        for (SimulatedPractice practice : practices) {
            for (int conditions : new int[] {3, 4, 5, 7, 10}) {
                for (double spread : new double[] {0, 0.5, 1}) {
                    worlds.add(new World(practice, conditions, spread, 1000L + worlds.size()));
                }
            }
        }
        return worlds;
    }

    private static Row simulate(World world) {
        Chance chance = new Chance(world.seed());
        Tally mean = new Tally();
        Tally sure = new Tally();
        int[] clients = new int[world.conditions()];
        Arrays.setAll(clients, i -> CLIENTS[i % CLIENTS.length]);
        for (int i = 0; i < REPLICATIONS; i++) {
            double[] effects = new double[clients.length];
            Arrays.setAll(effects, c -> MEAN + world.spread() * chance.normal());
            Sessions sessions = world.practice().draw(chance, effects, clients);
            Cells cells =
                    Cells.largeEnough(sessions, STUDY, new EarlierReports(sessions, null, STUDY.minimumClients()));
            List<Finding> pooled = Synthesis.of(cells.large().stream()
                            .map(PooledCoverageTest::headline)
                            .toList())
                    .pooled(PAIN);
            for (Finding finding : pooled) {
                if (finding.key().analysis().equals(PooledTerms.NAME)
                        && finding.key().term().equals(Key.DIFFERENCE)
                        && finding.estimate() instanceof Estimated found) {
                    double oracle = oracleWidth(world, cells);
                    mean.add(Estimates.low(found), Estimates.high(found), MEAN, oracle);
                    if (!isTooNarrow(pooled)) {
                        sure.add(Estimates.low(found), Estimates.high(found), MEAN, oracle);
                    }
                }
            }
        }
        return new Row(world, mean, sure);
    }

    private static boolean isTooNarrow(List<Finding> pooled) {
        return pooled.stream()
                .filter(finding -> finding.key().analysis().equals(TherapistWeight.NAME))
                .map(Finding::estimate)
                .anyMatch(estimate ->
                        estimate instanceof Estimated widening && PooledTerms.isTooNarrow(Estimates.point(widening)));
    }

    /** What the pooled interval would be if every variance were known, and therapists made conditions no more alike. */
    private static double oracleWidth(World world, Cells cells) {
        double weight = 0;
        for (Cell cell : cells.large()) {
            double error = world.practice().oracleWidth(cell.sample()) / (2 * SimulatedPractice.Z);
            weight += 1 / (error * error + world.spread() * world.spread());
        }
        return 2 * SimulatedPractice.Z / Math.sqrt(weight);
    }

    private static CellFindings headline(Cell cell) {
        Support support = Supports.of(cell.sample());
        Key key = new Key(PAIN.id(), cell.conditionLabel(), Primary.NAME, Key.DIFFERENCE);
        Finding headline = new Finding(key, PrimaryOf.of(cell), support);
        Finding byClient = new Finding(
                new Key(PAIN.id(), cell.conditionLabel(), BaselineAdjusted.NAME, Key.DIFFERENCE),
                cell.found(BaselineAdjusted.NAME, Key.DIFFERENCE),
                support);
        return new CellFindings(
                PAIN,
                cell.conditionLabel(),
                support,
                List.of(headline, byClient),
                Verdict.Clustering.CLIENTS,
                TherapistWeight.isOfFew(cell),
                cell.therapistPull(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
