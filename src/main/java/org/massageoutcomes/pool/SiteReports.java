package org.massageoutcomes.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.massageoutcomes.compare.Finding;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.compare.InParallel;
import org.massageoutcomes.compare.Verdicts;
import org.massageoutcomes.report.ResultsJson;
import org.massageoutcomes.report.Sha256;
import org.massageoutcomes.report.Verification;
import org.massageoutcomes.stats.Estimated;

/** Reads what sites share, from folders that anybody may have made. */
public final class SiteReports {
    /** The only file that is read. */
    public static final String FILE = "results.json";

    private static final String CUT_SHORT = " ends before it is whole: ask for it again";
    private static final int LONGEST_WORD = "false".length();
    private static final int LEAST_SITES = 2;
    private static final int MOST_SITES = 1000;
    private static final int MOST_BYTES = 1 << 26;
    private static final String PRIMARY = "primary";

    private SiteReports() {}

    /**
     * @param folders of reports, or of runs, whose newest is meant
     * @return in the order of the sites' names, whatever the order they were given in
     */
    public static List<SiteReport> read(List<Path> folders) throws PoolRefused {
        if (folders.size() < LEAST_SITES || folders.size() > MOST_SITES) {
            throw PoolRefused.unusable(
                    "pool", "needs " + LEAST_SITES + " to " + MOST_SITES + " reports, not " + folders.size());
        }
        List<String> names = SiteNames.of(folders);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            files.add(file(names.get(i), folders.get(i)));
        }
        refuseOneFolderTwice(names, files);
        List<Attempt> attempts = InParallel.map(files.size(), i -> attempt(names.get(i), files.get(i)));
        List<SiteReport> reports = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (attempt instanceof Failed failed) {
                throw failed.refusal;
            }
            reports.add(((Succeeded) attempt).report);
        }
        refuseOneReportTwice(reports);
        reports.sort(Comparator.comparing(SiteReport::name));
        return reports;
    }

    private sealed interface Attempt permits Succeeded, Failed {}

    private record Succeeded(SiteReport report) implements Attempt {}

    private record Failed(PoolRefused refusal) implements Attempt {}

    private static Attempt attempt(String name, Path file) {
        try {
            return new Succeeded(report(name, file));
        } catch (PoolRefused refusal) {
            return new Failed(refusal);
        }
    }

    private static Path file(String name, Path folder) throws PoolRefused {
        if (!Files.isDirectory(folder)) {
            throw PoolRefused.missing(
                    name,
                    Files.exists(folder)
                            ? "is not a folder: name the one that " + FILE + " lies in"
                            : "no such folder");
        }
        Path here = folder.resolve(FILE);
        Path file = Files.exists(here, LinkOption.NOFOLLOW_LINKS)
                ? here
                : Verification.locate(folder)
                        .map(run -> run.resolve(FILE))
                        .filter(found -> Files.exists(found, LinkOption.NOFOLLOW_LINKS))
                        .orElseThrow(() -> PoolRefused.unusable(
                                name, "has no " + FILE + ": name the folder of a report, or of the runs it is one of"));
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw PoolRefused.unusable(name, FILE + " is not a file but a link or something else");
        }
        return file;
    }

    private static SiteReport report(String name, Path file) throws PoolRefused {
        byte[] json = bytes(name, file);
        Findings findings;
        try {
            findings = ResultsJson.readSome(json, wanted());
        } catch (JsonEOFException ends) {
            throw PoolRefused.unusable(name, FILE + CUT_SHORT);
        } catch (JsonProcessingException wrong) {
            throw PoolRefused.unusable(
                    name,
                    FILE
                            + (isAtTheEnd(wrong, json)
                                    ? CUT_SHORT
                                    : " is not JSON that this program wrote" + place(wrong)));
        } catch (IOException | IllegalArgumentException foreign) {
            throw PoolRefused.unusable(name, String.valueOf(foreign.getMessage()));
        }
        Plausibility.check(name, findings);
        return new SiteReport(name, json.length, Sha256.of(json), findings);
    }

    private static Set<String> wanted() {
        Set<String> wanted = new HashSet<>(Verdicts.ROBUSTNESS);
        wanted.add(PRIMARY);
        return wanted;
    }

    /** A word that the end cuts short, such as {@code fals}, is wrong where it starts and not where it ends. */
    private static boolean isAtTheEnd(JsonProcessingException wrong, byte[] json) {
        return wrong.getLocation() != null
                && wrong.getLocation().getLineNr() > 1
                && json.length - wrong.getLocation().getByteOffset() <= LONGEST_WORD;
    }

    private static String place(JsonProcessingException wrong) {
        return wrong.getLocation() == null
                ? ""
                : ", line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr();
    }

    private static byte[] bytes(String name, Path file) throws PoolRefused {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] json = new byte[(int) Math.min(Files.size(file), MOST_BYTES + 1)];
            if (in.readNBytes(json, 0, json.length) < json.length) {
                throw PoolRefused.unusable(name, FILE + " changed while it was read");
            }
            if (json.length > MOST_BYTES) {
                throw PoolRefused.unusable(name, FILE + " is larger than any report (" + (MOST_BYTES >> 20) + " MB)");
            }
            if (json.length == 0) {
                throw PoolRefused.unusable(name, FILE + " is empty: ask for it again");
            }
            return json;
        } catch (IOException unreadable) {
            throw PoolRefused.missing(name, FILE + " cannot be read");
        }
    }

    /** One folder by two names, or two runs of one output folder: the same clients would count twice. */
    private static void refuseOneFolderTwice(List<String> names, List<Path> files) throws PoolRefused {
        Map<Path, String> seen = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            try {
                Path report = files.get(i).toRealPath().resolveSibling("");
                String other = seen.putIfAbsent(report, names.get(i));
                if (other != null) {
                    throw PoolRefused.unusable(
                            names.get(i), "is the same report as " + other + ": name every site once");
                }
                Path runs = report.resolveSibling("");
                other = SiteFolders.isRun(report) && Verification.locate(runs).isPresent()
                        ? seen.putIfAbsent(runs, names.get(i))
                        : null;
                if (other != null) {
                    throw PoolRefused.unusable(
                            names.get(i),
                            "is a report of the same site as " + other + ": both lie in one folder of runs");
                }
            } catch (IOException unreadable) {
                throw PoolRefused.missing(names.get(i), "cannot be read");
            }
        }
    }

    /**
     * The same bytes, or any headline that is the same to the last digit: no two sites' clients give that. Sites that
     * show no number may well be alike, and add none.
     */
    private static void refuseOneReportTwice(List<SiteReport> reports) throws PoolRefused {
        Map<Object, String> seen = new HashMap<>();
        for (SiteReport report : reports) {
            List<Finding> numbers = report.findings().list().stream()
                    .filter(finding -> finding.estimate() instanceof Estimated)
                    .toList();
            List<Object> identities = new ArrayList<>(numbers.isEmpty() ? List.of() : List.of(report.sha256()));
            numbers.stream()
                    .filter(finding -> finding.key().analysis().equals(PRIMARY))
                    .map(finding -> List.of(finding.key(), finding.estimate(), String.valueOf(finding.support())))
                    .forEach(identities::add);
            for (Object identity : identities) {
                String other = seen.putIfAbsent(identity, report.name());
                if (other != null) {
                    throw PoolRefused.unusable(
                            report.name(), "is the same report as " + other + ": name every site once");
                }
            }
        }
    }
}
