package org.massageoutcomes.report.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.massageoutcomes.report.temporary.TemporaryFolder;

/**
 * Lets charts be drawn on a machine without a screen and without a single installed font.
 *
 * <p>On Linux, Java asks the system for its fonts before it looks at the one that charts bring along, and fails where
 * there are none. A font configuration of two lines keeps it from asking.
 */
public final class HeadlessFonts {
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private HeadlessFonts() {}

    /** Must come before any class of AWT is loaded; harmless where it is not needed, and a second time. */
    public static synchronized void prepare() {
        System.setProperty("java.awt.headless", "true");
        if (!System.getProperty("os.name", "").startsWith("Linux") || System.getProperty(CONFIGURATION) != null) {
            return;
        }
        try {
            byte[] twoLines = "version=1\nsequence.allfonts=default\n".getBytes(StandardCharsets.ISO_8859_1);
            Path file = TemporaryFolder.write("fontconfig.properties", new ByteArrayInputStream(twoLines));
            System.setProperty(CONFIGURATION, file.toString());
        } catch (IOException noTemporaryFolder) {
            // The system's own fonts will do, where it has any; where it has none, drawing says so.
            System.clearProperty(CONFIGURATION);
        }
    }
}
