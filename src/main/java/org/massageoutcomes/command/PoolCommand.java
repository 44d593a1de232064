package org.massageoutcomes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.compare.Findings;
import org.massageoutcomes.disclose.Disclosed;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.pool.PoolRefused;
import org.massageoutcomes.pool.Pooling;
import org.massageoutcomes.pool.SiteFolders;
import org.massageoutcomes.pool.SiteReport;
import org.massageoutcomes.pool.SiteReports;
import org.massageoutcomes.report.Manifest;
import org.massageoutcomes.report.Publication;
import org.massageoutcomes.report.Published;
import org.massageoutcomes.report.Report;
import org.massageoutcomes.report.RunName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code massage-outcomes pool}: from several sites' shareable reports to one, whose path it prints. */
@Command(
        name = "pool",
        header = "Compare several sites by their shareable reports, without a client's row.",
        synopsisHeading = "%nUsage:%n",
        description = {
            "",
            "Of each report only results.json is read. Condition by condition the sites' headlines are pooled by random"
                    + " effects, and published like any other report. Sites that differ in what they measure are"
                    + " refused by name, and so is one that is given twice.",
            ""
        },
        parameterListHeading = "Input:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  massage-outcomes pool riverside/ hillside/ lakeside/ --out pooled/",
            "  massage-outcomes pool received/*/ --out pooled/"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100)
public final class PoolCommand implements Callable<Integer> {
    private static final int LEAST_REPORTS = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "REPORT_DIR",
            arity = "1..*",
            description = "A site's report folder, or its folder of reports, whose newest is meant; at least two.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of reports, made if missing. Default: reports/.")
    private Path out = Path.of("reports");

    @Override
    public Integer call() throws PoolRefused, IOException {
        Console console = Console.of(spec);
        if (spec != null && folders.size() < LEAST_REPORTS) {
            throw new ParameterException(spec.commandLine(), "a pool needs at least two reports");
        }
        if (spec != null && SiteFolders.isOfOne(out, folders)) {
            throw new ParameterException(
                    spec.commandLine(), "the pool would lie among the reports of a site of it; choose another --out");
        }
        Published published;
        try (PhaseLine progress = PhaseLine.onTerminal(console.err())) {
            published = pool(progress);
        }
        if (!published.isNew()) {
            console.err().println("nothing has changed since this report was published");
        }
        console.out().println(published.folder());
        return ExitCode.OK.code();
    }

    private Published pool(PhaseLine progress) throws PoolRefused, IOException {
        try (Publication publication = Publication.open(out)) {
            progress.begin("reading");
            List<SiteReport> sites = SiteReports.read(folders);
            progress.begin("pooling");
            Findings findings = Pooling.of(sites, Version.NUMBER);
            // A condition of a single site was shown by that site, so its name is not rare.
            Disclosed shown = Disclosure.check(findings, Set.copyOf(findings.conditions()));
            progress.begin("drawing");
            Report.write(shown, Map.of(), publication::create);
            return publication.publish(RunName.POOLED, inputs(sites), Version.NUMBER, new TreeMap<>(), null);
        }
    }

    /** A site's records are the headlines read of it. */
    private static List<Manifest.Input> inputs(List<SiteReport> sites) {
        return sites.stream()
                .map(site -> {
                    long read = site.findings().list().size();
                    return new Manifest.Input(
                            site.name() + "/" + SiteReports.FILE, site.bytes(), site.sha256(), read, read, 0, 0, 0);
                })
                .toList();
    }
}
