package org.massageoutcomes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.massageoutcomes.compare.RunChart;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.document.Table;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.stats.Signal;
import org.massageoutcomes.study.Arm;

class MonthsTableTest {
    @ParameterizedTest
    @CsvSource({
        "1.04, 2.341, 2.349, 1.04 to 2.34, 2.35",
        "1.049, 2.34, 1.041, 1.05 to 2.34, 1.04",
        "1.04, 2.34, 2.46, 1.0 to 2.3, 2.5",
        "1.04, 2.34, 2.33, 1.0 to 2.3, 2.3",
    })
    void aMonthOutsideTheLimitsIsSeenOutsideThem(double lower, double upper, double mean, String limits, String shown) {
        Set<Signal> signals = mean < lower || mean > upper ? Set.of(Signal.OUTSIDE) : Set.of();
        RunChart chart = new RunChart(
                "pain",
                Arm.THERAPEUTIC,
                1.7,
                lower,
                upper,
                false,
                List.of(new RunChart.Point(ExampleFindings.LAST, mean, signals)));
        Table table = months(chart);
        assertThat(table.caption()).endsWith("therapeutic " + limits);
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).get(1).text()).isEqualTo(shown);
    }

    private static Table months(RunChart chart) {
        Facts facts = new Facts(ExampleFindings.with(ExampleFindings.all(), List.of(chart)));
        return Document.of(facts).sections().stream()
                .filter(section -> section.id().equals("months"))
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
