package org.massageoutcomes.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One line an event: no message can break the line, or pretend to be another event; of a throwable, its class. */
final class OneLineEncoder extends EncoderBase<ILoggingEvent> {
    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        String line = event.getLevel().toString().toLowerCase(Locale.ROOT) + ": "
                + escaped(String.valueOf(event.getFormattedMessage()))
                + (thrown == null ? "" : " (" + thrown.getClassName() + ")")
                + System.lineSeparator();
        return line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    private static String escaped(String message) {
        StringBuilder escaped = new StringBuilder(message.length());
        message.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean breaks = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            if (breaks) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
