package org.massageoutcomes.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogTest {
    private static String line(String message, Throwable thrown) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event = new LoggingEvent(
                LogTest.class.getName(), context.getLogger("x"), Level.WARN, message, thrown, new Object[0]);
        return new String(new OneLineEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void anEventIsOneLineWhateverItsMessage() {
        assertThat(line("a\r\nwarn: b\u001b[31m\u2028\u202e", new IllegalStateException("secret")))
                .isEqualTo("warn: a\\u000d\\u000awarn: b\\u001b[31m\\u2028\\u202e (java.lang.IllegalStateException)"
                        + System.lineSeparator());
    }

    @Test
    void onlyWarningsAreToldUnlessMoreIsAskedFor() {
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
        Logger other = LoggerFactory.getLogger("somebody.else");
        assertThat(other.isWarnEnabled()).isTrue();
        assertThat(other.isInfoEnabled()).isFalse();
    }
}
