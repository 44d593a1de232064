package org.massageoutcomes.report.chart;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.massageoutcomes.study.Arm;

/** Two brand colours, told apart by colour-blind readers too, and greys. */
final class Ink {
    static final Color TEXT = new Color(0x17212b);
    static final Color MUTED = new Color(0x566370);
    static final Color GRID = new Color(0xe6eaee);
    static final Color BAND = new Color(0xeef2f5);
    static final Color GROUND = new Color(0xffffff);
    static final Color NEUTRAL = new Color(0x76828d);
    static final Color THERAPEUTIC = new Color(0x0a6c8e);
    static final Color REGULAR = new Color(0xb9560f);

    /** On a coloured segment, whatever the ground of the page. */
    static final Color ON_LIGHT = new Color(0x101820);

    static final Color ON_DARK = new Color(0xfffffe);

    /** Shares without improvement, the worst first. */
    static final List<Color> WORSE = List.of(new Color(0x7d8892), new Color(0xa9b2ba), new Color(0xcfd5da));

    /** Shares with improvement, the least first. */
    static final List<Color> BETTER = List.of(
            new Color(0xd3e8ef), new Color(0xa3cfdf), new Color(0x68aec8), new Color(0x2e8aab), new Color(0x0b5f7d));

    /** What a page calls these colours, so that it may darken them. */
    static final Map<Color, String> VARIABLES = Map.of(
            TEXT, "--text",
            MUTED, "--muted",
            GRID, "--grid",
            BAND, "--band",
            GROUND, "--card",
            NEUTRAL, "--neutral",
            THERAPEUTIC, "--therapeutic",
            REGULAR, "--regular");

    private Ink() {}

    static Color of(Arm arm) {
        return arm == Arm.THERAPEUTIC ? THERAPEUTIC : REGULAR;
    }

    /** 1 therapeutic, −1 regular, 0 neither. */
    static Color side(int side) {
        return side == 0 ? NEUTRAL : of(side > 0 ? Arm.THERAPEUTIC : Arm.REGULAR);
    }
}
