package org.massageoutcomes.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.massageoutcomes.report.Verification;

/** Where sites keep their reports: in folders of runs, of which one is current. */
public final class SiteFolders {
    private static final Pattern RUN = Pattern.compile("([0-9]{4}-[0-9]{2}(_[0-9]{4}-[0-9]{2})?|undated)(\\.[0-9]+)?");

    private SiteFolders() {}

    /** Whether a folder is called as a run is. */
    static boolean isRun(Path folder) {
        return RUN.matcher(String.valueOf(folder.getFileName())).matches();
    }

    /** Whether a folder is one of the sites', lies in a report of theirs, or is the folder of runs that one is among. */
    public static boolean isOfOne(Path folder, List<Path> sites) {
        Path there = real(folder);
        Optional<Path> newest = Verification.locate(there).map(SiteFolders::real);
        return sites.stream().map(SiteFolders::real).anyMatch(site -> {
            boolean isAmong = there.equals(site.getParent())
                    && newest.isPresent()
                    && (isRun(site) || newest.get().equals(site));
            boolean isWithin = there.startsWith(site) && Files.exists(site.resolve(SiteReports.FILE));
            return site.equals(there) || isAmong || isWithin;
        });
    }

    /** As it is on the disk, as far as it is there. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            Path whole = folder.toAbsolutePath().normalize();
            Path parent = whole.getParent();
            return parent == null ? whole : real(parent).resolve(whole.getFileName());
        }
    }
}
