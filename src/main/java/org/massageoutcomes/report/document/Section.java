package org.massageoutcomes.report.document;

import java.util.List;

/**
 * A numbered part of the report.
 *
 * @param id what links point to
 */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
