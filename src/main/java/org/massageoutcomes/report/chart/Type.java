package org.massageoutcomes.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.massageoutcomes.report.temporary.TemporaryFolder;

/** The letters of charts: Inter, brought along, so that they look the same on every machine. */
final class Type {
    private static final Font INTER = load("Inter-Regular.ttf");
    private static final Font SEMI_BOLD = load("Inter-SemiBold.ttf");

    static final Font TITLE = SEMI_BOLD.deriveFont(16f);
    static final Font SUBTITLE = INTER.deriveFont(12.5f);
    static final Font LABEL = INTER.deriveFont(12.5f);
    static final Font STRONG = SEMI_BOLD.deriveFont(12.5f);
    static final Font SMALL = INTER.deriveFont(11.5f);
    static final Font SMALL_STRONG = SEMI_BOLD.deriveFont(11.5f);

    private Type() {}

    /** The font has no thin spaces; these are as wide as they must be. */
    static String plain(String text) {
        return text.replace('\u202f', '\u00a0');
    }

    static double width(Graphics2D g, Font font, String text) {
        return g.getFontMetrics(font).getStringBounds(text, g).getWidth();
    }

    /** The text in lines no wider than asked; a word that is wider, and what exceeds the lines, is cut. */
    static List<String> wrap(Graphics2D g, Font font, String text, double widest, int mostLines) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : plain(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(g, font, longer) <= widest || line.isEmpty()) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(mostLines, lines.size())));
        int last = kept.size() - 1;
        if (lines.size() > mostLines) {
            kept.set(last, kept.get(last) + "…");
        }
        kept.replaceAll(kept1 -> cut(g, font, kept1, widest));
        return kept;
    }

    private static String cut(Graphics2D g, Font font, String line, double widest) {
        String cut = line;
        while (width(g, font, cut) > widest && cut.length() > 2) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), cut.endsWith("…") ? -2 : -1)) + "…";
        }
        return cut;
    }

    private static Font load(String name) {
        try (InputStream in = Type.class.getResourceAsStream("/org/massageoutcomes/report/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is not in the jar");
            }
            // Of a stream, Java would make a file that a killed run leaves behind.
            return Font.createFont(
                    Font.TRUETYPE_FONT, TemporaryFolder.write(name, in).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + name + " cannot be read", e);
        }
    }
}
