package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.compare.Flow;
import org.massageoutcomes.compare.Scope;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Sites;

/** What is known of the data's quality. */
final class QualitySection {
    private QualitySection() {}

    static Section of(Facts facts) {
        List<Block> blocks = new ArrayList<>();
        Scope scope = facts.findings().scope();
        List<String> points = new ArrayList<>();
        boolean pooled = Sites.arePooled(facts);
        String where = pooled ? " at every site" : "";
        points.add(recorded(
                "Clients", scope.clientsRecorded(), where, "sessions of one client are counted as one client's"));
        points.add(recorded(
                "Therapists",
                scope.therapistsRecorded(),
                where,
                scope.clientsRecorded() ? "the wider of the two kinds of clustering is the headline" : ""));
        points.add(recorded(
                "Dates",
                scope.datesRecorded(),
                where,
                pooled
                        ? "months and courses of care are in the sites' own reports"
                        : scope.clientsRecorded()
                                ? "months and courses of care are shown where enough clients came"
                                : ""));
        blocks.add(new Block.Points(points));
        TableBuilder table = new TableBuilder("set-aside", "Rows set aside, by the rule they broke")
                .column("Rule")
                .column("What it asks")
                .column("Rows");
        for (Flow.Reason reason : facts.findings().flow().intake().reasons()) {
            table.row(
                    Cell.text(reason.rule().replace('_', ' ')),
                    Cell.text(reason.explanation()),
                    FlowSection.count(reason.rows()));
        }
        blocks.add(table.isEmpty() ? new Block.Paragraph("No row was set aside.") : table.build());
        return new Section("quality", "Quality of the data", blocks);
    }

    private static String recorded(String what, boolean recorded, String where, String then) {
        return what + (recorded ? " are recorded" : " are not recorded") + where
                + (recorded && !then.isEmpty() ? ": " + then : "") + ".";
    }
}
