package org.massageoutcomes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.session.Footprint;
import org.massageoutcomes.session.Samples;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.study.Outcome;
import org.massageoutcomes.study.Study;

/** What a session takes of the memory: the numbers that {@link Sessions} and its samples promise. */
class BytesASessionTest {
    private static final Sessions YEAR = year();

    private static Sessions year() {
        try {
            return Exports.read(List.of(Path.of("data")), Study.standard(), ReadOptions.standard())
                    .sessions();
        } catch (DataRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Test
    void aSessionWithEveryFieldTakesThirtyThreeBytes() {
        assertThat((double) Footprint.of(YEAR) / YEAR.size()).isBetween(32.5, 33.5);
    }

    @Test
    void aSampleAddsElevenToThirteenBytesASession() {
        long table = Footprint.of(YEAR);
        int sessions = 0;
        long bytes = 0;
        for (int condition = 1; condition < YEAR.condition().cardinality(); condition++) {
            var sample = Samples.improvement(YEAR, Outcome.pain(), condition).orElseThrow();
            sessions += sample.size();
            bytes += Footprint.of(sample) - table;
        }
        assertThat((double) bytes / sessions).isBetween(11.0, 13.0);
    }
}
