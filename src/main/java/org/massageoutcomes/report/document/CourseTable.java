package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.compare.CourseCurve;
import org.massageoutcomes.report.figure.CourseFigure;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.report.words.Numbers;
import org.massageoutcomes.report.words.Scale;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Outcome;

/** Scores at the door, a row a condition and type, a column a visit. */
final class CourseTable {
    private CourseTable() {}

    static TableBuilder of(Outcome outcome, Facts facts) {
        List<CourseCurve> curves = CourseFigure.curves(outcome, facts);
        int visits =
                curves.stream().mapToInt(curve -> curve.points().size()).max().orElse(0);
        TableBuilder table = new TableBuilder(
                        outcome.id() + "-course",
                        outcome.label() + ": mean before the client's visits, "
                                + Scale.of(outcome).heading()
                                + ", in brackets how many clients; clients of one type for the condition")
                .column("Condition")
                .column("Type");
        for (int visit = 1; visit <= visits; visit++) {
            table.column("Visit " + visit);
        }
        curves.forEach(curve -> table.row(row(curve, visits)));
        return table;
    }

    private static List<Cell> row(CourseCurve curve, int visits) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(curve.condition()), Cell.text(Terms.arm(curve.arm()))));
        for (int visit = 0; visit < visits; visit++) {
            row.add(visit < curve.points().size() ? cell(curve.points().get(visit)) : Cell.NONE);
        }
        return row;
    }

    private static Cell cell(CourseCurve.Point point) {
        String clients = Numbers.count(point.clients());
        return Cell.text(Numbers.decimal(point.meanBefore(), Scale.DECIMALS) + " (" + clients + ")");
    }
}
