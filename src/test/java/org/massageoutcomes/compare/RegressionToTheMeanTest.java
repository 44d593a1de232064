package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.report.document.Block;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.words.Facts;

/** Scores that start far out move back by themselves; where one type's clients began worse, the report says so. */
class RegressionToTheMeanTest {
    @Test
    void theTypeWhoseClientsBeganWorseIsNamedWhereLowerIsBetter() {
        assertThat(words(rows(true, 2, "pain_before", "pain_after", -1)))
                .singleElement()
                .asString()
                .startsWith("Migraine: clients of therapeutic massage began worse, by ")
                .contains(
                        "The change alone leans by ",
                        "to therapeutic, the type that began worse: regression to the mean.");
    }

    @Test
    void theTypeWhoseClientsBeganWorseIsNamedWhereHigherIsBetter() {
        assertThat(words(rows(true, 20, "rom_before_deg", "rom_after_deg", 1)))
                .singleElement()
                .asString()
                .startsWith("Migraine: clients of regular massage began worse, by ")
                .endsWith("to regular, the type that began worse: regression to the mean.");
    }

    @Test
    void clientsWhoBeganAlikeNeedNoWords() {
        assertThat(words(rows(false, 2, "pain_before", "pain_after", -1))).isEmpty();
    }

    private static List<String> words(Rows rows) {
        Findings findings = Trial.of(rows.export());
        return Document.of(new Facts(findings)).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Points points ? points.texts().stream() : Stream.empty())
                .filter(text -> text.contains("began worse"))
                .toList();
    }

    /** Of what a score lies off the middle half is gone after the session, whatever the type. */
    private static Rows rows(boolean apart, int apartBy, String before, String after, int better) {
        Random random = new Random(17);
        double middle = 2.5 * apartBy;
        Rows rows = new Rows();
        for (int session = 0; session < 240; session++) {
            boolean therapeutic = session / 2 % 2 == 0;
            double door = middle + (apart && therapeutic ? apartBy : 0) + random.nextGaussian() * apartBy / 2;
            double end = (door + middle) / 2 + better * random.nextDouble();
            rows.add(
                    "client_id",
                    "C" + session / 2,
                    "massage_type",
                    therapeutic ? "therapeutic" : "regular",
                    "condition",
                    "Migraine",
                    before,
                    toTenths(door, 5 * apartBy),
                    after,
                    toTenths(end, 5 * apartBy));
        }
        return rows;
    }

    private static String toTenths(double score, double most) {
        return "" + Math.round(Math.max(0, Math.min(most, score)) * 10) / 10.0;
    }
}
