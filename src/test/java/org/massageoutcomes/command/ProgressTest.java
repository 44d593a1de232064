package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter screen = new StringWriter();

    @Test
    void aShortRunShowsNothing() {
        try (Progress progress = new Progress(new PrintWriter(screen), 100)) {
            progress.reached(50);
        }
        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void aLongRunIsCountedInPlaceAndWiped() throws InterruptedException {
        try (Progress progress = new Progress(new PrintWriter(screen), 2_000)) {
            Thread.sleep(1_010);
            progress.reached(1_000);
            progress.reached(1_001);
        }
        assertThat(screen.toString()).isEqualTo("\r\033[K1,000 of 2,000 sessions, 50 %\r\033[K");
    }
}
