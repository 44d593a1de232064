package org.massageoutcomes.report.document;

import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.report.chart.Letters;

/**
 * How tightly the first page is set so that it is one side of A4, print of the page and PDF alike: rows closer together,
 * then conditions run on in lines, then as many of them as there is room for, and the rest counted.
 *
 * @param density how close the lines are
 * @param names how many conditions of a verdict are named
 * @param months whether months are on it
 */
public record Fit(Density density, int names, boolean months) {
    /** Sizes in points, as in the style sheets; a chart must not become wider than its column. */
    public enum Density {
        AIRY(8.8, 12, 5, 84, false),
        ROOMY(7.9, 10.4, 3.6, 78, false),
        SNUG(7.5, 9.5, 2.1, 72, false),
        TIGHT(7, 8.7, 1.1, 62, false),
        RUN_IN(7, 8.7, 1.1, 62, true);

        private final double letters;
        private final double line;
        private final double row;
        private final double chart;
        private final boolean runIn;

        Density(double letters, double line, double row, double chart, boolean runIn) {
            this.letters = letters;
            this.line = line;
            this.row = row;
            this.chart = chart;
            this.runIn = runIn;
        }

        /** Its name in the style sheets. */
        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Height of a month's chart. */
        public int chartHeight() {
            return (int) chart;
        }
    }

    private static final double PAGE_HEIGHT = 738;
    private static final double PAGE_WIDTH = 512;
    private static final double GUTTER = 18;
    private static final double TRACK = 44;
    private static final double SYMBOL = 14;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int[] FEWER = {40, 30, 20, 14, 10, 7, 5, 3, 2, 1, 0};

    /** The first of ever tighter settings that fits; the tightest where none does. */
    static Fit of(FrontPage front) {
        List<Fit> settings = settings();
        return settings.stream()
                .filter(fit -> fit.height(front) <= PAGE_HEIGHT)
                .findFirst()
                .orElse(settings.get(settings.size() - 1));
    }

    private static List<Fit> settings() {
        List<Fit> settings = new ArrayList<>();
        for (Density density : Density.values()) {
            settings.add(new Fit(density, ALL, true));
        }
        for (int names : FEWER) {
            settings.add(new Fit(Density.RUN_IN, names, true));
        }
        settings.add(new Fit(Density.RUN_IN, FEWER[FEWER.length - 1], false));
        return settings;
    }

    /** Whether conditions are run on in lines. */
    public boolean isRunIn() {
        return density.runIn;
    }

    /** The conditions of a verdict, run on, and how many more there are. */
    public String runIn(AnswerGroup group) {
        List<Answer> all = group.answers();
        int named = all.size() - names < 2 ? all.size() : Math.min(names, all.size());
        String text = String.join(
                "; ", all.subList(0, named).stream().map(Answer::inline).toList());
        int more = all.size() - named;
        return more == 0 ? text : text + (named == 0 ? "" : "; and ") + more + (named == 0 ? " conditions" : " more");
    }

    /** Whether any condition is counted only. */
    public boolean leavesOut(FrontPage front) {
        return front.outcomes().stream()
                .flatMap(column -> column.groups().stream())
                .anyMatch(group -> group.answers().size() - names >= 2);
    }

    private double height(FrontPage front) {
        double height = text(front.title() + ", " + front.period(), 14, true, PAGE_WIDTH, 18) + 4;
        for (String notice : front.notices()) {
            height += text(notice, 7.9, false, PAGE_WIDTH - 16, 10.4) + 7;
        }
        height += text(front.question(), 9, false, PAGE_WIDTH, 12) + 6;
        height += pairs(front.outcomes().stream().map(this::column).toList());
        if (months) {
            height += pairs(front.months().stream().map(this::month).toList());
        }
        for (FrontPage.Line line : front.facts()) {
            height += text(line.heading() + ". " + line.text(), density.letters, false, PAGE_WIDTH, density.line) + 2.5;
        }
        return height + 6 + (leavesOut(front) ? density.line : 0);
    }

    /** Two beside each other, as high as the higher. */
    private static double pairs(List<Double> heights) {
        double height = 0;
        for (int i = 0; i < heights.size(); i += 2) {
            height += Math.max(heights.get(i), i + 1 < heights.size() ? heights.get(i + 1) : 0) + 8;
        }
        return height;
    }

    private double column(FrontPage.Column column) {
        double width = (PAGE_WIDTH - GUTTER) / 2;
        double height = 14
                + lines(column.summary(), width)
                + lines(column.pooled(), width)
                + lines(column.reading() + column.shading(!density.runIn), width)
                + density.line
                + 8;
        double name = width - SYMBOL - TRACK - Double.parseDouble(column.numbersWidth()) * density.letters - 8;
        for (AnswerGroup group : column.groups()) {
            height += text(group.verdict(), density.letters, true, width - SYMBOL, density.line) + density.row + 1;
            if (density.runIn || !group.hasNumbers()) {
                height += text(runIn(group), density.letters, false, width - SYMBOL, density.line) + density.row;
            } else {
                for (Answer answer : group.answers()) {
                    height += lines(answer.named() + " " + answer.marks(), name) + density.row;
                }
            }
        }
        for (Marks.Line mark : column.marks()) {
            height += lines(mark.letter() + " " + mark.words(), width);
        }
        return height;
    }

    private double month(FrontPage.Month month) {
        double width = (PAGE_WIDTH - GUTTER) / 2;
        double height = text(month.label(), density.letters, true, width, density.line) + 2;
        for (String sentence : month.sentences()) {
            height += lines(sentence, width) + 1.5;
        }
        height += lines(month.chart().caption().subtitle(), width) + 1.5;
        return height + density.chart + 4;
    }

    private double lines(String text, double width) {
        return text.isEmpty() ? 0 : text(text, density.letters, false, width, density.line);
    }

    private static double text(String text, double letters, boolean strong, double width, double line) {
        return Letters.lines(text, letters, strong, width) * line;
    }
}
