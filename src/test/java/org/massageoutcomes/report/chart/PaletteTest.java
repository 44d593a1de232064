package org.massageoutcomes.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The colours stay apart for readers who see fewer. A CIEDE2000 distance of 1 is about what can just be seen side by side;
 * 10 is taken here as what tells two marks apart at a glance, and shape or place tell them apart too.
 */
class PaletteTest {
    private static final double AT_A_GLANCE = 10;
    private static final double SIDE_BY_SIDE = 4;
    private static final Color DARK_THERAPEUTIC = new Color(0x5fc0e2);
    private static final Color DARK_REGULAR = new Color(0xf2a368);
    private static final Color DARK_NEUTRAL = new Color(0x9ba7b2);

    @ParameterizedTest
    @EnumSource(ColourDistance.Sight.class)
    void armsAndNeitherAreToldApartByEverySight(ColourDistance.Sight sight) {
        apart(List.of(Ink.THERAPEUTIC, Ink.REGULAR, Ink.NEUTRAL), sight, AT_A_GLANCE);
        apart(List.of(DARK_THERAPEUTIC, DARK_REGULAR, DARK_NEUTRAL), sight, AT_A_GLANCE);
    }

    @ParameterizedTest
    @EnumSource(ColourDistance.Sight.class)
    void neighbouringSharesAreToldApartByEverySight(ColourDistance.Sight sight) {
        for (List<Color> shades : List.of(Ink.WORSE, Ink.BETTER)) {
            for (int i = 1; i < shades.size(); i++) {
                assertThat(ColourDistance.between(shades.get(i - 1), shades.get(i), sight))
                        .isGreaterThan(SIDE_BY_SIDE);
            }
        }
    }

    /** Rows 1, 7, 17 and 25 of the table of Sharma, Wu &amp; Dalal 2005. */
    @Test
    void theDistanceIsThatOfThePublishedTable() {
        assertDistance(2.0425, 50, 2.6772, -79.7751, 50, 0, -82.7485);
        assertDistance(2.3669, 50, 0, 0, 50, -1, 2);
        assertDistance(27.1492, 50, 2.5, 0, 73, 25, -18);
        assertDistance(1.2644, 60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387);
    }

    private static void assertDistance(double expected, double... two) {
        double[] one = {two[0], two[1], two[2]};
        double[] other = {two[3], two[4], two[5]};
        assertThat(ColourDistance.ciede2000(one, other)).isCloseTo(expected, within(1e-4));
    }

    private static void apart(List<Color> colours, ColourDistance.Sight sight, double least) {
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(ColourDistance.between(colours.get(i), colours.get(j), sight))
                        .describedAs("%s: %s and %s", sight, colours.get(i), colours.get(j))
                        .isGreaterThan(least);
            }
        }
    }
}
