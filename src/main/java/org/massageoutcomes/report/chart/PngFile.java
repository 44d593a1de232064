package org.massageoutcomes.report.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A chart as PNG, two pixels a point. */
public final class PngFile {
    private static final int SCALE = 2;
    private static final String METADATA = "javax_imageio_png_1.0";

    /** 192 dots an inch. */
    private static final String PIXELS_PER_METRE = "7559";

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
        write(image, out);
    }

    private static void write(BufferedImage image, OutputStream out) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        ImageWriter writer = writers.next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", PIXELS_PER_METRE);
        size.setAttribute("pixelsPerUnitYAxis", PIXELS_PER_METRE);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(METADATA);
        root.appendChild(size);
        metadata.mergeTree(METADATA, root);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }
}
