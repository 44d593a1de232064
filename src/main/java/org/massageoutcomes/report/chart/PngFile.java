package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A chart as PNG, two pixels a point, one byte a pixel.
 *
 * <p>Written without ImageIO, which would load a framework and try five filters on every line of a picture that is
 * mostly one colour.
 */
public final class PngFile {
    private static final int SCALE = 2;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int DEFLATE_LEVEL = 3;
    private static final byte BITS = 8;
    private static final byte BY_PALETTE = 3;

    /** 192 dots an inch. */
    private static final int PIXELS_PER_METRE = 7559;

    private PngFile() {}

    /** Writes the figure under its title; the stream stays open. */
    public static void write(Figure figure, OutputStream out) throws IOException {
        ChartDrawing drawing = ChartDrawing.titled(figure);
        BufferedImage image =
                new BufferedImage(drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Quality.set(g);
        g.scale(SCALE, SCALE);
        drawing.draw(g);
        g.dispose();
        write(image, new DataOutputStream(out));
    }

    private static void write(BufferedImage image, DataOutputStream out) throws IOException {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        PixelLines lines = new PixelLines(pixels, image.getWidth());
        PixelPalette palette = PixelPalette.of(lines);
        out.write(SIGNATURE);
        chunk(out, "IHDR", body -> {
            body.writeInt(image.getWidth());
            body.writeInt(image.getHeight());
            body.write(new byte[] {BITS, BY_PALETTE, 0, 0, 0});
        });
        chunk(out, "PLTE", body -> {
            for (int colour : palette.colours()) {
                body.writeByte(colour >> 16);
                body.writeShort(colour);
            }
        });
        chunk(out, "pHYs", body -> {
            body.writeInt(PIXELS_PER_METRE);
            body.writeInt(PIXELS_PER_METRE);
            body.writeByte(1);
        });
        chunk(out, "IDAT", body -> pack(lines, palette, body));
        chunk(out, "IEND", body -> {});
        out.flush();
    }

    /** Each line begins with the number of its filter, which is 0: none. */
    private static void pack(PixelLines lines, PixelPalette palette, OutputStream body) throws IOException {
        byte[] entries = new byte[1 + lines.width()];
        Deflater deflater = new Deflater(DEFLATE_LEVEL);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(body, deflater, 1 << 16)) {
            for (int line = 0; line < lines.count(); line++) {
                if (!lines.repeats(line)) {
                    palette.entries(lines.pixels(), lines.start(line), lines.width(), entries, 1);
                }
                packed.write(entries);
            }
        } finally {
            deflater.end();
        }
    }

    private static void chunk(DataOutputStream out, String type, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream content = new DataOutputStream(bytes);
        content.write(type.getBytes(StandardCharsets.US_ASCII));
        body.write(content);
        content.flush();
        CRC32 check = new CRC32();
        check.update(bytes.toByteArray());
        out.writeInt(bytes.size() - type.length());
        bytes.writeTo(out);
        out.writeInt((int) check.getValue());
    }

    private interface Body {
        void write(DataOutputStream content) throws IOException;
    }
}
