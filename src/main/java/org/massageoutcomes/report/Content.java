package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;

/** What stands in a file. */
@FunctionalInterface
public interface Content {
    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException;
}
