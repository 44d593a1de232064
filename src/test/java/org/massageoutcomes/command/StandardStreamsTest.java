package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StandardStreamsTest {
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aFullDiskLosesWhatWasPrintedAndAReaderThatHadEnoughDoesNot() {
        assertThat(StandardStreams.isLost(failing("No space left on device"))).isTrue();
        assertThat(StandardStreams.isLost(failing("Broken pipe"))).isFalse();
        assertThat(StandardStreams.isLost(failing("The pipe is being closed"))).isFalse();
        assertThat(StandardStreams.isLost(new ByteArrayOutputStream())).isTrue();
    }

    @Test
    void whatArrivedIsNotTriedAgain() {
        assertThat(StandardStreams.isLost(new PrintStream(new ByteArrayOutputStream()), FileDescriptor.out))
                .isFalse();
    }
}
