package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.massageoutcomes.session.CodeColumn;

/** Which spellings are one label, and how it is shown. */
class LabelsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Labels of conditions, where the ten sessions of neck pain are spelled in turn as given. */
    private Set<String> shown(String... spellings) throws DataRefused {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (String line : SmallExport.lines()) {
            text.append(
                            line.contains("neck pain")
                                    ? line.replace("neck pain", spellings[next++ % spellings.length])
                                    : line)
                    .append('\n');
        }
        CodeColumn conditions = SmallExport.read(SmallExport.write(folder.resolve("a.csv"), text.toString()))
                .sessions()
                .condition();
        Set<String> shown = new TreeSet<>();
        for (int row = 0; row < 40; row++) {
            shown.add(conditions.label(conditions.code(row)));
        }
        shown.removeAll(List.of("Lower back pain", "Frozen shoulder", "knee osteoarthritis"));
        return shown;
    }

    @Test
    void caseAccentsFormsBlanksAndInvisibleLettersSayNothing() throws DataRefused {
        assertThat(shown("Neck pain", "NECK PAIN", "n\u00E9ck pain", "ne\u0301ck pain", "neck\u00A0\u2003pain"))
                .hasSize(1);
        assertThat(shown("neck pain", "neck\u200B pain", "\u202Eneck pain", "neck pain\u2069", "\uFEFFneck pain"))
                .containsExactly("neck pain");
        assertThat(shown("in\uFB02ammation", "\uFF49nflammation", "inflammation"))
                .hasSize(1);
        assertThat(shown("\u03A3\u0391\u03A3", "\u03C3\u03B1\u03C2", "\u03C3\u03B1\u03C3"))
                .hasSize(1);
        assertThat(shown("\uD55C", "\u1112\u1161\u11AB")).containsExactly("\uD55C");
    }

    @Test
    void otherLettersAreOtherLabels() throws DataRefused {
        assertThat(shown("MIGRA\u0130NE", "neck-pain", "neck pain")).hasSize(3);
        assertThat(shown("\u0915\u093F", "\u0915\u0940")).hasSize(2);
        assertThat(shown("\u304B", "\u304C")).hasSize(2);
    }

    @Test
    void theCommonestSpellingIsShownAndOfTwoTheFirstByCodePoints() throws DataRefused {
        assertThat(shown("neck", "neck", "Neck")).containsExactly("neck");
        assertThat(shown("neck", "Neck")).containsExactly("Neck");
        assertThat(shown("n\u00E9ck", "neck")).containsExactly("neck");
        assertThat(shown("\uFF4Eeck", "\uD835\uDC27eck")).containsExactly("\uFF4Eeck");
    }

    @Test
    void longLabelsThatBeginAlikeStayApart() throws DataRefused {
        String alike = "w".repeat(80);
        assertThat(shown(alike + "A", alike + "B")).containsExactly(alike + "\u2026", alike + "\u2026 (2)");
        assertThat(shown(alike + "A", alike + "a ")).hasSize(1);
    }

    @Test
    void aNameThatNobodySeesIsNone() throws DataRefused {
        for (String heading : new String[] {"client_id", "condition"}) {
            for (String invisible : new String[] {"\u200B", "\u202E\u2069", "\u00A0", "\uFEFF"}) {
                Path file = SmallExport.write(folder.resolve("a.csv"), SmallExport.with(heading, invisible));
                assertThat(SmallExport.read(file).quarantine())
                        .singleElement()
                        .satisfies(row -> assertThat(row.rule().code()).startsWith("blank-c"));
            }
        }
    }

    @Test
    void theArmsOwnLabelsAreShownAsTheArmsAreNamed() throws DataRefused {
        String shouted =
                SmallExport.text().replace("therapeutic", "THERAPEUTIC").replace("regular", "Regular ");
        CodeColumn types = SmallExport.read(SmallExport.write(folder.resolve("a.csv"), shouted))
                .sessions()
                .type();
        assertThat(List.of(types.label(1), types.label(2))).containsExactly("regular", "therapeutic");
    }
}
