package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PhaseLineTest {
    @Test
    void aPhaseIsOneLineThatIsWipedAtTheEnd() {
        StringWriter screen = new StringWriter();
        try (PhaseLine line = new PhaseLine(new PrintWriter(screen))) {
            line.begin("reading");
            line.reached(1, 2);
        }
        assertThat(screen).hasToString("\r\033[Kreading …\r\033[K");
    }

    @Test
    void nothingIsDrawnWhereNobodyWatches() {
        try (PhaseLine line = new PhaseLine(null)) {
            line.begin("reading");
            line.reached(0, 0);
        }
    }
}
