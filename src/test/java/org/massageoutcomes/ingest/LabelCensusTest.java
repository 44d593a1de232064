package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which labels may be repeated: those of enough different clients, here three. */
class LabelCensusTest {
    private static final int ENOUGH = 3;

    private final LabelCensus census = new LabelCensus(ENOUGH);

    private static void add(LabelCensus census, String label, int firstClient, int clients) {
        for (int client = firstClient; client < firstClient + clients; client++) {
            census.add(label, "K1", "C" + client);
        }
    }

    private List<String> common() {
        return census.common(label -> true);
    }

    @Test
    void aLabelIsCommonFromTheMinimumOfDifferentClientsOn() {
        add(census, "thai", 0, 2);
        add(census, "thai", 0, 2);
        assertThat(common()).isEmpty();
        add(census, "thai", 2, 1);
        assertThat(common()).containsExactly("thai");
    }

    @Test
    void oneIdInTwoClinicsIsTwoClients() {
        for (String clinic : List.of("K1", "K2", "K3")) {
            census.add("thai", clinic, "C1");
        }
        assertThat(common()).containsExactly("thai");
    }

    @Test
    void spellingsOfOneLabelCountTogetherAndLabelsComeInOrder() {
        add(census, "Zen", 0, 3);
        add(census, "Thai", 0, 1);
        add(census, "th\u00E1i ", 1, 1);
        assertThat(common()).containsExactly("zen");
        add(census, "THAI", 2, 1);
        assertThat(common()).containsExactly("thai", "zen");
        assertThat(census.common(label -> label.startsWith("t"))).containsExactly("thai");
    }

    @Test
    void rowsWithoutLabelOrClientAndNotesDoNotCount() {
        for (int i = 0; i < 5; i++) {
            census.add("thai", "K1", "");
            census.add("", "K1", "C" + i);
            census.add("w".repeat(LabelText.LONGEST + 1), "K1", "C" + i);
            census.add("w".repeat(LabelText.LONGEST), "K1", "C" + i);
        }
        assertThat(common()).containsExactly("w".repeat(LabelText.LONGEST));
    }

    @Test
    void noIdentityIsCommonWhateverItsCase() {
        add(census, "call 212-555-0143", 0, 5);
        add(census, "ask Jane Doe", 0, 5);
        add(census, "thai", 0, 5);
        assertThat(common()).containsExactly("thai");
    }

    @Test
    void whatSeveralThreadsCountedIsAddedUp() {
        LabelCensus other = new LabelCensus(ENOUGH);
        add(census, "thai", 0, 2);
        add(other, "thai", 1, 2);
        add(other, "zen", 0, 3);
        census.addAll(other);
        assertThat(common()).containsExactly("thai", "zen");
    }

    @Test
    void aColumnOfOverAThousandLabelsHasNone() {
        add(census, "thai", 0, 3);
        for (int i = 1; i < 1_000; i++) {
            census.add("note " + i, "K1", "C1");
        }
        assertThat(common()).containsExactly("thai");
        LabelCensus more = new LabelCensus(ENOUGH);
        more.add("one more", "K1", "C1");
        LabelCensus together = new LabelCensus(ENOUGH);
        together.addAll(census);
        together.addAll(more);
        assertThat(together.common(label -> true)).isEmpty();
        census.add("another", "K1", "C1");
        assertThat(common()).isEmpty();
        LabelCensus after = new LabelCensus(ENOUGH);
        add(after, "thai", 0, 3);
        after.addAll(census);
        assertThat(after.common(label -> true)).isEmpty();
    }
}
