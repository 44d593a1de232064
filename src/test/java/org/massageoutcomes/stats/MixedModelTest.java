package org.massageoutcomes.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.massageoutcomes.stats.Oracle.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MixedModelTest {
    private static final List<Oracle> ROWS = Oracle.rows("oracle/MixedModel.rows.csv");

    static List<Oracle> expected() {
        return Oracle.rows("oracle/MixedModel.csv");
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithLmerTest(Oracle expected) {
        MixedModel fit = MixedModel.fit(sums(expected.text("set")));
        Estimated difference = (Estimated) fit.difference();
        assertClose("estimate", difference.estimate(), expected.number("estimate"), 1e-6);
        assertClose("se", difference.standardError(), expected.number("se"), 1e-6);
        assertClose("icc", ((Estimated) fit.icc()).estimate(), expected.number("icc"), 1e-6);
        if (expected.text("singular").equals("TRUE")) {
            assertThat(difference.degreesOfFreedom()).isNull();
        } else {
            assertClose("df", difference.degreesOfFreedom(), expected.number("df"), 1e-3);
        }
    }

    @Test
    void oneRowAClientCannotTellLevelsFromResiduals() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, false);
        for (int i = 0; i < 20; i++) {
            builder.startCluster().add(i % 2, 0, i * i % 7);
        }
        assertThat(MixedModel.fit(builder.finish()).difference()).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void rowsThatTheLevelsExplainWhollyHaveNoResidual() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, false);
        for (int i = 0; i < 20; i++) {
            builder.startCluster().add(i % 2, 0, i * i % 7).add(i % 2, 0, i * i % 7);
        }
        assertThat(MixedModel.fit(builder.finish()).difference()).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    }

    @Test
    void aDesignWithoutColumnOneHasNoDifference() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1}}, false);
        for (int i = 0; i < 20; i++) {
            builder.startCluster().add(0, 0, i * i % 7).add(0, 0, i % 3);
        }
        assertThat(MixedModel.fit(builder.finish()).difference()).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void oneArmHasNoDifference() {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, false);
        for (int i = 0; i < 20; i++) {
            builder.startCluster().add(1, 0, i * i % 7).add(1, 0, i % 3);
        }
        assertThat(MixedModel.fit(builder.finish()).difference()).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    @Test
    void asManyColumnsAsRowsLeaveNothingToJudgeBy() {
        ClusterSums sums = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, true)
                .startCluster()
                .add(0, 3, 5)
                .add(1, 4, 9)
                .startCluster()
                .add(1, 1, 2)
                .finish();
        assertThat(MixedModel.fit(sums).icc()).isEqualTo(new NotEstimable(Reason.SINGULAR));
    }

    /** lme4 has this estimate and error, and lmerTest 0.5765 degrees of freedom, of which t tells nothing. */
    @Test
    void lessThanOneDegreeOfFreedomGivesNoInterval() {
        ClusterSums sums = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, false)
                .startCluster()
                .add(1, 0, 5)
                .add(1, 0, 4)
                .startCluster()
                .add(1, 0, 3)
                .startCluster()
                .add(0, 0, 3)
                .add(0, 0, 5)
                .finish();
        MixedModel fit = MixedModel.fit(sums);
        Estimated difference = (Estimated) fit.difference();
        assertClose("estimate", difference.estimate(), -0.0416665, 1e-5);
        assertClose("se", difference.standardError(), 1.1539481, 1e-6);
        assertThat(difference.degreesOfFreedom()).isNull();
        assertThat(difference.low()).isNull();
        assertClose(
                "icc", ((Estimated) fit.icc()).estimate(), 0.187499167709 / (0.187499167709 + 1.250000326389), 1e-5);
    }

    private static ClusterSums sums(String set) {
        ClusterSumsBuilder builder = ClusterSums.builder(new double[][] {{1, 0}, {1, 1}}, true);
        int cluster = 0;
        for (Oracle row :
                ROWS.stream().filter(row -> row.text("set").equals(set)).toList()) {
            if (row.whole("cluster") != cluster) {
                builder.startCluster();
                cluster = row.whole("cluster");
            }
            builder.add(row.whole("ther"), row.whole("b"), row.whole("y"));
        }
        return builder.finish();
    }
}
