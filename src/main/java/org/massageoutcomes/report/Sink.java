package org.massageoutcomes.report;

import java.io.IOException;
import java.io.OutputStream;

/** Where a report's files go. */
@FunctionalInterface
public interface Sink {
    /**
     * A new file, complete once it is closed.
     *
     * @param name path within the report, such as {@code charts/pain-forest.svg}
     */
    OutputStream create(String name) throws IOException;
}
