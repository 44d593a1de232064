package org.massageoutcomes.simulate;

import java.io.IOException;
import java.io.OutputStream;

/** Exports of a scenario: UTF-8 (ASCII in fact), comma, decimal point, LF, a header row. */
public final class Simulation {
    private Simulation() {}

    /** Writes the whole export; leaves the stream open. */
    public static void write(OutputStream export, Scenario scenario) throws IOException {
        stream(scenario).transferTo(export);
    }

    /** The same bytes, made as they are read: nothing need be on disk. Need not be closed. */
    public static SimulatedExport stream(Scenario scenario) {
        return new SimulatedExport(scenario);
    }
}
