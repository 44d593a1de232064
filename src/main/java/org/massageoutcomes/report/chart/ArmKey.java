package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import org.massageoutcomes.report.words.Terms;
import org.massageoutcomes.study.Arm;

/** The two arms named in their colours above a plot, in the order of its rows. */
final class ArmKey {
    private ArmKey() {}

    static void draw(Graphics2D g, double left, double y) {
        double x = left;
        for (Arm arm : Arm.values()) {
            Pen.dot(g, Ink.of(arm), x + 4, y, 4);
            Pen.text(g, Type.SMALL_STRONG, Ink.of(arm), Terms.arm(arm), x + 13, y, 0);
            x += 30 + Type.width(g, Type.SMALL_STRONG, Terms.arm(arm));
        }
    }
}
